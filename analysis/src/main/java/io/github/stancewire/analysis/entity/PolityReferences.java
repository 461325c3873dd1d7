package io.github.stancewire.analysis.entity;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Resolves "it", "its" and singular descriptions ("the bloc", "the country") to a country or organisation, only where it is the
 * subject that governs them or the last of its kind. Immutable.
 */
final class PolityReferences {
    private static final int SENTENCES_BACK = 3;
    /** Words between a subject and its "its": more, and something else may own it. */
    private static final int REACH = 8;

    /** Words that begin a clause with the same subject. */
    private static final Set<String> CONTINUES =
            Set.of("and", "but", "while", "as", "because", "if", "after", "before", "when", "until");
    /** Verbs whose "it" stands for nothing. */
    private static final Set<String> IMPERSONAL =
            Set.of("be", "rain", "snow", "seem", "appear", "happen", "depend", "matter", "turn", "remain");

    private static final Set<String> COUNTRY = Set.of("country", "nation", "kingdom", "republic");
    /** The sorts of {@code organizations.tsv} that a noun may mean, whatever the organisation is called. */
    private static final Map<String, Set<String>> SORTS = Map.ofEntries(
            Map.entry("bloc", Set.of("bloc")),
            Map.entry("alliance", Set.of("alliance")),
            Map.entry("organisation", Set.of("alliance", "igo", "ngo")),
            Map.entry("organization", Set.of("alliance", "igo", "ngo")),
            Map.entry("ministry", Set.of("ministry")),
            Map.entry("militants", Set.of("armed-group")),
            Map.entry("militia", Set.of("armed-group")),
            Map.entry("rebels", Set.of("armed-group")),
            Map.entry("insurgents", Set.of("armed-group")),
            Map.entry("fighters", Set.of("armed-group")),
            Map.entry("jihadists", Set.of("armed-group")),
            Map.entry("group", Set.of("armed-group")),
            Map.entry("movement", Set.of("armed-group")),
            Map.entry("court", Set.of("court")),
            Map.entry("commission", Set.of("commission", "igo")));
    /** Countries that are told of as halves of one. */
    private static final Map<String, String> HALVES = Map.of("North", "country:PRK", "South", "country:KOR");

    /** "the military alliance", "the 27-member bloc": also with an adjective. */
    private static final Set<String> MODIFIED = Set.of("alliance", "bloc");
    /** Nouns that end the name of the organisation they mean, besides those above. */
    private static final Set<String> HEADS = Stream.concat(
                    SORTS.keySet().stream(),
                    Stream.of(
                            "council",
                            "agency",
                            "union",
                            "front",
                            "party",
                            "parliament",
                            "congress",
                            "senate",
                            "bank",
                            "fund",
                            "tribunal",
                            "committee",
                            "organization",
                            "league",
                            "association",
                            "federation",
                            "forum",
                            "institute",
                            "foundation",
                            "network",
                            "department",
                            "authority",
                            "guards",
                            "army",
                            "navy"))
            .collect(Collectors.toUnmodifiableSet());

    private final Reading reading;
    private final Words words;

    PolityReferences(Reading reading) {
        this.reading = reading;
        this.words = reading.words();
    }

    static boolean isPronoun(String key) {
        return key.equals("it") || key.equals("its") || key.equals("itself");
    }

    /** What the pronoun at a word means. */
    Optional<Entry> pronoun(int at) {
        if (!words.get(at).is("it")) {
            return subjectBefore(at).filter(subject -> owns(subject, at)).map(Candidate::entry);
        }
        if (!acts(at + 1, at)) {
            return Optional.empty();
        }
        return (words.startsSentence(at) ? topicBefore(at) : subjectBefore(at).filter(subject -> reports(subject, at)))
                .map(Candidate::entry);
    }

    /** "The Senate will vote. It will ...": what opens the sentence before as its subject, where no other follows. */
    private Optional<Candidate> topicBefore(int at) {
        int sentence = words.get(at).sentence();
        if (sentence == 0) {
            return Optional.empty();
        }
        List<Candidate> named = reading.between(words.firstOf(sentence - 1), at).stream()
                .filter(candidate ->
                        GrammaticalRole.of(words, candidate.from(), candidate.to()) == GrammaticalRole.SUBJECT)
                .toList();
        return named.size() == 1
                ? named.stream()
                        .filter(PolityReferences::isPolity)
                        .filter(candidate -> candidate.kind() != Mention.Kind.DEMONYM)
                        .filter(candidate -> candidate.from() - words.firstOf(sentence - 1) <= 1)
                        .findFirst()
                : Optional.empty();
    }

    /** The last country or organisation before the word in its sentence, where it is a subject. */
    private Optional<Candidate> subjectBefore(int at) {
        int back = at - 1;
        while (words.together(back, at)) {
            Optional<Candidate> named = reading.covering(back);
            if (named.isPresent()) {
                return named.filter(PolityReferences::isPolity)
                        .filter(candidate -> candidate.kind() != Mention.Kind.DEMONYM)
                        .filter(candidate ->
                                GrammaticalRole.of(words, candidate.from(), candidate.to()) == GrammaticalRole.SUBJECT);
            }
            back--;
        }
        return Optional.empty();
    }

