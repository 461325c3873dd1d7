package io.github.stancewire.lab.stance;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Makes labelled sentences from {@code patterns.tsv}, whose head says how it is written. */
final class SentencePatterns {
    private static final String FILE = "patterns.tsv";
    private static final int COLUMNS = 6;
    private static final long SEED = 20261126;

    private SentencePatterns() {}

    /** Up to so many different sentences of each pattern; always the same ones. */
    static List<LabelledSentence> sentences(int each) throws IOException {
        Map<String, String> actors = new LinkedHashMap<>();
        List<String[]> patterns = new ArrayList<>();
        for (String line : lines()) {
            if (line.isBlank() || line.startsWith("#") || line.startsWith("event\t")) {
                continue;
            }
            String[] cells = line.split("\t", -1);
            if (cells.length != COLUMNS) {
                throw new IOException(FILE + " has a line of " + cells.length + " cells: " + line);
            }
            if (cells[0].equals("ACTOR")) {
                actors.put(cells[1], cells[5]);
            } else {
                patterns.add(cells);
            }
        }
        Random random = new Random(SEED);
        SentenceForms forms = new SentenceForms(new PatternText(actors, random), random);
        Set<String> rows = new LinkedHashSet<>();
        for (String[] pattern : patterns) {
            for (int i = 0; i < each; i++) {
                rows.add(forms.row(pattern));
            }
        }
        return LabelledSentence.parse(FILE, List.copyOf(rows));
    }

    private static List<String> lines() throws IOException {
        try (InputStream in = SentencePatterns.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException(FILE + " is missing from the jar");
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .toList();
        }
    }
}
