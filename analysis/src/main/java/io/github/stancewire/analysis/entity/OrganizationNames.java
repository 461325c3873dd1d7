package io.github.stancewire.analysis.entity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Finds organisations that are not listed by the noun that ends or opens their name: "Russian Security Council",
 * "Ministry of Defence of the Russian Federation", "China's commerce ministry".
 */
final class OrganizationNames {
    private static final Set<String> LINKS =
            Set.of("of", "for", "and", "the", "&", "on", "de", "des", "du", "la", "al");
    private static final Set<String> PORTFOLIOS = Set.of(
            "foreign",
            "defense",
            "commerce",
            "finance",
            "interior",
            "trade",
            "health",
            "energy",
            "justice",
            "economy",
            "agriculture",
            "education",
            "transport",
            "infrastructure",
            "culture",
            "information",
            "oil",
            "security");
    private static final Set<String> AGENCIES = Set.of(
            "coast guard",
            "border guard",
            "border service",
            "central bank",
            "communist party",
            "legislative council",
            "supreme court",
            "constitutional court",
            "air force");
    private static final Set<String> NOT_BEGINNING =
            Set.of("mr", "mrs", "ms", "dr", "by", "at", "in", "president", "former");

    private final Words words;
    private final Vocabulary vocabulary;
    private final Map<Integer, Candidate> listed = new HashMap<>();
    private final Headings headings;

    OrganizationNames(Words words, Vocabulary vocabulary, List<Candidate> listed, Headings headings) {
        this.words = words;
        this.vocabulary = vocabulary;
        this.headings = headings;
        listed.forEach(candidate -> this.listed.put(candidate.from(), candidate));
    }

    List<Candidate> find() {
        List<Candidate> found = new ArrayList<>();
        int at = 0;
        while (at < words.size()) {
            int start = at;
            Optional<Candidate> organization = isCapital(at) ? organizationAt(at) : agencyAt(at);
            organization.ifPresent(found::add);
            at = organization.map(Candidate::to).orElse(start + 1);
        }
        return found;
    }

    private Optional<Candidate> organizationAt(int start) {
        if (start > 0
                && isCapital(start - 1)
                && joins(start)
                && words.together(start - 1, start)
                && listed.get(start - 1) == null
                && !vocabulary.isTitleWord(words.get(start - 1).key())) {
            return Optional.empty();
        }
        int first = start;
        while (isCapital(first) && isCut(first)) {
            Candidate person = listed.get(first);
            first = person != null && person.entry().isPerson() ? person.to() : first + 1;
            if (!words.together(first, start)) {
                return Optional.empty();
            }
        }
        if (!isCapital(first)) {
            return Optional.empty();
        }
        int end = longestEnd(first);
        if (end - first < 2 || listed.containsKey(first) && listed.get(first).to() >= end || onlyCountry(first, end)) {
            return Optional.empty();
        }
        return Optional.of(candidate(first, end));
    }

    /** The furthest point at which the words from {@code first} on are an organisation's name; {@code first} for none. */
    private int longestEnd(int first) {
        int end = first;
        int at = first;
        boolean opened = vocabulary.openers().contains(words.get(first).key());
        boolean linked = false;
        int limit = headings.contains(first) ? 5 : 10;
        while (words.together(at, first) && at - first < limit && (at == first || joins(at))) {
            Word word = words.get(at);
            if (isCapital(at)) {
                boolean head = vocabulary.heads().contains(word.key()) && !opensTitle(at);
                if (head && (at > first || isUpperAcronym(at)) || linked && opened && completes(at)) {
                    end = at + 1;
                    opened |= vocabulary.openers().contains(word.key());
                }
                at++;
            } else if (LINKS.contains(word.key()) && at > first && nextCapital(at) && !beginsAnother(at, end)) {
                if (!opened && !word.is("and") && !word.is("&") && !word.is("of") && !word.is("for")) {
                    break;
                }
                linked |= word.is("of") || word.is("for") || word.is("on");
                at++;
            } else {
                break;
            }
        }
        return end;
    }

    /** "the Pentagon Press Secretary" is a person. */
    private boolean opensTitle(int at) {
        return words.get(at).is("press") && words.key(at + 1, at).equals("secretary");
    }

    /** After "Ministry of": the last word of the capitalised run belongs, an "and" that leads to a new name does not. */
    private boolean completes(int at) {
        Candidate candidate = listed.get(at);
        return candidate == null || !candidate.entry().isPerson();
    }

    private boolean nextCapital(int at) {
        int next = at + 1;
        if (words.together(next, at)
                && (words.get(next).is("the") || words.get(next).is("of"))) {
            next++;
        }
        return words.together(next, at) && isCapital(next) && joins(next);
    }

    /** "the United Nations and the European Union", "the Commission of the Communist Party": the second is a name of its own. */
    private boolean beginsAnother(int link, int end) {
        boolean the = words.get(link + 1).is("the");
        int next = the ? link + 2 : link + 1;
        Candidate candidate = listed.get(next);
        if (words.get(link).is("and") || words.get(link).is("&")) {
            return the || candidate != null || end == link && listed.containsKey(link - 1);
        }
        return candidate != null && candidate.entry().type() == EntityType.ORGANIZATION && candidate.length() > 1;
    }

    private boolean joins(int at) {
        return words.get(at).glue() != Word.Glue.BREAK;
    }

