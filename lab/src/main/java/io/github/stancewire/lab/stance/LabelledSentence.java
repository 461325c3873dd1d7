package io.github.stancewire.lab.stance;

import io.github.stancewire.analysis.Span;
import io.github.stancewire.analysis.stance.EventType;
import io.github.stancewire.analysis.stance.Stance;
import io.github.stancewire.analysis.stance.pairs.Relation;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A sentence with marked actors, and what it tells of the sources' stance towards the targets.
 *
 * @param side empty where nothing is told
 * @param both whether each holds it towards the other
 * @param actors all that are marked, in order of the text
 */
record LabelledSentence(
        String text, Optional<Relation.Side> side, Stance.Factuality factuality, boolean both, List<Marked> actors) {
    private static final Pattern MARK = Pattern.compile("\\{([sto]) ([^{}]+)\\}");
    private static final int COLUMNS = 6;

    /** Files beside this class. */
    static final List<String> OWN =
            List.of("cooperation.tsv", "verbal-conflict.tsv", "material-conflict.tsv", "negatives.tsv");

    LabelledSentence {
        actors = List.copyOf(actors);
    }

    /** What an actor is to the label. */
    enum Role {
        SOURCE,
        TARGET,
        OTHER
    }

    /** @param span in the text without marks */
    record Marked(Role role, Span span) {}

    /** What is told of an ordered pair of actors of this sentence. */
    Optional<Relation.Side> between(Marked from, Marked to) {
        boolean told = from.role() == Role.SOURCE && to.role() == Role.TARGET
                || both && from.role() == Role.TARGET && to.role() == Role.SOURCE;
        return told ? side : Optional.empty();
    }

    /** Whether the label says anything of an ordered pair: where nothing is told one way, the other way may well be told. */
    boolean tells(Marked from, Marked to) {
        boolean backwards = from.role() == Role.TARGET && to.role() == Role.SOURCE;
        return side.isPresent() || both || !backwards;
    }

    /** The sentences written for this project, in the order of {@link #OWN}. */
    static List<LabelledSentence> own() throws IOException {
        List<LabelledSentence> sentences = new ArrayList<>();
        for (String file : OWN) {
            try (InputStream in = LabelledSentence.class.getResourceAsStream(file)) {
                if (in == null) {
                    throw new IllegalStateException(file + " is missing from the jar");
                }
                sentences.addAll(parse(
                        file,
                        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                                .lines()
                                .toList()));
            }
        }
        return sentences;
    }

    /** All sentences of a file; the heads of our own say how it is written. */
    static List<LabelledSentence> read(Path file) throws IOException {
        return parse(file.toString(), Files.readAllLines(file));
    }

    /** @param file for messages */
    static List<LabelledSentence> parse(String file, List<String> lines) throws IOException {
        List<LabelledSentence> sentences = new ArrayList<>();
        for (int number = 1; number <= lines.size(); number++) {
            String line = lines.get(number - 1);
            if (line.isBlank() || line.startsWith("#") || line.startsWith("event\t")) {
                continue;
            }
            try {
                sentences.add(parse(line));
            } catch (IllegalArgumentException e) {
                throw new IOException(file + ":" + number + ": " + e.getMessage(), e);
            }
        }
        return sentences;
    }

    private static LabelledSentence parse(String line) {
        String[] cells = line.split("\t", -1);
        if (cells.length != COLUMNS) {
            throw new IllegalArgumentException("has " + cells.length + " cells instead of " + COLUMNS);
        }
        Optional<Relation.Side> side = cells[0].equals("NONE")
                ? Optional.empty()
                : Optional.of(new Relation.Side(EventType.valueOf(cells[0]), Stance.Polarity.valueOf(cells[1])));
        StringBuilder text = new StringBuilder();
        List<Marked> actors = new ArrayList<>();
        Matcher mark = MARK.matcher(cells[5]);
        int at = 0;
        while (mark.find()) {
            text.append(cells[5], at, mark.start());
            Role role = mark.group(1).equals("s") ? Role.SOURCE : mark.group(1).equals("t") ? Role.TARGET : Role.OTHER;
            actors.add(new Marked(
                    role, new Span(text.length(), text.length() + mark.group(2).length())));
            text.append(mark.group(2));
            at = mark.end();
        }
        text.append(cells[5].substring(at));
        return new LabelledSentence(
                text.toString(), side, Stance.Factuality.valueOf(cells[2]), cells[3].equals("both"), actors);
    }
}
