package io.github.stancewire.lab.stance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stancewire.lab.stance.LogisticFit.Outcome;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LogisticFitTest {
    private static List<Outcome> outcomes(double odds, int right, int wrong) {
        List<Outcome> outcomes = new ArrayList<>();
        for (int i = 0; i < right + wrong; i++) {
            outcomes.add(new Outcome(List.of(odds), i < right));
        }
        return outcomes;
    }

    @Test
    void tellsTheSharesThatItSaw() {
        List<Outcome> seen = outcomes(-1, 20, 80);
        seen.addAll(outcomes(1, 80, 20));
        assertEquals(0.8, LogisticFit.of(LogisticFit.of(seen), List.of(1.0)), 0.01);
    }

    @Test
    void whatTellsNothingWeighsNothing() {
        List<Outcome> seen = outcomes(-1, 70, 30);
        seen.addAll(outcomes(1, 70, 30));
        assertEquals(0, LogisticFit.of(seen).get(1), 0.01);
    }

    @Test
    void whatSpeaksForSomethingNeverCountsAgainstIt() {
        List<Outcome> seen = outcomes(-1, 80, 20);
        seen.addAll(outcomes(1, 20, 80));
        assertEquals(0, LogisticFit.of(seen).get(1));
    }

    @Test
    void isNotCertainWhereAllWereRight() {
        assertTrue(LogisticFit.of(LogisticFit.of(outcomes(1, 50, 0)), List.of(1.0)) < 1);
    }

    @Test
    void noneAreNeverRight() {
        assertEquals(0, LogisticFit.rightOf(List.of()));
    }
}
