package io.github.stancewire.lab.stance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stancewire.analysis.Span;
import io.github.stancewire.analysis.stance.EventType;
import io.github.stancewire.analysis.stance.Stance;
import io.github.stancewire.analysis.stance.coder.FrameStanceCoder;
import io.github.stancewire.analysis.stance.pairs.PairExamples.Told;
import io.github.stancewire.analysis.stance.pairs.Relation;
import io.github.stancewire.lab.article.WholeArticle;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ConfidenceFitTest {
    private static final String TEXT = "Portugal condemned Angola.";
    private static final FrameStanceCoder CODER = FrameStanceCoder.create();

    private static ConfidenceFit fitted(Optional<Relation.Side> side) {
        ConfidenceFit fit = new ConfidenceFit();
        fit.add(CODER, TEXT, List.of(new Told(new Span(0, 8), new Span(19, 25), side)));
        return fit;
    }

    @Test
    void whatTheLabelTellsIsRight() {
        ConfidenceFit fit = fitted(Optional.of(new Relation.Side(EventType.ACCUSE, Stance.Polarity.OPPOSE)));
        assertTrue(
                fit.lines().contains("BOTH: 1 found, 100.0 % right"),
                () -> fit.lines().toString());
    }

    @Test
    void whatTheLabelDeniesIsWrong() {
        ConfidenceFit fit = fitted(Optional.empty());
        assertTrue(
                fit.lines().contains("BOTH: 1 found, 0.0 % right"),
                () -> fit.lines().toString());
    }

    @Test
    void ofThoseWhoAreNotMarkedNothingIsKnown() {
        ConfidenceFit fit = new ConfidenceFit();
        fit.add(CODER, TEXT, List.of());
        assertEquals(List.of(), fit.lines());
    }

    @Test
    void everythingFoundInAnArticleWithoutStanceIsWrong() {
        ConfidenceFit fit = new ConfidenceFit();
        fit.addWithoutStance(CODER, new WholeArticle("plain", "made", "A headline\n\n" + TEXT));
        assertTrue(
                fit.lines().contains("BOTH: 1 found, 0.0 % right"),
                () -> fit.lines().toString());
    }

    @Test
    void aRuleThatTheReaderHasReadTooCountsAlsoForRulesAlone() {
        assertTrue(fitted(Optional.empty()).rows().stream().anyMatch(row -> row.startsWith("RULE\t")));
    }
}
