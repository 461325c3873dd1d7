package io.github.stancewire.lab.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class IntervalTest {
    @Test
    void equalUnitsLeaveNoDoubt() {
        Interval interval = Interval.of(Collections.nCopies(20, 1), IntervalTest::mean);
        assertEquals(new Interval(1, 1, 1, 20), interval);
    }

    @Test
    void theValueLiesWithinItsInterval() {
        Interval interval = Interval.of(List.of(0, 1, 1, 0, 1, 0, 0, 1, 1, 1), IntervalTest::mean);
        assertTrue(interval.low() < interval.value() && interval.value() < interval.high(), interval::toString);
    }

    @Test
    void theSameUnitsGiveTheSameInterval() {
        List<Integer> units = List.of(0, 1, 1, 0, 1);
        assertEquals(Interval.of(units, IntervalTest::mean), Interval.of(units, IntervalTest::mean));
    }

    @Test
    void aLineTellsPerCentIntervalAndUnits() {
        assertEquals(
                "mean                         50.00  [25.00, 75.00]  n=4",
                new Interval(0.5, 0.25, 0.75, 4).line("mean"));
    }

    @Test
    void fewerUnitsLeaveMoreDoubt() {
        Interval few = Interval.of(mixed(10), IntervalTest::mean);
        Interval many = Interval.of(mixed(500), IntervalTest::mean);
        assertTrue(few.high() - few.low() > many.high() - many.low(), () -> few + " " + many);
    }

    private static List<Integer> mixed(int pairs) {
        return Collections.nCopies(pairs, List.of(0, 1)).stream()
                .flatMap(List::stream)
                .toList();
    }

    private static double mean(List<Integer> numbers) {
        return numbers.stream().mapToInt(number -> number).average().orElse(0);
    }
}
