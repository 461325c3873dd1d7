package io.github.stancewire.app.run;

import io.github.stancewire.sink.summary.RunSummary;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A run's result for people: a table, the dead letters, and the strongest pairs with a sentence that shows each. */
final class SummaryText {
    private static final int EVIDENCE_CHARS = 160;

    private SummaryText() {}

    static List<String> of(RunResult result) {
        RunSummary arrived = result.arrived();
        List<String> lines = new ArrayList<>();
        lines.add("");
        row(lines, "received", result.received());
        row(lines, "duplicates", arrived.duplicates());
        row(lines, "enriched", arrived.enriched());
        row(lines, "dead", arrived.dead());
        row(lines, "entities", arrived.entities());
        row(lines, "stances", arrived.stances());
        row(lines, "unchanged", result.unchanged());
        letters(lines, arrived);
        pairs(lines, arrived);
        if (!result.unread().isEmpty()) {
            lines.add("");
            lines.add("not read:");
            result.unread().forEach(problem -> lines.add("  " + problem));
        }
        return lines;
    }

    private static void row(List<String> lines, String name, long count) {
        lines.add(String.format(Locale.ROOT, "  %-10s %,8d", name, count));
    }

    private static void letters(List<String> lines, RunSummary arrived) {
        if (arrived.deadLetters().isEmpty()) {
            return;
        }
        lines.add("");
        lines.add("dead letters:");
        arrived.deadLetters()
                .forEach(letter -> lines.add("  " + letter.origin().orElse("unknown origin") + ": " + letter.reason()
                        + " (" + letter.step() + "): " + letter.message()));
    }

    private static void pairs(List<String> lines, RunSummary arrived) {
        if (arrived.strongest().isEmpty()) {
            return;
        }
        lines.add("");
        lines.add("strongest pairs:");
        arrived.strongest().forEach(pair -> {
            lines.add(String.format(
                    Locale.ROOT,
                    "  %-12s %-8s %-24s %+.2f  %s, %s",
                    pair.source(),
                    pair.polarity().toLowerCase(Locale.ROOT) + (pair.polarity().equals("NEUTRAL") ? "" : "s"),
                    pair.target(),
                    pair.score(),
                    counted(pair.stances(), "stance"),
                    counted(pair.articles(), "article")));
            lines.add("      \u201c" + shortened(pair.evidence()) + "\u201d");
        });
    }

    private static String counted(long count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }

    private static String shortened(String evidence) {
        String line = evidence.replaceAll("\\s+", " ").strip();
        return line.codePointCount(0, line.length()) <= EVIDENCE_CHARS
                ? line
                : line.substring(0, line.offsetByCodePoints(0, EVIDENCE_CHARS)) + "\u2026";
    }
}
