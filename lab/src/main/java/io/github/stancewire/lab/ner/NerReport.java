package io.github.stancewire.lab.ner;

import io.github.stancewire.analysis.names.Name;
import io.github.stancewire.analysis.names.NameType;
import io.github.stancewire.lab.figures.Interval;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Predictions beside what was expected.
 *
 * @param expected names of each sentence
 * @param predicted as many lists
 */
record NerReport(List<List<Name>> expected, List<List<Name>> predicted) {
    private static final Set<NameType> FOUR =
            EnumSet.of(NameType.PERSON, NameType.ORGANIZATION, NameType.GEO, NameType.GPE);

    NerReport {
        if (expected.size() != predicted.size()) {
            throw new IllegalArgumentException(predicted.size() + " sentences for " + expected.size());
        }
    }

    SpanCounts counts(Predicate<NameType> which) {
        return sentences(which).stream().reduce(SpanCounts.NONE, SpanCounts::plus);
    }

    private List<SpanCounts> sentences(Predicate<NameType> which) {
        return IntStream.range(0, expected.size())
                .mapToObj(at -> SpanCounts.of(expected.get(at), predicted.get(at), which))
                .toList();
    }

    /** A table: F1 over all types and over the four of the news with their intervals, then each type that is expected. */
    String print() {
        StringBuilder table = new StringBuilder();
        table.append(String.format(
                Locale.ROOT, "%-20s %9s %7s %6s  %s%n", "", "precision", "recall", "F1", "95 % of samples"));
        line(table, "all types", type -> true, true);
        line(table, "per org geo gpe", FOUR::contains, true);
        for (NameType type : NameType.values()) {
            if (counts(type::equals).expected() > 0) {
                line(table, "  " + type.label(), type::equals, false);
            }
        }
        return table.toString();
    }

    private void line(StringBuilder table, String name, Predicate<NameType> which, boolean interval) {
        SpanCounts counts = counts(which);
        table.append(String.format(
                Locale.ROOT,
                "%-20s %9.2f %7.2f %6.2f",
                name,
                100 * counts.precision(),
                100 * counts.recall(),
                100 * counts.f1()));
        if (interval) {
            Interval sampled = Interval.of(
                    sentences(which),
                    drawn -> drawn.stream()
                            .reduce(SpanCounts.NONE, SpanCounts::plus)
                            .f1());
            table.append(String.format(
                    Locale.ROOT, "  [%.2f, %.2f]  n=%d", 100 * sampled.low(), 100 * sampled.high(), expected.size()));
        }
        table.append(String.format("%n"));
    }
}
