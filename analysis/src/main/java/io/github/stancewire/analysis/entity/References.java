package io.github.stancewire.analysis.entity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Resolves pronouns and definite descriptions to entities named before: "he", "the two countries", "the bloc". What the
 * nearest sentences do not decide stays unresolved. A description of two entities is a mention of each.
 */
final class References {
    private static final int SENTENCES_BACK = 3;
    private static final int FREQUENT = 4;
    private static final Set<String> TWO = Set.of("two", "both");
    private static final Set<String> COUNTRIES = Set.of(
            "countries",
            "nations",
            "sides",
            "governments",
            "powers",
            "states",
            "neighbors",
            "neighbours",
            "capitals",
            "parties",
            "allies",
            "rivals");
    private static final Set<String> PERSONS =
            Set.of("leaders", "presidents", "ministers", "men", "officials", "diplomats");
    private static final Set<String> ARTICLES = Set.of("a", "an", "the");
    private final Reading reading;
    private final Words words;
    private final Map<Entry, Integer> timesNamed = new HashMap<>();
    private final Quotations quotations;
    private final PersonReferences persons;
    private final PolityReferences polities;

    References(Reading reading, Vocabulary vocabulary) {
        this.reading = reading;
        words = reading.words();
        List<Candidate> named = reading.chosen();
        named.forEach(candidate -> timesNamed.merge(candidate.entry(), 1, Integer::sum));
        quotations = new Quotations(words);
        persons = new PersonReferences(
                words,
                vocabulary,
                named.stream()
                        .filter(candidate -> candidate.entry().isPerson() && !quotations.contains(candidate.from()))
                        .toList());
        polities = new PolityReferences(reading);
    }

    List<Candidate> find() {
        List<Candidate> found = new ArrayList<>();
        for (int at = 0; at < words.size(); at++) {
            if (!reading.isTaken(at)) {
                found.addAll(at(at));
            }
        }
        return found;
    }

    private List<Candidate> at(int at) {
        String key = words.get(at).key();
        if (TWO.contains(key)) {
            return pair(at);
        }
        if (quotations.contains(at)) {
            return List.of();
        }
        if (PersonReferences.isPronoun(key)) {
            return one(at, at + 1, persons.resolve(at));
        }
        if (PolityReferences.isPronoun(key)) {
            return one(at, at + 1, polities.pronoun(at));
        }
        return key.equals("the") ? polities.description(at).map(List::of).orElse(List.of()) : List.of();
    }

    private static List<Candidate> one(int from, int to, Optional<Entry> entry) {
        return entry.map(meant -> List.of(reference(from, to, meant))).orElse(List.of());
    }

    private static Candidate reference(int from, int to, Entry entry) {
        return new Candidate(from, to, entry, Mention.Kind.REFERENCE);
    }

    /** "the two countries", "both sides", "the two leaders". */
    private List<Candidate> pair(int at) {
        int noun = at + 1;
        while (words.together(noun, at) && words.get(noun).tag().equals("ADJ")) {
            noun++;
        }
        String key = words.key(noun, at);
        boolean definite = words.get(at).is("both") || words.key(at - 1, at).equals("the");
        if (!definite || !COUNTRIES.contains(key) && !PERSONS.contains(key) || reading.isTaken(noun)) {
            return List.of();
        }
        Predicate<Entry> sort = PERSONS.contains(key) ? Entry::isPerson : Entry::isCountry;
        List<Entry> two = nearestTwo(at, sort);
        int end = noun + 1;
        return two.stream().map(entry -> reference(at, end, entry)).toList();
    }

    /** Exactly two of the kind in the nearest sentences, or the two that stand side by side ("China and Russia"). */
    private List<Entry> nearestTwo(int at, Predicate<Entry> sort) {
        int sentence = words.get(at).sentence();
        for (int back = 0; back <= SENTENCES_BACK; back++) {
            int first = words.firstOf(Math.max(0, sentence - back));
            Map<String, Entry> distinct = new LinkedHashMap<>();
            List<Entry> sideBySide = List.of();
            Candidate previous = null;
            for (Candidate candidate : reading.between(first, at)) {
                if (!sort.test(candidate.entry())) {
                    continue;
                }
                distinct.put(candidate.entry().id(), candidate.entry());
                if (previous != null && joined(previous, candidate)) {
                    sideBySide = List.of(previous.entry(), candidate.entry());
                }
                previous = candidate;
            }
            if (distinct.size() == 2) {
                List<Entry> pair = List.copyOf(distinct.values());
                return pair.stream().anyMatch(this::isPassing) ? List.of() : pair;
            }
            if (distinct.size() > 2) {
                return sideBySide;
            }
        }
        return List.of();
    }

    /** Named once in a text that is about others: hardly one of "the two countries". */
    private boolean isPassing(Entry entry) {
        long frequent = timesNamed.entrySet().stream()
                .filter(times -> times.getKey().type() == entry.type() && times.getValue() >= FREQUENT)
                .count();
        return timesNamed.getOrDefault(entry, 0) == 1 && frequent >= 2;
    }

    /** "China and Russia", "China-Russia", "Russia's and China's", "a Chinese and a Russian ship". */
    private boolean joined(Candidate left, Candidate right) {
        if (left.entry().id().equals(right.entry().id()) || right.from() - left.to() > 2) {
            return false;
        }
        return right.from() == left.to() && words.get(right.from()).glue() == Word.Glue.HYPHEN
                || right.from() > left.to() && words.get(right.from() - 1).is("and")
                || right.from() == left.to() + 2
                        && words.get(left.to()).is("and")
                        && ARTICLES.contains(words.get(left.to() + 1).key());
    }
}
