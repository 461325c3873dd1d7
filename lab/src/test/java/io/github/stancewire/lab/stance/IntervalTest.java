package io.github.stancewire.lab.stance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

class IntervalTest {
    private static final ToDoubleFunction<List<Integer>> MEAN =
            numbers -> numbers.stream().mapToInt(number -> number).average().orElse(0);

    @Test
    void equalUnitsLeaveNoDoubt() {
        Interval interval = Interval.of(Collections.nCopies(20, 1), MEAN);
        assertEquals(new Interval(1, 1, 1, 20), interval);
    }

    @Test
    void theValueLiesWithinItsInterval() {
        Interval interval = Interval.of(List.of(0, 1, 1, 0, 1, 0, 0, 1, 1, 1), MEAN);
        assertTrue(interval.low() < interval.value() && interval.value() < interval.high(), interval::toString);
    }

    @Test
    void theSameUnitsGiveTheSameInterval() {
        List<Integer> units = List.of(0, 1, 1, 0, 1);
        assertEquals(Interval.of(units, MEAN), Interval.of(units, MEAN));
    }

    @Test
    void aLineTellsPerCentIntervalAndUnits() {
        assertEquals(
                "mean                         50.00  [25.00, 75.00]  n=4",
                new Interval(0.5, 0.25, 0.75, 4).line("mean"));
    }
}
