package io.github.stancewire.analysis.entity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Links short forms to the full name in the same text: surnames, the acronym in brackets behind a name, the last words of
 * an organisation's name. A short form before its full name (in a heading) is linked as well.
 */
final class DocumentNames {
    /** What stands between a name and the acronym that it is given: "(IRGC)", ", or TPLF", ", known as the TPLF". */
    private static final Set<String> INTRODUCTIONS = Set.of("(", ",", "or", "known", "as", "the", "“", "\"");

    private final Reading reading;
    private final Words words;
    private final Vocabulary vocabulary;
    private final AliasTrie shortForms = new AliasTrie();
    /** Where each entity is named in full, by id. */
    private final Map<String, TreeSet<Integer>> fullNames = new HashMap<>();
    /** What {@link #shortForms} holds, as form and id, so that a name printed often is added once. */
    private final Set<String> added = new HashSet<>();
    /** Acronyms that the text itself explains, whatever else they may stand for. */
    private final Map<String, Entry> introduced = new HashMap<>();

    DocumentNames(Reading reading, Vocabulary vocabulary) {
        this.reading = reading;
        this.words = reading.words();
        this.vocabulary = vocabulary;
    }

    void link() {
        for (Candidate candidate : reading.chosen()) {
            register(candidate);
        }
        readIntroduced();
        joinParts();
        for (int at = 0; at < words.size(); at++) {
            if (!reading.isTaken(at) && words.get(at).isWord()) {
                shortFormAt(at).ifPresent(reading::choose);
            }
        }
    }

    private void readIntroduced() {
        for (Candidate candidate : reading.chosen()) {
            Entry meant = introduced.get(words.print(candidate.from(), candidate.to()));
            if (meant != null && !meant.id().equals(candidate.entry().id())) {
                reading.replace(candidate, candidate.as(meant, Mention.Kind.NAME));
            }
        }
    }

    /** "Da Silva", read as a name of its own, is the Lula da Silva named in full. */
    private void joinParts() {
        for (Candidate candidate : reading.chosen()) {
            if (candidate.entry().isPerson() && candidate.entry().terms().isEmpty()) {
                shortForms.from(words, candidate.from(), (end, alias) -> {
                    if (end == candidate.to() && isLonger(alias.entry(), candidate.entry())) {
                        reading.replace(candidate, candidate.as(alias.entry(), candidate.kind()));
                    }
                });
            }
        }
    }

    private static boolean isLonger(Entry person, Entry part) {
        return person.isPerson() && person.name().length() > part.name().length();
    }

    private void register(Candidate candidate) {
        Entry entry = candidate.entry();
        fullNames.computeIfAbsent(entry.id(), key -> new TreeSet<>()).add(candidate.from());
        if (entry.isPerson()) {
            add(entry.surname(), entry);
            withParticles(entry.name()).ifPresent(form -> add(form, entry));
            addVietnamese(entry);
        } else if (entry.type() == EntityType.ORGANIZATION) {
            acronymBehind(candidate).ifPresent(acronym -> {
                add(acronym, entry);
                introduced.putIfAbsent(acronym, entry);
            });
            lastWords(candidate).forEach(form -> add(form, entry));
        }
    }

    /** "Von der Leyen", "Da Silva": the surname with what stands before it, as a sentence may begin. */
    private static Optional<String> withParticles(String name) {
        String[] parts = name.split(" ", -1);
        int begin = parts.length - 1;
        while (begin > 1 && Vocabulary.isParticle(Spelling.key(parts[begin - 1]))) {
            begin--;
        }
        if (begin == parts.length - 1) {
            return Optional.empty();
        }
        parts[begin] = Character.toUpperCase(parts[begin].charAt(0)) + parts[begin].substring(1);
        return Optional.of(String.join(" ", List.of(parts).subList(begin, parts.length)));
    }

    /** Vietnamese are called by the last of their names, though the family name comes first. */
    private void addVietnamese(Entry entry) {
        String[] parts = entry.name().split(" ", -1);
        boolean familyFirst = parts.length == 3 && parts[0].equals(entry.surname());
        if (familyFirst
                && (entry.terms().isEmpty() || entry.partyOn(reading.asOf()).equals(Optional.of("VNM")))) {
            add(parts[2], entry);
        }
    }

    private void add(String form, Entry entry) {
        List<Word> parts = GazetteerLoader.words(form);
        if (!parts.isEmpty() && added.add(form + '\t' + entry.id())) {
            shortForms.add(
                    parts,
                    new Alias(
                            entry,
                            Mention.Kind.NAME,
                            parts.stream().map(Alias.Shape::of).toList(),
                            false));
        }
    }

