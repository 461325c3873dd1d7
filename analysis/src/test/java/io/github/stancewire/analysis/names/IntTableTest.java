package io.github.stancewire.analysis.names;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class IntTableTest {
    @Test
    void itHoldsWhatAMapHolds() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        Map<Integer, Integer> map = new HashMap<>();
        IntTable table = new IntTable(4);
        for (int round = 0; round < 5000; round++) {
            int key = random.nextInt(3000) - 1500;
            int value = random.nextInt(1 << 20);
            map.put(key, value);
            table.put(key, value);
        }
        assertEquals(map.size(), table.size(), "seed " + seed);
        for (int key = -1500; key < 1500; key++) {
            assertEquals(map.getOrDefault(key, IntTable.ABSENT), table.get(key), "seed " + seed + ", key " + key);
        }
    }

    @Test
    void itTellsOfManyKeysAtOnceWhatItTellsOfEach() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        IntTable table = new IntTable(4);
        for (int round = 0; round < 500; round++) {
            table.put(random.nextInt(1000), random.nextInt(1 << 20));
        }
        table.put(0, 7);
        int[] keys = random.ints(300, -10, 1000).toArray();
        int[] values = keys.clone();
        table.getAll(values, values.length);
        assertArrayEquals(Arrays.stream(keys).map(table::get).toArray(), values, "seed " + seed);
    }

    @Test
    void keysComeInOrder() {
        IntTable table = new IntTable(1);
        for (int key : new int[] {7, -3, Integer.MIN_VALUE, 0}) {
            table.put(key, 1);
        }
        assertArrayEquals(new int[] {Integer.MIN_VALUE, -3, 0, 7}, table.sortedKeys());
    }

    @Test
    void aNegativeValueIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new IntTable(1).put(1, -1));
    }
}
