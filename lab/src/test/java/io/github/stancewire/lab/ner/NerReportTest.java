package io.github.stancewire.lab.ner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stancewire.analysis.names.Name;
import io.github.stancewire.analysis.names.NameType;
import java.util.List;
import org.junit.jupiter.api.Test;

class NerReportTest {
    private static final Name ANNA = new Name(0, 2, NameType.PERSON, 1);
    private static final Name OSLO = new Name(4, 5, NameType.GEO, 1);

    private static NerReport report(List<Name> expected, List<Name> predicted) {
        return new NerReport(List.of(expected), List.of(predicted));
    }

    @Test
    void aNameCutShortIsBothMissedAndWrong() {
        SpanCounts counts = report(List.of(ANNA, OSLO), List.of(new Name(0, 1, NameType.PERSON, 1), OSLO))
                .counts(type -> true);
        assertEquals(new SpanCounts(1, 2, 2), counts);
    }

    @Test
    void theRightTokensOfTheWrongTypeAreWrong() {
        SpanCounts counts =
                report(List.of(OSLO), List.of(new Name(4, 5, NameType.GPE, 1))).counts(type -> true);
        assertEquals(0, counts.f1());
    }

    @Test
    void confidenceDoesNotMatter() {
        assertEquals(
                1,
                report(List.of(OSLO), List.of(new Name(4, 5, NameType.GEO, 0.3)))
                        .counts(type -> true)
                        .f1());
    }

    @Test
    void f1IsTheHarmonicMean() {
        SpanCounts counts = new SpanCounts(1, 2, 4);
        assertEquals(2 * 0.5 * 0.25 / 0.75, counts.f1(), 1e-12);
    }

    @Test
    void nothingExpectedAndNothingFoundIsNought() {
        assertEquals(0, SpanCounts.NONE.f1());
    }

    @Test
    void theTableHasARowForEachExpectedType() {
        String table = report(List.of(ANNA, OSLO), List.of(ANNA)).print();
        assertTrue(table.contains("all types               100.00   50.00  66.67"), table);
        assertTrue(table.contains("  geo                     0.00    0.00   0.00"), table);
        assertTrue(!table.contains("  org "), table);
    }
}
