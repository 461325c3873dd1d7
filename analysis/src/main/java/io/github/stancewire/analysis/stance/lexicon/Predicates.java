package io.github.stancewire.analysis.stance.lexicon;

import io.github.stancewire.analysis.stance.EventType;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The words of {@code predicates.tsv}: which kind of deed or attitude a word usually tells. Wider and coarser than the frames, it does
 * not say who is the source. Immutable.
 */
public final class Predicates {
    private static final int COLUMNS = 5;

    private final Map<String, List<String>> classes = new HashMap<>();

    private static final class Shared {
        static final Predicates INSTANCE = load();
    }

    /** Those of this module, which are read at the first call. */
    public static Predicates shared() {
        return Shared.INSTANCE;
    }

    /** @throws IllegalStateException naming the line that is wrong */
    static Predicates load() {
        Predicates predicates = new Predicates();
        List<String> lines = lines();
        for (int number = 1; number <= lines.size(); number++) {
            String line = lines.get(number - 1);
            if (!line.isBlank() && !line.startsWith("#") && !line.startsWith("pos\t")) {
                try {
                    predicates.add(line.split("\t", -1));
                } catch (IllegalArgumentException e) {
                    throw new IllegalStateException("predicates.tsv:" + number + ": " + e.getMessage(), e);
                }
            }
        }
        return predicates;
    }

    private void add(String[] cells) {
        if (cells.length != COLUMNS) {
            throw new IllegalArgumentException("has " + cells.length + " cells instead of " + COLUMNS);
        }
        List<String> told = new ArrayList<>();
        if (!cells[1].equals("-")) {
            EventType event = EventType.valueOf(cells[1]);
            told.add(event.name().toLowerCase(Locale.ROOT));
            told.add(event.quad().name().toLowerCase(Locale.ROOT));
        }
        told.add(
                switch (cells[2]) {
                    case "+" -> "for";
                    case "-" -> "against";
                    case "0" -> "neutral";
                    default -> throw new IllegalArgumentException("side is one of + - 0, not " + cells[2]);
                });
        for (String lemma : cells[4].split(",", -1)) {
            classes.put(cells[0] + " " + lemma.strip(), List.copyOf(told));
        }
    }

    /**
     * What a word tells: its event, its kind and its side, as far as they are known; empty for other words.
     *
     * @param partOfSpeech v verb, n noun, a adjective, p verb with a particle or noun, i idiom
     * @param lemma the words of a phrase joined by {@code _}
     */
    public List<String> of(char partOfSpeech, String lemma) {
        return classes.getOrDefault(partOfSpeech + " " + lemma, List.of());
    }

    private static List<String> lines() {
        try (InputStream in = Predicates.class.getResourceAsStream("predicates.tsv")) {
            if (in == null) {
                throw new IllegalStateException("predicates.tsv is missing from the jar");
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Reading predicates.tsv", e);
        }
    }
}
