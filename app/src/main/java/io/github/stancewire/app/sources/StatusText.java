package io.github.stancewire.app.sources;

import io.github.stancewire.ingest.ledger.LedgerSums;
import io.github.stancewire.ingest.ledger.SourceStanding;
import io.github.stancewire.ingest.ledger.Spans;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** How sources stand, as a table no wider than 78 columns. What is to be looked at begins with an exclamation mark. Pure. */
public final class StatusText {
    private static final int NAME = 26;
    private static final String ROW = "%-" + NAME + "s %6s %6s %6s %6s %6s %6s %6s";

    private StatusText() {}

    public static List<String> of(List<SourceStatus> sources, Instant now) {
        List<String> lines = new ArrayList<>();
        lines.add(String.format(ROW, "source", "looks", "seen", "publ", "dupl", "same", "skip", "fail"));
        sources.forEach(source -> add(source, now, lines));
        return lines;
    }

    private static void add(SourceStatus source, Instant now, List<String> lines) {
        lines.add(fitted(source.title(), 76));
        if (source.standing().isEmpty()) {
            lines.add(
                    source.state() == SourceStatus.State.PAUSED ? "  paused, never looked at" : "  not looked at yet");
            return;
        }
        SourceStanding standing = source.standing().get();
        lines.add(row("  24 hours", standing.day()));
        lines.add(row("  in all", standing.all()));
        lines.add("  " + look(source, standing, now));
        reasons("skipped", standing.day().skipped()).ifPresent(lines::add);
        reasons("failed", standing.day().failed()).ifPresent(lines::add);
        if (source.state() == SourceStatus.State.PAUSED) {
            return;
        }
        if (standing.unbalanced() > 0) {
            lines.add("! " + standing.unbalanced() + " looks do not add up; please report it");
        }
        if (standing.habit().isSilent()) {
            lines.add("! silent: nothing new for " + Spans.text(standing.habit().quiet()) + ", at most "
                    + Spans.text(standing.habit().bound().orElseThrow()) + " by its habit");
        }
        if (standing.failures() > 0) {
            lines.add((standing.failures() >= 3 ? "! " : "  ") + "no answer " + standing.failures() + " times in a row"
                    + standing.last()
                            .getProblem()
                            .map(problem -> ": " + problem)
                            .orElse(""));
        }
    }

    private static String look(SourceStatus source, SourceStanding standing, Instant now) {
        String last = "looked at " + Spans.text(Duration.between(standing.lastAt(), now)) + " ago ("
                + standing.last().getOutcome() + ")";
        return switch (source.state()) {
            case PAUSED -> last + ", paused";
            case UNLISTED -> last + next(standing, now) + ", not in the list";
            case ACTIVE -> last + next(standing, now);
        };
    }

    private static String next(SourceStanding standing, Instant now) {
        return standing.nextAt()
                .map(at -> at.isAfter(now) ? ", next in " + Spans.text(Duration.between(now, at)) : ", next is due")
                .orElse("");
    }

    private static Optional<String> reasons(String what, Map<String, Long> counts) {
        return counts.isEmpty()
                ? Optional.empty()
                : Optional.of(counts.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(count -> count.getKey() + " " + number(count.getValue()))
                        .collect(Collectors.joining(", ", "  " + what + ": ", "")));
    }

    private static String row(String name, LedgerSums sums) {
        return String.format(
                ROW,
                name,
                number(sums.looks()),
                number(sums.seen()),
                number(sums.published()),
                number(sums.duplicates()),
                number(sums.unchanged()),
                number(sums.skippedInAll()),
                number(sums.failedInAll()));
    }

    /** In at most six signs. */
    static String number(long count) {
        if (count < 100_000) {
            return String.valueOf(count);
        }
        return count < 10_000_000
                ? count / 1_000 + "k"
                : String.format(Locale.ROOT, "%dM", Math.min(99_999, count / 1_000_000));
    }

    private static String fitted(String text, int width) {
        int length = text.codePointCount(0, text.length());
        return length <= width ? text : text.substring(0, text.offsetByCodePoints(0, width - 1)) + "\u2026";
    }
}
