package io.github.stancewire.analysis.syntax;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;

class SumsTest {
    private static final int MOST = 1 << 18;

    @Test
    void whatIsAddedTogetherIsAddedForEachMove() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (int round = 0; round < 10_000; round++) {
            int[] one = {drawn(random), drawn(random), drawn(random)};
            int[] other = {drawn(random), drawn(random), drawn(random)};
            long sums = Sums.of(one[0], one[1], one[2]) + Sums.of(other[0], other[1], other[2]);
            assertArrayEquals(
                    new int[] {one[0] + other[0], one[1] + other[1], one[2] + other[2]},
                    new int[] {Sums.shift(sums), Sums.left(sums), Sums.right(sums)},
                    "seed " + seed);
        }
    }

    private static int drawn(Random random) {
        return random.nextInt(2 * MOST) - MOST;
    }
}
