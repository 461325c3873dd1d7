package io.github.stancewire.analysis.stance.pairs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RowIndexTest {
    private static final long SEED = 11;

    @Test
    void numbersComeInOrderAndStay() {
        Random random = new Random(SEED);
        RowIndex index = new RowIndex();
        Map<Integer, Integer> expected = new HashMap<>();
        for (int i = 0; i < 20_000; i++) {
            int key = random.nextInt(30_000) << 8;
            expected.putIfAbsent(key, expected.size());
            assertEquals(expected.get(key), index.add(key), () -> "seed " + SEED);
        }
        expected.forEach((key, number) -> assertEquals(number, index.find(key)));
        assertEquals(expected.size(), index.size());
    }

    @Test
    void whatWasNotAddedHasNoNumber() {
        RowIndex index = new RowIndex();
        index.add(5);
        assertEquals(-1, index.find(0));
    }
}