    /** "Iran said it", "NATO announced on Monday that it". */
    private boolean reports(Candidate subject, int at) {
        int before = words.key(at - 1, at).equals("that") ? at - 2 : at - 1;
        boolean verb = before >= subject.to() && words.get(before).isVerb();
        return verb || before == at - 2 || CONTINUES.contains(words.key(at - 1, at));
    }

    /** A verb follows, and not "it is time": an "it" that stands for nothing. */
    private boolean acts(int verb, int it) {
        if (!words.together(verb, it) || !words.get(verb).isVerb()) {
            return false;
        }
        int last = verb;
        while (words.together(last + 1, it) && words.get(last + 1).isVerb()) {
            last++;
        }
        return !IMPERSONAL.contains(words.get(last).lemma());
    }

    /** "Russia moved its troops": no other noun between that could be the owner. */
    private boolean owns(Candidate subject, int at) {
        if (at - subject.to() > REACH) {
            return false;
        }
        boolean verb = false;
        for (int between = subject.to(); between < at; between++) {
            Word word = words.get(between);
            verb |= word.isVerb();
            if (word.tag().equals("PROPN") || word.text().equals(",")) {
                return false;
            }
        }
        return verb;
    }

    /**
     * What "the" at a word and the noun behind it mean: "the country" the only one near, "the council" the last Council named,
     * "the group" and "the Iran-backed rebels" the last armed group. Empty for whatever is no such description.
     */
    Optional<Candidate> description(int the) {
        if (words.together(the + 1, the) && !reading.isTaken(the + 1)) {
            Optional<Entry> half = half(the, words.get(the + 1));
            if (half.isPresent()) {
                return half.map(entry -> new Candidate(the, the + 2, entry, Mention.Kind.REFERENCE));
            }
        }
        int noun = the + 1;
        while (words.together(noun, the) && isModifier(noun)) {
            noun++;
        }
        if (!words.together(noun, the) || reading.isTaken(noun) || isName(noun)) {
            return Optional.empty();
        }
        String key = words.get(noun).key();
        boolean plain = noun == the + 1;
        Set<String> sorts = SORTS.getOrDefault(key, Set.of());
        Optional<Entry> meant = Optional.empty();
        if (plain && COUNTRY.contains(key)) {
            meant = onlyOne(the, Entry::isCountry);
        } else if (plain && HEADS.contains(key)) {
            meant = last(the, entry -> sorts.contains(entry.sort()) || endsWith(entry, key));
        } else if (MODIFIED.contains(key)) {
            meant = last(the, entry -> sorts.contains(entry.sort()));
        } else if (sorts.contains("armed-group")) {
            meant = last(the, entry -> sorts.contains(entry.sort()));
        }
        int from = plain ? the : noun;
        int to = noun + 1;
        return meant.map(entry -> new Candidate(from, to, entry, Mention.Kind.REFERENCE));
    }

    /** "the North" of Korea, where that was named just before. */
    private Optional<Entry> half(int the, Word half) {
        String country = HALVES.getOrDefault(half.text(), "");
        // "the North of Malta", "the South China Sea"
        boolean part = words.key(the + 2, the).equals("of")
                || words.together(the + 2, the) && words.get(the + 2).isCapitalised();
        return country.isEmpty() || part
                ? Optional.empty()
                : last(the, entry -> entry.id().equals(country));
    }

    /** "Iran-backed", "Yemeni", "Islamist". */
    private boolean isModifier(int at) {
        Word word = words.get(at);
        return reading.covering(at)
                .map(named -> named.entry().isCountry())
                .orElseGet(() -> word.tag().equals("ADJ") || word.glue() == Word.Glue.HYPHEN);
    }

    private boolean isName(int noun) {
        return words.get(noun).isCapitalised() || words.key(noun + 1, noun).equals("of");
    }

    private static boolean endsWith(Entry entry, String key) {
        String[] name = entry.name().split(" ", -1);
        return entry.type() == EntityType.ORGANIZATION
                && name.length > 1
                && Spelling.key(name[name.length - 1]).equals(key);
    }

    private Optional<Entry> last(int at, Predicate<Entry> kind) {
        for (int back = at - 1; back >= begin(at, SENTENCES_BACK); back--) {
            Optional<Entry> named =
                    reading.startingAt(back).map(Candidate::entry).filter(kind);
            if (named.isPresent()) {
                return named;
            }
        }
        return Optional.empty();
    }

    private Optional<Entry> onlyOne(int at, Predicate<Entry> kind) {
        List<Entry> named = reading.between(begin(at, 1), at).stream()
                .map(Candidate::entry)
                .filter(kind)
                .distinct()
                .toList();
        return named.size() == 1 ? Optional.of(named.get(0)) : Optional.empty();
    }

    private int begin(int at, int sentencesBack) {
        return words.firstOf(Math.max(0, words.get(at).sentence() - sentencesBack));
    }

    private static boolean isPolity(Candidate candidate) {
        return candidate.entry().isCountry() || candidate.entry().type() == EntityType.ORGANIZATION;
    }
}
