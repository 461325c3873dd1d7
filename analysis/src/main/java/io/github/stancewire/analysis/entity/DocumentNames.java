package io.github.stancewire.analysis.entity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Links short forms to the full name in the same text: surnames, the acronym in brackets behind a name, the last words of
 * an organisation's name. A short form before its full name (in a heading) is linked as well.
 */
final class DocumentNames {
    private final Reading reading;
    private final Words words;
    private final Vocabulary vocabulary;
    private final AliasTrie shortForms = new AliasTrie();
    /** Where each entity is named in full, by id. */
    private final Map<String, List<Integer>> fullNames = new HashMap<>();

    DocumentNames(Reading reading, Vocabulary vocabulary) {
        this.reading = reading;
        this.words = reading.words();
        this.vocabulary = vocabulary;
    }

    void link() {
        for (Candidate candidate : reading.chosen()) {
            register(candidate);
        }
        for (int at = 0; at < words.size(); at++) {
            if (!reading.isTaken(at) && words.get(at).isWord()) {
                shortFormAt(at).ifPresent(reading::choose);
            }
        }
    }

    private void register(Candidate candidate) {
        Entry entry = candidate.entry();
        fullNames.computeIfAbsent(entry.id(), key -> new ArrayList<>()).add(candidate.from());
        if (entry.isPerson()) {
            add(entry.surname(), entry);
            addVietnamese(entry);
        } else if (entry.type() == EntityType.ORGANIZATION) {
            acronymBehind(candidate).ifPresent(acronym -> add(acronym, entry));
            lastWords(candidate).forEach(form -> add(form, entry));
        }
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
        if (!parts.isEmpty()) {
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
        int at = candidate.to();
        if (words.together(at + 2, at - 1)
                && words.get(at).text().equals("(")
                && words.get(at + 1).isUpperCase()
                && words.get(at + 2).text().equals(")")) {
            return Optional.of(words.get(at + 1).text());
        }
        return Optional.empty();
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
        int best = Integer.MAX_VALUE;
        for (int full : fullNames.getOrDefault(alias.entry().id(), List.of())) {
            best = Math.min(best, full <= at ? at - full : words.size() + full - at);
        }
        return best;
    }
}
