package io.github.stancewire.analysis.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;

class MoveModelTest {
    private static final int FEATURES = 150;

    private final long seed = new Random().nextLong();
    private final Random random = new Random(seed);
    /** Without free places, so that most features find one with their check. */
    private final int[] table = random.ints(256).toArray();

    private final MoveModel model = new MoveModel(table);

    /** So few checks that each place and the one beside it have the same now and then. */
    private int feature() {
        return random.nextInt(1 << 8) | (table[random.nextInt(table.length)] >>> 24) << 24;
    }

    private long weight(int feature) {
        for (int place : new int[] {feature & 255, feature & 255 ^ 1}) {
            if ((byte) (table[place] >>> 24) == MoveTable.check(feature)) {
                return Sums.of((byte) table[place], (byte) (table[place] >> 8), (byte) (table[place] >> 16));
            }
        }
        return 0;
    }

    @Test
    void eachGroupWeighsWhatItsFeaturesWeigh() {
        Slots slots = new Slots();
        long[] expected = new long[9];
        for (int i = 0; i < FEATURES; i++) {
            int feature = feature();
            slots.hashes[slots.count++] = feature;
            expected[slots.groups] += weight(feature);
            if (slots.count % 18 == 0) {
                slots.endGroup();
            }
        }
        slots.endGroup();
        model.score(slots);
        for (int group = 0; group < slots.groups; group++) {
            assertEquals(expected[group], slots.sums[group], "seed " + seed + ", group " + group);
        }
    }
}
