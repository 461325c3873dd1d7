package io.github.stancewire.analysis.stance.lexicon;

import io.github.stancewire.analysis.stance.EventType;
import io.github.stancewire.analysis.stance.lexicon.Frame.Kind;
import io.github.stancewire.analysis.stance.lexicon.Frame.Slot;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The words that show stances: {@code frames.tsv}, {@code words.tsv}, {@code evaluation.tsv} and {@code goldstein.tsv}
 * beside this class, each explained in its head. Immutable.
 */
public final class StanceLexicon {
    /**
     * A word that judges.
     *
     * @param good for or against
     * @param strong true when it judges also in an outlet's own voice
     * @param onlyPredicate true when it judges only behind a copula
     */
    public record Judgement(boolean good, boolean strong, boolean onlyPredicate) {}

    /** Stands for the object between a verb and what makes another of it: "held Peru responsible". */
    public static final String GAP = "*";

    private static final List<String> TELLING = List.of(
            "relation",
            "joint",
            "cease",
            "neglect",
            "letting",
            "banned",
            "demanded-end",
            "carrier",
            "sake",
            "no-effect");

    private static final Set<EventType> HARM = EnumSet.of(EventType.COERCE, EventType.ASSAULT, EventType.SANCTION);
    private static final Set<String> DEEDS =
            Set.of("accusation", "demanded", "offered", "threatened", "struck", "hindered", "done");

    private final Map<String, Double> goldstein = new HashMap<>();
    private final Map<Character, Map<String, List<Frame>>> frames = new HashMap<>();
    private final Map<String, List<List<String>>> particles = new HashMap<>();
    private final Map<String, Set<String>> classes = new HashMap<>();
    private final Set<String> telling = new HashSet<>();
    /** Predicates of several words, by the longest of them. */
    private final Map<String, List<List<String>>> phrases = new HashMap<>();

    private final Map<String, Judgement> judgements = new HashMap<>();

    private StanceLexicon() {}

    /** Reads the files; throws {@link IllegalStateException} naming the line that is wrong. */
    public static StanceLexicon load() {
        StanceLexicon lexicon = new StanceLexicon();
        rows("goldstein.tsv").forEach(row -> lexicon.goldstein.put(row[0], Double.valueOf(row[1])));
        rows("frames.tsv").forEach(lexicon::addFrame);
        rows("words.tsv")
                .forEach(row -> Arrays.stream(row[1].split(",", -1))
                        .forEach(word -> lexicon.classes
                                .computeIfAbsent(word, key -> new HashSet<>())
                                .add(row[0])));
        rows("evaluation.tsv").forEach(row -> {
            Judgement judgement =
                    new Judgement(row[0].equals("+"), row[1].equals("strong"), row[1].equals("predicate"));
            Arrays.stream(row[2].split(",", -1)).forEach(word -> lexicon.judgements.putIfAbsent(word, judgement));
        });
        lexicon.frames.values().forEach(lemmas -> lemmas.keySet().forEach(lexicon::addTelling));
        lexicon.particles
                .values()
                .forEach(rest ->
                        rest.sort(Comparator.comparingInt(List<String>::size).reversed()));
        lexicon.telling.addAll(lexicon.judgements.keySet());
        lexicon.classes.forEach((word, classes) -> {
            if (!Collections.disjoint(classes, TELLING)) {
                lexicon.addTelling(word);
            }
        });
        lexicon.telling.addAll(CompoundWords.TELLING);
        return lexicon;
    }

    /** Frames of a verb ({@code v}), noun ({@code n}) or adjective ({@code a}); empty for other words. */
    public List<Frame> frames(char partOfSpeech, String lemma) {
        return frames.getOrDefault(partOfSpeech, Map.of()).getOrDefault(lemma, List.of());
    }

    /** Whether anything of a stance may be told by a word alone. */
    public boolean knows(String lemma) {
        return telling.contains(lemma);
    }

    /**
     * Whether anything of a stance may be told by words that stand together.
     *
     * @param words as printed, in lower case, and their lemmas
     */
    public boolean knowsAny(Set<String> words) {
        return words.stream()
                .anyMatch(word -> telling.contains(word)
                        || phrases.getOrDefault(word, List.of()).stream().anyMatch(words::containsAll));
    }

    /**
     * What may follow a verb to make another of it: "back" after "push"; where {@link #GAP} begins it, an object stands
     * between. Longest first.
     */
    public List<List<String>> particles(String verbLemma) {
        return particles.getOrDefault(verbLemma, List.of());
    }

