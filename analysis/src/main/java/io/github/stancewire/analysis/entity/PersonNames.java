package io.github.stancewire.analysis.entity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds names of persons that are not listed: two to four capitalised words that a given name, a family name that comes
 * first, a title, a role behind the name, a verb of speech or a second mention by the last word show to be a person.
 */
final class PersonNames {
    private static final Set<String> SPEECH = Set.of(
            "say",
            "tell",
            "add",
            "argue",
            "write",
            "warn",
            "note",
            "explain",
            "claim",
            "insist",
            "tweet",
            "state",
            "declare",
            "acknowledge",
            "recall",
            "report",
            "stress",
            "comment",
            "reply",
            "joke");
    private static final Set<String> CREDIT =
            Set.of("by", "photo", "photograph", "image", "credit", "photographer", "via");
    private static final Set<String> LOCATIVE = Set.of("in", "at", "near", "from", "across", "outside");
    private static final int LONGEST = 4;

    private final Words words;
    private final Vocabulary vocabulary;
    /** Index of the first word of each listed name that no person's name may contain, to its end. */
    private final Map<Integer, Integer> barriers = new HashMap<>();
    /** How often a capitalised word stands alone, by key. */
    private final Map<String, Integer> alone = new HashMap<>();

    private final Headings headings;

    PersonNames(Words words, Vocabulary vocabulary, List<Candidate> listed, Headings headings) {
        this.words = words;
        this.vocabulary = vocabulary;
        this.headings = headings;
        for (Candidate candidate : listed) {
            boolean mayBeGiven = candidate.length() == 1
                    && vocabulary.isGiven(words.get(candidate.from()).key());
            if (!candidate.entry().isPerson() && !mayBeGiven && !isSurname(candidate) || candidate.length() > 1) {
                barriers.put(candidate.from(), candidate.to());
            }
        }
        for (int at = 0; at < words.size(); at++) {
            if (isNameWord(at) && !isNameWord(at - 1) && !isNameWord(at + 1)) {
                alone.merge(words.get(at).key(), 1, Integer::sum);
            }
        }
    }

    /** "George Washington": a place behind a given name that is nothing else. */
    private boolean isSurname(Candidate candidate) {
        int given = candidate.from() - 1;
        return candidate.length() == 1
                && candidate.kind() != Mention.Kind.DEMONYM
                && words.together(given, candidate.from())
                && words.get(candidate.from()).glue() == Word.Glue.SPACE
                && words.get(given).isCapitalised()
                && vocabulary.isGiven(words.get(given).key())
                && !barriers.containsKey(given)
                && !(candidate.entry().isCountry() && (words.startsSentence(given) || headings.contains(given)));
    }

    List<Candidate> find(LocalDate asOf) {
        List<Candidate> found = new ArrayList<>();
        int at = 0;
        while (at < words.size()) {
            Optional<Candidate> person = personAt(at);
            person.ifPresent(found::add);
            at = person.map(Candidate::to).orElse(at + 1);
        }
        return found;
    }

    private Optional<Candidate> personAt(int start) {
        if (!isNameWord(start) || barriers.containsKey(start) || opensWithVerb(start)) {
            return Optional.empty();
        }
        int end = nameEnd(start);
        if (end - start < 2 || endsInThing(end - 1) || !looksLikePerson(start, end)) {
            return Optional.empty();
        }
        return Optional.of(candidate(start, end));
    }

    /** The words as a person's name. */
    Candidate candidate(int start, int end) {
        String name = words.print(start, end);
        boolean familyFirst = isFamilyFirst(start, end);
        String surname = familyFirst ? words.get(start).text() : words.print(surnameBegin(start, end), end);
        return new Candidate(
                start,
                end,
                Entry.person(readable(name), readable(surname), Optional.empty(), List.of()),
                Mention.Kind.NAME);
    }

    /** "Jaafar ASHTIYEH" to "Jaafar Ashtiyeh". */
    private static String readable(String name) {
        StringBuilder readable = new StringBuilder();
        for (String word : name.split(" ", -1)) {
            boolean capitals =
                    word.length() > 3 && word.indexOf('.') < 0 && word.equals(word.toUpperCase(java.util.Locale.ROOT));
            readable.append(readable.length() == 0 ? "" : " ")
                    .append(capitals ? word.charAt(0) + word.substring(1).toLowerCase(java.util.Locale.ROOT) : word);
        }
        return readable.toString();
    }

    private int surnameBegin(int start, int end) {
        int begin = end - 1;
        while (begin > start + 1
                && (words.get(begin).glue() == Word.Glue.HYPHEN || Vocabulary.isParticle(words.get(begin - 1)))) {
            begin--;
        }
        return begin;
    }

    /** "Will Putin attack?", "Mark my words": given names that are other words, at the beginning of a sentence. */
    private boolean opensWithVerb(int start) {
        return words.startsSentence(start)
                && (words.get(start).isVerb() || words.get(start).tag().equals("DET"));
    }