    private Optional<String> acronymBehind(Candidate candidate) {
        int begin = candidate.to();
        int reach = begin + 4;
        int at = begin;
        while (at < reach
                && words.together(at, begin - 1)
                && INTRODUCTIONS.contains(words.get(at).text())) {
            at++;
        }
        boolean introduced =
                at > begin && words.together(at, begin - 1) && words.get(at).isUpperCase();
        return introduced && isAcronymOf(words.get(at).text(), candidate)
                ? Optional.of(words.get(at).text())
                : Optional.empty();
    }

    /** Its first letter begins a word of the name: "(ECOWAS)" may be a translation's or leave words out, but hardly begins otherwise. */
    private boolean isAcronymOf(String acronym, Candidate candidate) {
        for (int at = candidate.from(); at < candidate.to(); at++) {
            if (words.get(at).text().charAt(0) == acronym.charAt(0)) {
                return true;
            }
        }
        return words.get(candidate.to()).text().equals("(");
    }

    /** "Security Council" for "Russian Security Council", "Communist Party" for "Chinese Communist Party". */
    private List<String> lastWords(Candidate candidate) {
        List<String> forms = new ArrayList<>();
        for (int from = candidate.from() + 1; from <= candidate.to() - 2; from++) {
            if (words.get(from).isCapitalised()) {
                forms.add(words.print(from, candidate.to()));
            }
        }
        if (candidate.entry().sort().equals("ministry")) {
            forms.add(candidate.entry().id().replaceAll("^org:(?:[A-Z]+-)?", "").replace('-', ' '));
        }
        return forms;
    }

    private Optional<Candidate> shortFormAt(int at) {
        Map<Integer, List<Alias>> byEnd = new TreeMap<>(java.util.Comparator.reverseOrder());
        shortForms.from(
                words,
                at,
                (end, alias) ->
                        byEnd.computeIfAbsent(end, key -> new ArrayList<>()).add(alias));
        for (Map.Entry<Integer, List<Alias>> found : byEnd.entrySet()) {
            int end = found.getKey();
            if (reading.isFree(at, end)) {
                Optional<Candidate> nearest = found.getValue().stream()
                        .filter(alias -> fits(alias, at, end))
                        .min((a, b) -> Integer.compare(distance(a, at), distance(b, at)))
                        .map(alias -> new Candidate(at, end, alias.entry(), alias.kind()));
                if (nearest.isPresent()) {
                    return nearest;
                }
            }
        }
        return Optional.empty();
    }

    private boolean fits(Alias alias, int at, int end) {
        if (!alias.entry().isPerson()) {
            return end - at > 1 || words.get(at).isUpperCase();
        }
        Word word = words.get(at);
        if (word.isCapitalised() && vocabulary.titleBegin(words, at) < at && words.together(at - 1, at)) {
            return true; // "Mrs May"
        }
        if (!word.isCapitalised()
                || Vocabulary.NO_NAMES.contains(word.key()) && !word.tag().equals("PROPN")) {
            return false;
        }
        if (words.startsSentence(at) && !word.tag().equals("PROPN") && !isVerb(end, at)) {
            return false;
        }
        return !isPartOfAnotherName(at, end);
    }

    private boolean isVerb(int end, int of) {
        return words.together(end, of)
                && (words.get(end).isVerb() || words.get(end).isPossessive());
    }

    /** "Han" in "Ng Han Guan" is not Mr Han. */
    private boolean isPartOfAnotherName(int at, int end) {
        if (reading.headings().contains(at)) {
            return false;
        }
        boolean givenBefore = words.together(at - 1, at)
                && words.get(at).glue() != Word.Glue.BREAK
                && !reading.isTaken(at - 1)
                && words.get(at - 1).isCapitalised()
                && vocabulary.isGiven(words.get(at - 1).key());
        boolean nameBehind = words.together(end, at)
                && words.get(end).isCapitalised()
                && words.get(end).glue() != Word.Glue.BREAK
                && !reading.isTaken(end)
                && words.get(end).isWord()
                && words.get(end).tag().equals("PROPN")
                && !Vocabulary.NO_NAMES.contains(words.get(end).key())
                && !words.get(end).isUpperCase();
        return givenBefore
                || nameBehind && !vocabulary.heads().contains(words.get(end).key());
    }

    /** To the last full name before; full names behind count as further away than any before. */
    private int distance(Alias alias, int at) {
        TreeSet<Integer> full = fullNames.getOrDefault(alias.entry().id(), new TreeSet<>());
        Integer before = full.floor(at);
        if (before != null) {
            return at - before;
        }
        return full.isEmpty() ? Integer.MAX_VALUE : words.size() + full.first() - at;
    }
}
