package io.github.stancewire.analysis.entity;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Resolves "he" and "she" to the person in focus: mentions of the last sentences count by their grammatical role and half as
 * much with each sentence that passes, after Lappin and Leass, "An algorithm for pronominal anaphora resolution",
 * Computational Linguistics 20(4), 1994. To be asked in order of the text: what it resolved counts as a mention. Used by one thread.
 */
final class PersonReferences {
    private static final Set<String> HE = Set.of("he", "him", "his", "himself");
    private static final Set<String> SHE = Set.of("she", "her", "hers", "herself");
    private static final int SENTENCES_BACK = 3;
    private static final double DECAY = 0.5;
    /** A pronoun keeps a person in focus more than a name does: the text goes on about them. */
    private static final double PRONOUN_FACTOR = 1.5;
    /** The best must be ahead of the second by this factor. */
    private static final double CLEAR = 1.1;

    private final Words words;
    private final Vocabulary vocabulary;
    private final Map<Integer, Map<Entry, Double>> focus = new HashMap<>();
    private final List<Candidate> persons;
    private int next;

    /** @param persons mentions outside of quotations, in order of the text */
    PersonReferences(Words words, Vocabulary vocabulary, List<Candidate> persons) {
        this.words = words;
        this.vocabulary = vocabulary;
        this.persons = persons;
    }

    static boolean isPronoun(String key) {
        return HE.contains(key) || SHE.contains(key);
    }

    /** Whom the pronoun at a word means; empty where that is nobody or not clear. */
    Optional<Entry> resolve(int at) {
        while (next < persons.size() && persons.get(next).from() < at) {
            Candidate person = persons.get(next);
            see(
                    person.entry(),
                    words.get(person.from()).sentence(),
                    GrammaticalRole.of(words, person.from(), person.to()).salience());
            next++;
        }
        boolean male = HE.contains(words.get(at).key());
        Map<Entry, Double> scores = scores(at, male);
        Optional<Entry> best = clearlyBest(scores);
        best.ifPresent(entry -> see(
                entry,
                words.get(at).sentence(),
                PRONOUN_FACTOR * GrammaticalRole.of(words, at, at + 1).salience()));
        return best;
    }

    private void see(Entry entry, int sentence, double salience) {
        focus.computeIfAbsent(sentence, key -> new LinkedHashMap<>()).merge(entry, salience, Math::max);
    }

    private Map<Entry, Double> scores(int at, boolean male) {
        int sentence = words.get(at).sentence();
        Map<Entry, Double> scores = new LinkedHashMap<>();
        double weight = 1;
        for (int back = 0; back <= SENTENCES_BACK; back++) {
            double factor = weight;
            focus.getOrDefault(sentence - back, Map.of()).forEach((entry, salience) -> {
                if (fits(entry, male)) {
                    scores.merge(entry, factor * salience, Double::sum);
                }
            });
            weight *= DECAY;
        }
        subjectOfSameClause(at).ifPresent(scores::remove);
        return scores;
    }

    private static Optional<Entry> clearlyBest(Map<Entry, Double> scores) {
        Optional<Map.Entry<Entry, Double>> best = scores.entrySet().stream().max(Map.Entry.comparingByValue());
        return best.filter(first -> scores.entrySet().stream()
                        .allMatch(other ->
                                other.getKey().equals(first.getKey()) || first.getValue() >= CLEAR * other.getValue()))
                .map(Map.Entry::getKey);
    }

    /** "Poisson asked him": not Poisson. */
    private Optional<Entry> subjectOfSameClause(int at) {
        if (!words.get(at).is("him") && !isObject(at)) {
            return Optional.empty();
        }
        int back = at - 1;
        while (words.together(back, at) && isVerbal(words.get(back))) {
            back--;
        }
        int end = back + 1;
        return persons.stream()
                .limit(next)
                .skip(Math.max(0, next - 3))
                .filter(person -> person.to() == end && end < at)
                .map(Candidate::entry)
                .findFirst();
    }

    /** "her" that no noun follows. */
    private boolean isObject(int at) {
        if (!words.get(at).is("her")) {
            return false;
        }
        String tag = words.together(at + 1, at) ? words.get(at + 1).tag() : "";
        return !tag.equals("NOUN") && !tag.equals("PROPN") && !tag.equals("ADJ") && !tag.equals("NUM");
    }

    private static boolean isVerbal(Word word) {
        return word.isVerb()
                || word.tag().equals("ADV")
                || word.tag().equals("PART")
                || word.tag().equals("ADP");
    }

    private boolean fits(Entry person, boolean male) {
        String given = Spelling.key(person.name().split("[ -]", 2)[0]);
        boolean man = vocabulary.male().contains(given);
        boolean woman = vocabulary.female().contains(given);
        return man == woman || man == male;
    }
}