    private int nameEnd(int start) {
        int longest = headings.contains(start) ? 2 : LONGEST;
        int end = start + 1;
        int names = 1;
        while (names < longest && words.together(end, start) && words.get(end).glue() != Word.Glue.BREAK) {
            Word word = words.get(end);
            if (word.text().equals(".") && words.get(end - 1).text().length() == 1 && isNameWord(end + 1)) {
                end++;
            } else if (Vocabulary.isParticle(word)
                    && word.isLowerCase()
                    && isNameWord(end + 1)
                    && words.together(end + 1, start)) {
                end++;
            } else if (isNameWord(end) && !barriers.containsKey(end) && (!isTitle(end) || isSurname(start, end))) {
                end++;
                names += word.glue() == Word.Glue.HYPHEN ? 0 : 1;
            } else if (word.glue() == Word.Glue.HYPHEN
                    && word.isLowerCase()
                    && names >= 1
                    && word.text().length() < 6) {
                end++;
            } else {
                break;
            }
        }
        return end;
    }

    /** "King" after a given name, where no further name follows. */
    private boolean isSurname(int start, int at) {
        boolean nameFollows = words.together(at + 1, at)
                && isNameWord(at + 1)
                && words.get(at + 1).glue() != Word.Glue.BREAK;
        return vocabulary.isGiven(words.get(start).key()) && !nameFollows;
    }

    private boolean isTitle(int at) {
        return vocabulary.isTitleWord(words.get(at).key());
    }

    private boolean isNameWord(int at) {
        if (at < 0 || at >= words.size()) {
            return false;
        }
        Word word = words.get(at);
        boolean acronym = word.isUpperCase() && word.text().length() < 4;
        return word.isWord()
                && word.isCapitalised()
                && !acronym
                && !Vocabulary.NO_NAMES.contains(word.key())
                && !Character.isDigit(word.text().charAt(0));
    }

    private boolean endsInThing(int last) {
        String key = words.get(last).key();
        return vocabulary.heads().contains(key) || Vocabulary.PLACE_HEADS.contains(key);
    }

    private boolean looksLikePerson(int start, int end) {
        for (int at = start; at < end; at++) {
            Word word = words.get(at);
            if (vocabulary.heads().contains(word.key())
                    || word.isUpperCase() && at == start && word.text().length() > 1) {
                return false;
            }
        }
        String before = words.key(start - 1, start);
        boolean given = vocabulary.isGiven(words.get(start).key());
        if (isFamilyFirst(start, end) || given) {
            return !isTitle(start) && !(headings.contains(start) && notProper(start + 1, end));
        }
        if (isTitle(start)) {
            return false;
        }
        if (titleBefore(start)) {
            return true;
        }
        if (headings.contains(start)
                || LOCATIVE.contains(before)
                || words.startsSentence(start) && notProper(start, end)) {
            return false;
        }
        return CREDIT.contains(before)
                || before.equals(":") && CREDIT.contains(words.key(start - 2, start))
                || roleBehind(end)
                || speechAround(start, end)
                || alone.getOrDefault(words.get(end - 1).key(), 0) > 0 && !notProper(start, end) && end - start <= 3;
    }

    private boolean titleBefore(int start) {
        return vocabulary.titleBegin(words, start) < start;
    }

    private boolean notProper(int start, int end) {
        for (int at = start; at < end; at++) {
            if (!words.get(at).tag().equals("PROPN") && words.get(at).isCapitalised()) {
                return true;
            }
        }
        return false;
    }

    /** "X, a spokesman for", "X, 68, said", "X (left)". */
    private boolean roleBehind(int end) {
        if (!words.together(end, end - 1) || !words.get(end).text().equals(",")) {
            return false;
        }
        for (int at = end + 1; at < end + 8 && words.together(at, end - 1); at++) {
            Word word = words.get(at);
            if (word.text().equals(",")
                    && at == end + 2
                    && Character.isDigit(words.get(end + 1).text().charAt(0))) {
                return true;
            }
            if (word.isLowerCase() && (isTitle(at) || word.is("head") || word.is("member") || word.is("who"))) {
                return true;
            }
            if (word.text().equals(",") || word.isVerb()) {
                return false;
            }
        }
        return false;
    }

    private boolean speechAround(int start, int end) {
        boolean behind =
                words.together(end, start) && isSpeech(end) && words.get(end).isLowerCase();
        return behind
                || words.together(start - 1, start)
                        && isSpeech(start - 1)
                        && words.get(start - 1).isLowerCase();
    }

    private boolean isSpeech(int at) {
        return SPEECH.contains(words.get(at).lemma())
                || words.get(at).is("said")
                || words.get(at).is("told");
    }

    /** "Chen Wenqing", "Jung In-hwan", "Ngo Xuan Lich": a short list of family names, then given names that fit. */
    private boolean isFamilyFirst(int start, int end) {
        if (!vocabulary.familyNames().contains(words.get(start).key())) {
            return false;
        }
        int parts = end - start;
        if (parts == 2) {
            return Pinyin.isGivenName(words.get(start + 1).key())
                    && !vocabulary.isGiven(words.get(start + 1).key());
        }
        boolean korean = parts == 3
                && words.get(start + 2).glue() == Word.Glue.HYPHEN
                && words.get(start + 1).glue() == Word.Glue.SPACE;
        boolean short3 = parts == 3
                && words.get(start + 1).text().length() <= 6
                && words.get(start + 2).text().length() <= 6
                && !vocabulary.isGiven(words.get(start).key());
        return korean || short3;
    }
}
