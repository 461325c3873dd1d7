package io.github.stancewire.analysis.entity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Resolves pronouns and definite descriptions to entities named before: "he", "the two countries", "the bloc". What the
 * nearest sentences do not decide stays unresolved. A description of two entities is a mention of each.
 */
final class References {
    private static final int SENTENCES_BACK = 3;
    private static final int FREQUENT = 4;
    private static final Set<String> HE = Set.of("he", "him", "his", "himself");
    private static final Set<String> SHE = Set.of("she", "her", "hers", "herself");
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
    private static final Map<String, Set<String>> KINDS = Map.of(
            "bloc", Set.of("bloc"),
            "alliance", Set.of("alliance"),
            "ministry", Set.of("ministry"),
            "militants", Set.of("armed-group"),
            "militia", Set.of("armed-group"),
            "rebels", Set.of("armed-group"),
            "insurgents", Set.of("armed-group"),
            "group", Set.of("armed-group"),
            "court", Set.of("court"),
            "commission", Set.of("commission", "igo"));

    private final Reading reading;
    private final Words words;
    private final Vocabulary vocabulary;
    private final Quotations quotations;
    private final List<Candidate> named;
    /** The person a sentence is about: the first one named in it, or the one its first pronoun means. By sentence. */
    private final Map<Integer, Entry> topics = new LinkedHashMap<>();

    References(Reading reading, Vocabulary vocabulary) {
        this.reading = reading;
        this.words = reading.words();
        this.vocabulary = vocabulary;
        quotations = new Quotations(words);
        named = reading.chosen();
    }

    List<Candidate> find() {
        List<Candidate> found = new ArrayList<>();
        for (int at = 0; at < words.size(); at++) {
            if (reading.isTaken(at)) {
                continue;
            }
            String key = words.get(at).key();
            if ((HE.contains(key) || SHE.contains(key)) && !quotations.contains(at)) {
                int pronoun = at;
                person(at, HE.contains(key)).ifPresent(entry -> {
                    topics.putIfAbsent(words.get(pronoun).sentence(), entry);
                    found.add(reference(pronoun, pronoun + 1, entry));
                });
            } else if (TWO.contains(key)) {
                found.addAll(pair(at));
            } else if (key.equals("the") && KINDS.containsKey(words.key(at + 1, at)) && !reading.isTaken(at + 1)) {
                int begin = at;
                organization(at, KINDS.getOrDefault(words.key(at + 1, at), Set.of()))
                        .ifPresent(entry -> found.add(reference(begin, begin + 2, entry)));
            }
        }
        return found;
    }

    private static Candidate reference(int from, int to, Entry entry) {
        return new Candidate(from, to, entry, Mention.Kind.REFERENCE);
    }

    /** The first fitting person of this sentence, else what the sentences before are about. */
    private Optional<Entry> person(int at, boolean male) {
        int sentence = words.get(at).sentence();
        for (int back = sentence; back >= Math.max(0, sentence - SENTENCES_BACK); back--) {
            Entry topic = topics.get(back);
            if (back < sentence && topic != null && fits(topic, male)) {
                return Optional.of(topic);
            }
            int of = back;
            Optional<Entry> first = named.stream()
                    .filter(candidate -> words.get(candidate.from()).sentence() == of && candidate.to() <= at)
                    .filter(candidate -> candidate.entry().isPerson() && !quotations.contains(candidate.from()))
                    .map(Candidate::entry)
                    .filter(entry -> fits(entry, male))
                    .findFirst();
            if (first.isPresent()) {
                return first;
            }
        }
        return Optional.empty();
    }

    private boolean fits(Entry person, boolean male) {
        String given = Spelling.key(person.name().split("[ -]", 2)[0]);
        boolean man = vocabulary.male().contains(given);
        boolean woman = vocabulary.female().contains(given);
        return man == woman || man == male;
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
            for (Candidate candidate : named) {
                boolean inWindow = candidate.from() >= first && candidate.to() <= at && sort.test(candidate.entry());
                if (!inWindow) {
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
        long frequent = named.stream()
                .filter(candidate -> candidate.entry().type() == entry.type())
                .collect(Collectors.groupingBy(candidate -> candidate.entry().id(), Collectors.counting()))
                .values()
                .stream()
                .filter(count -> count >= FREQUENT)
                .count();
        long own = named.stream()
                .filter(candidate -> candidate.entry().id().equals(entry.id()))
                .count();
        return own == 1 && frequent >= 2;
    }

    /** "China and Russia", "China-Russia", "Russia's and China's". */
    private boolean joined(Candidate left, Candidate right) {
        if (left.entry().id().equals(right.entry().id()) || right.from() - left.to() > 2) {
            return false;
        }
        return right.from() == left.to() && words.get(right.from()).glue() == Word.Glue.HYPHEN
                || right.from() > left.to() && words.get(right.from() - 1).is("and");
    }

    private Optional<Entry> organization(int at, Set<String> sorts) {
        int sentence = words.get(at).sentence();
        Optional<Entry> last = Optional.empty();
        for (Candidate candidate : named) {
            boolean near = candidate.to() <= at
                    && sentence - words.get(candidate.from()).sentence() <= SENTENCES_BACK;
            if (near && sorts.contains(candidate.entry().sort())) {
                last = Optional.of(candidate.entry());
            }
        }
        return last;
    }
}
