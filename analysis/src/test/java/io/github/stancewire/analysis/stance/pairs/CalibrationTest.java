package io.github.stancewire.analysis.stance.pairs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CalibrationTest {
    private static List<Calibration.Outcome> outcomes(double probability, int right, int wrong) {
        List<Calibration.Outcome> outcomes = new ArrayList<>();
        for (int i = 0; i < right + wrong; i++) {
            outcomes.add(new Calibration.Outcome(probability, i < right));
        }
        return outcomes;
    }

    @Test
    void whatPromisesTooMuchIsTakenBack() {
        List<Calibration.Outcome> outcomes = outcomes(0.9, 60, 40);
        outcomes.addAll(outcomes(0.6, 45, 55));
        Calibration calibration = Calibration.of(outcomes);
        assertEquals(0.6, calibration.confidence(0.9), 0.01);
        assertEquals(0.45, calibration.confidence(0.6), 0.01);
    }

    @Test
    void nothingToLearnFromChangesNothing() {
        assertEquals(0.7, Calibration.of(List.of()).confidence(0.7), 1e-9);
    }

    @Test
    void whereAllAreRightConfidencesStayNumbers() {
        double confidence = Calibration.of(outcomes(0.8, 30, 0)).confidence(1);
        assertEquals(1, confidence, 0.1);
    }
}
