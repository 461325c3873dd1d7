package io.github.stancewire.lab.extraction;

import io.github.stancewire.lab.extraction.Found.Field;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** The table that people read. */
final class Report {
    private static final List<String> BODY = List.of("f1", "precision", "recall", "accuracy");
    private final PrintWriter out;

    Report(PrintWriter out) {
        this.out = out;
    }

    /** What was measured here, then what others have published on the same pages. */
    void print(String heading, DataSet set, Map<String, Score> measured, List<PublishedFigures.Peer> peers) {
        List<String> columns = columns(set, measured);
        int width = Stream.concat(measured.keySet().stream(), peers.stream().map(PublishedFigures.Peer::name))
                .mapToInt(String::length)
                .max()
                .orElse(10);
        out.printf("%n%s%n", heading);
        line(width, "extractor", columns);
        measured.forEach((name, score) -> line(width, name, figures(score, columns)));
        if (!peers.isEmpty()) {
            out.println("published:");
            peers.forEach(peer -> line(
                    width,
                    peer.name(),
                    columns.stream().map(column -> published(peer, column)).toList()));
        }
        out.flush();
    }

    /** Tables name the body's score F1 or body F1, and precision and recall by their letters. */
    private static String published(PublishedFigures.Peer peer, String column) {
        if (!BODY.contains(column)) {
            return peer.figure(column + " f1", column + " f1 (name-f1)");
        }
        return switch (column) {
            case "f1" -> peer.figure("f1", "body f1");
            case "precision" -> peer.figure("precision", "p");
            case "recall" -> peer.figure("recall", "r");
            default -> peer.figure(column);
        };
    }

    private static List<String> columns(DataSet set, Map<String, Score> measured) {
        List<String> columns = new ArrayList<>();
        if (set.hasBodies()) {
            columns.addAll(BODY);
        }
        for (Field field : Field.values()) {
            if (measured.values().stream().anyMatch(score -> score.fields().containsKey(field))) {
                columns.add(field.label());
            }
        }
        return columns;
    }

    private static List<String> figures(Score score, List<String> columns) {
        return columns.stream()
                .map(column -> figure(score, column))
                .map(value -> value < 0 ? "-" : String.format(Locale.ROOT, "%.3f", value))
                .toList();
    }

    private static double figure(Score score, String column) {
        if (!BODY.contains(column)) {
            FieldScore field = score.fields().get(Field.valueOf(column.toUpperCase(Locale.ROOT)));
            return field == null || field.right() + field.wrong() == 0 ? -1 : field.f1();
        }
        return score.body()
                .map(body -> switch (column) {
                    case "f1" -> body.f1();
                    case "precision" -> body.precision();
                    case "recall" -> body.recall();
                    default -> body.accuracy();
                })
                .orElse(-1.0);
    }

    private void line(int width, String name, List<String> cells) {
        StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "%-" + width + "s", name));
        cells.forEach(cell -> line.append(String.format(Locale.ROOT, " %10s", cell)));
        out.println(line);
    }
}