    /** Words that stand before an organisation's name without belonging to it. */
    private boolean isCut(int at) {
        Word word = words.get(at);
        Candidate candidate = listed.get(at);
        return NOT_BEGINNING.contains(word.key())
                || vocabulary.isTitleWord(word.key()) && !vocabulary.openers().contains(word.key())
                || candidate != null && candidate.entry().isPerson()
                || Vocabulary.NO_NAMES.contains(word.key()) && !word.isUpperCase();
    }

    private boolean isCapital(int at) {
        Word word = words.get(at);
        return word.isWord() && word.isCapitalised();
    }

    private boolean isUpperAcronym(int at) {
        return words.get(at).isUpperCase() && words.get(at).text().length() > 2;
    }

    private boolean onlyCountry(int first, int end) {
        Candidate candidate = listed.get(first);
        return candidate != null && candidate.to() == end;
    }

    /** The words as an organisation's name, with the party of the country or alliance that it names. */
    Candidate candidate(int first, int end) {
        String name = words.print(first, end);
        String head = headOf(first, end);
        Predicate<Entry> owns = owners(head.equals("ministry"));
        Optional<String> party =
                partyIn(first, end, owns).or(() -> genitive(first, owns)).or(() -> partyBehind(end, head));
        String key = key(first, end);
        String id = "org:"
                + party.filter(p -> head.equals("ministry")).map(p -> p + "-").orElse("") + Spelling.slug(key);
        return new Candidate(first, end, Entry.of(id, name, EntityType.ORGANIZATION, head, party), Mention.Kind.NAME);
    }

    private String headOf(int first, int end) {
        if (vocabulary.openers().contains(words.get(first).key())) {
            return words.get(first).key();
        }
        for (int at = end - 1; at >= first; at--) {
            if (vocabulary.heads().contains(words.get(at).key())) {
                return words.get(at).key();
            }
        }
        return "";
    }

    /** For a ministry its portfolio, so that "Foreign Ministry" and "Ministry of Foreign Affairs" are one; else all words. */
    private String key(int first, int end) {
        if (!headOf(first, end).equals("ministry")) {
            return words.print(first, end);
        }
        StringBuilder portfolio = new StringBuilder();
        for (int at = first; at < end; at++) {
            Candidate country = listed.get(at);
            if (country != null && country.to() <= end && !country.entry().isPerson()) {
                at = country.to() - 1;
                continue;
            }
            String key = words.get(at).key();
            if (!LINKS.contains(key) && !key.equals("ministry") && !key.equals("affairs") && !key.equals("national")) {
                portfolio.append(key).append(' ');
            }
        }
        return portfolio + "ministry";
    }

    /** "Ministry of Health in Gaza". */
    private Optional<String> partyBehind(int end, String head) {
        boolean in = head.equals("ministry") && words.key(end, end - 1).equals("in");
        Candidate place = listed.get(words.key(end + 1, end).equals("the") ? end + 2 : end + 1);
        return in && place != null && owners(true).test(place.entry())
                ? place.entry().party()
                : Optional.empty();
    }

    private Optional<String> partyIn(int first, int end, Predicate<Entry> owns) {
        for (int at = first; at < end; at++) {
            Candidate candidate = listed.get(at);
            if (candidate != null && candidate.to() <= end && owns.test(candidate.entry())) {
                return candidate.entry().party();
            }
        }
        return Optional.empty();
    }

    /** "Vietnam's Communist Party". */
    private Optional<String> genitive(int first, Predicate<Entry> owns) {
        int back = first - 1;
        if (words.together(back, first) && words.get(back).isPossessive()) {
            back--;
        }
        for (int start = back; start >= back - 3 && words.together(start, first); start--) {
            Candidate candidate = listed.get(start);
            if (candidate != null && candidate.to() == back + 1 && owns.test(candidate.entry())) {
                return candidate.entry().party();
            }
        }
        return Optional.empty();
    }

    /** A ministry may also be that of a territory or region: "Gaza's health ministry". */
    private static Predicate<Entry> owners(boolean ofMinistry) {
        return entry -> isPolity(entry) || ofMinistry && entry.type() == EntityType.LOCATION;
    }

    private static boolean isPolity(Entry entry) {
        return entry.id().startsWith("country:")
                || entry.sort().equals("igo")
                || entry.sort().equals("alliance")
                || entry.sort().equals("bloc");
    }

    /** "China's commerce ministry", "the Polish border guard": a demonym belongs to the mention, a genitive does not. */
    private Optional<Candidate> agencyAt(int start) {
        String first = words.get(start).key();
        String second = words.key(start + 1, start);
        boolean ministry = PORTFOLIOS.contains(first) && second.equals("ministry");
        if (!ministry && !AGENCIES.contains(first + " " + second)) {
            return Optional.empty();
        }
        return genitive(start, owners(ministry)).map(party -> {
            Candidate polity = listed.get(start - 1);
            boolean demonym = polity != null && polity.to() == start && polity.length() == 1;
            int from = demonym ? start - 1 : start;
            String owner = demonym ? words.get(start - 1).text() : ownerBefore(start);
            String name = owner + " " + capitalised(first) + " " + capitalised(second);
            Entry entry = Entry.of(
                    "org:" + party + "-" + first + "-" + second,
                    name,
                    EntityType.ORGANIZATION,
                    ministry ? "ministry" : "agency",
                    Optional.of(party));
            return new Candidate(from, start + 2, entry, Mention.Kind.NAME);
        });
    }

    private String ownerBefore(int start) {
        int end = words.get(start - 1).isPossessive() ? start - 1 : start;
        int begin = end - 1;
        while (begin > 0 && !listed.containsKey(begin)) {
            begin--;
        }
        return words.print(begin, end);
    }

    private static String capitalised(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
