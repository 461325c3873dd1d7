package io.github.stancewire.analysis.stance.coder;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stancewire.analysis.stance.coder.Confidence.Kind;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class ConfidenceTest {
    private static final Grounds RULE = new Grounds(OptionalDouble.of(0.8), OptionalDouble.empty());
    private static final Grounds LEARNED = new Grounds(OptionalDouble.empty(), OptionalDouble.of(0.8));

    private static Grounds both(double learned) {
        return new Grounds(OptionalDouble.of(0.8), OptionalDouble.of(learned));
    }

    private static Confidence of(double[] both, double[] rule, double[] learned) {
        return new Confidence(Map.of(Kind.BOTH, both, Kind.RULE, rule, Kind.LEARNED, learned));
    }

    private static Confidence of(double intercept, double weight) {
        double[] line = {intercept, weight};
        return of(new double[] {intercept, weight, weight}, line, line);
    }

    @Test
    void isTheLogisticOfTheWeightedLogOdds() {
        Confidence confidence = of(0, 1);
        assertEquals(0.8, confidence.of(LEARNED), 1e-9);
    }

    @Test
    void anInterceptMovesAllAlike() {
        Confidence confidence = of(-Math.log(4), 1);
        assertEquals(0.5, confidence.of(RULE), 1e-9);
    }

    @Test
    void eachCombinationOfGroundsHasItsOwnLine() {
        Confidence confidence = of(new double[] {Math.log(9), 0, 0}, new double[] {0, 0}, new double[] {0, 0});
        assertArrayEquals(new double[] {0.5, 0.9}, new double[] {confidence.of(RULE), confidence.of(both(0.1))}, 1e-9);
    }

    @Test
    void certaintyStaysWithinBounds() {
        double confidence = of(0, 1).of(new Grounds(OptionalDouble.empty(), OptionalDouble.of(1)));
        assertTrue(confidence < 1, () -> "confidence " + confidence);
    }

    @Test
    void tellsFromWhichProbabilityOnTheReaderAloneIsSureEnough() {
        Confidence confidence = of(-0.5, 0.7);
        double least = confidence.leastLearned(0.8);
        assertEquals(0.8, confidence.of(new Grounds(OptionalDouble.empty(), OptionalDouble.of(least))), 1e-9);
    }

    @Test
    void saysWhoseWeightsAreMissing() {
        IllegalArgumentException refused = assertThrows(
                IllegalArgumentException.class,
                () -> new Confidence(Map.of(Kind.BOTH, new double[3], Kind.RULE, new double[2])));
        assertEquals("LEARNED has 0 weights instead of 2", refused.getMessage());
    }

    @Test
    void theShippedOneIsSurerOfARuleTheMoreTheReaderAgrees() {
        Confidence shipped = Confidence.load();
        assertTrue(shipped.of(both(0.9)) > shipped.of(both(0.5)) && shipped.of(both(0.5)) > shipped.of(both(0.1)));
    }
}