    /** Whether a word belongs to a class of {@code words.tsv}. */
    public boolean is(String wordClass, String lemma) {
        return classes(lemma).contains(wordClass);
    }

    /** The classes of {@code words.tsv} that a word belongs to. */
    public Set<String> classes(String lemma) {
        return classes.getOrDefault(lemma, Set.of());
    }

    /** How a word judges; empty for other words. */
    public Optional<Judgement> judgement(String lemma) {
        return Optional.ofNullable(judgements.get(lemma));
    }

    /** Whether a noun means a deed without telling whose: "the move", "the accusation", "the seizure". */
    public boolean namesDeed(String lemma) {
        return !Collections.disjoint(classes(lemma), DEEDS) || namesHarm(lemma);
    }

    /** Whether a noun means harm that is done: "the attack", "the seizure", "the sanctions". */
    public boolean namesHarm(String lemma) {
        return frames('n', lemma).stream().anyMatch(frame -> HARM.contains(frame.event()));
    }

    /** Strength of an event of which nobody tells more, from 0 to 1: that of its CAMEO root. */
    public double strength(EventType event) {
        return Math.abs(Objects.requireNonNull(goldstein.get(event.cameoRoot() + "0"))) / 10;
    }

    private void addTelling(String predicate) {
        List<String> parts = Arrays.stream(predicate.split(" ", -1))
                .filter(part -> !part.equals(GAP))
                .toList();
        if (parts.size() == 1) {
            telling.addAll(parts);
        } else {
            // Short words stand in every sentence.
            String longest = Collections.max(parts, Comparator.comparingInt(String::length));
            phrases.computeIfAbsent(longest, key -> new ArrayList<>()).add(parts);
        }
    }

    private void addFrame(String[] row) {
        String note = row.length > 5 ? row[5] : "";
        Double value = goldstein.get(row[4]);
        if (value == null) {
            throw new IllegalStateException("frames.tsv: no Goldstein value for CAMEO " + row[4] + " of " + row[1]);
        }
        double factor = note.isEmpty() ? 1 : note.equals("neutral") ? 0 : Double.parseDouble(note);
        Frame frame = new Frame(slots(row[2]), EventType.valueOf(row[3]), Math.abs(value) / 10 * factor);
        for (String lemma : row[1].split(",", -1)) {
            List<Frame> known = frames.computeIfAbsent(row[0].charAt(0), added -> new HashMap<>())
                    .computeIfAbsent(lemma, added -> new ArrayList<>());
            if (known.stream().noneMatch(other -> other.slots().equals(frame.slots()))) {
                known.add(frame);
            }
            String[] parts = lemma.split(" ", -1);
            if (row[0].equals("v") && parts.length > 1) {
                particles
                        .computeIfAbsent(parts[0], added -> new ArrayList<>())
                        .add(List.of(Arrays.copyOfRange(parts, 1, parts.length)));
            }
        }
    }

    private static Set<Slot> slots(String column) {
        Set<Slot> slots = new LinkedHashSet<>();
        for (String alternative : column.split("\\|", -1)) {
            switch (alternative) {
                case "obj" -> slots.add(new Slot(Kind.OBJECT, Optional.empty(), false));
                case "obj2" -> slots.add(new Slot(Kind.RECIPIENT, Optional.empty(), false));
                case "bare" -> slots.add(new Slot(Kind.BARE, Optional.empty(), false));
                case "owned" -> slots.add(new Slot(Kind.OWNED, Optional.empty(), false));
                case "full" -> slots.add(new Slot(Kind.FULL, Optional.empty(), false));
                case "clause" -> slots.add(new Slot(Kind.CLAUSE, Optional.empty(), false));
                case "inverse" -> slots.add(new Slot(Kind.INVERSE, Optional.empty(), false));
                default ->
                    Arrays.stream(alternative.split(",", -1))
                            .map(word ->
                                    new Slot(Kind.PREPOSITION, Optional.of(word.replace("~", "")), word.endsWith("~")))
                            .forEach(slots::add);
            }
        }
        return slots;
    }

    private static List<String[]> rows(String file) {
        return rows(StanceLexicon.class, file);
    }

    /**
     * The rows of a table of words or numbers, cell by cell, without comments.
     *
     * @param beside class in whose package the table stands
     */
    public static List<String[]> rows(Class<?> beside, String file) {
        try (InputStream in = beside.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is missing from the jar");
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Reading " + file, e);
        }
    }
}
