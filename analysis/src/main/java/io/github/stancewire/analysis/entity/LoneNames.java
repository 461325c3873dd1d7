package io.github.stancewire.analysis.entity;

import io.github.stancewire.analysis.names.NameType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Persons and organisations that a text names by one word only and that nothing else explains: "Neymar", "UiPath". One word is
 * weak evidence, so a word is read alike in the whole text, and only where the finder is sure of it. A given name means the
 * one person of the text who bears it.
 */
final class LoneNames {
    private static final double SURE = 0.9;
    /** Where a word stands more than once, each reading of it bears out the others. */
    private static final double LIKELY = 0.8;
    /** Behind a title the word can hardly be anything but a person. */
    private static final double BORNE_OUT = 0.35;

    private final Reading reading;
    private final Words words;
    private final Vocabulary vocabulary;
    /** The persons of the text by the first word of their names. */
    private final Map<String, Set<Entry>> bearers = new HashMap<>();

    LoneNames(Reading reading, Vocabulary vocabulary) {
        this.reading = reading;
        this.words = reading.words();
        this.vocabulary = vocabulary;
        for (Candidate candidate : reading.chosen()) {
            String name = candidate.entry().name();
            int blank = name.indexOf(' ');
            if (candidate.entry().isPerson() && blank > 0) {
                bearers.computeIfAbsent(name.substring(0, blank), word -> new HashSet<>())
                        .add(candidate.entry());
            }
        }
    }

    void choose(List<TrainedNames.Found> found) {
        Map<String, List<TrainedNames.Found>> byWord = new LinkedHashMap<>();
        for (TrainedNames.Found name : found) {
            if (isName(name.from())) {
                byWord.computeIfAbsent(words.get(name.from()).text(), word -> new ArrayList<>())
                        .add(name);
            }
        }
        Map<String, Entry> entries = new HashMap<>();
        byWord.forEach((word, names) -> entry(word, names).ifPresent(entry -> entries.put(word, entry)));
        for (int at = 0; at < words.size(); at++) {
            Entry entry = entries.get(words.get(at).text());
            if (entry != null && isName(at)) {
                reading.choose(new Candidate(at, at + 1, entry, Mention.Kind.NAME));
            }
        }
    }

    private Optional<Entry> entry(String word, List<TrainedNames.Found> names) {
        NameType type = names.get(0).type();
        double best = 0;
        boolean titled = false;
        for (TrainedNames.Found name : names) {
            if (name.type() != type) {
                return Optional.empty();
            }
            best = Math.max(best, name.confidence());
            titled |= vocabulary.titleBegin(words, name.from()) < name.from();
            if (isInBrackets(name.from()) && !name.type().equals(NameType.PERSON)) {
                return Optional.empty();
            }
        }
        boolean person = type == NameType.PERSON;
        double least = person && titled ? BORNE_OUT : names.size() > 1 ? LIKELY : SURE;
        if (best < least || person && names.stream().anyMatch(name -> followsArticle(name.from()))) {
            return Optional.empty();
        }
        if (person) {
            Set<Entry> known = bearers.getOrDefault(word, Set.of());
            return known.size() > 1
                    ? Optional.empty()
                    : Optional.of(known.stream()
                            .findFirst()
                            .orElseGet(() -> Entry.person(word, word, Optional.empty(), List.of())));
        }
        return Optional.of(Entry.of("org:" + Spelling.slug(word), word, EntityType.ORGANIZATION, "", Optional.empty()));
    }

    /** "Software Bill of Materials (SBOM)": short for what stands before, which is an organisation only if found as one. */
    private boolean isInBrackets(int at) {
        return words.key(at - 1, at).equals("(") && words.key(at + 1, at).equals(")");
    }

    private boolean followsArticle(int at) {
        String before = words.key(at - 1, at);
        return before.equals("the") || before.equals("a") || before.equals("an");
    }

    /** Free, not a part of a longer run of capitals, not a title and not a word that English prints with a capital. */
    private boolean isName(int at) {
        Word word = words.get(at);
        return reading.isFree(at, at + 1)
                && word.isCapitalised()
                && word.text().length() > 2
                && !reading.headings().contains(at)
                && !Vocabulary.NO_NAMES.contains(word.key())
                && !vocabulary.isTitleWord(word.key())
                && !vocabulary.heads().contains(word.key())
                && !isCapital(at - 1, at)
                && !isCapital(at + 1, at)
                && word.glue() != Word.Glue.HYPHEN
                && !(words.together(at + 1, at) && words.get(at + 1).glue() == Word.Glue.HYPHEN);
    }

    private boolean isCapital(int neighbour, int at) {
        return words.together(neighbour, at)
                && words.get(neighbour).isCapitalised()
                && !reading.isTaken(neighbour)
                && !words.startsSentence(neighbour);
    }
}
