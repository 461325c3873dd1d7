package io.github.stancewire.analysis.stance;

import java.util.Arrays;

/** Numbers features from 0 on, in the order in which they come. Open addressing with linear probing. Not thread-safe while numbers are added. */
final class RowIndex {
    private static final int FIRST = 1 << 10;

    private int[] keys = new int[FIRST];
    private int[] numbers = new int[FIRST];
    private int size;

    RowIndex() {
        Arrays.fill(numbers, -1);
    }

    /** The number of a feature; -1 if it has none. */
    int find(int key) {
        int mask = keys.length - 1;
        for (int at = slot(key, mask); numbers[at] >= 0; at = (at + 1) & mask) {
            if (keys[at] == key) {
                return numbers[at];
            }
        }
        return -1;
    }

    /** The number of a feature, a new one if it has none. */
    int add(int key) {
        int found = find(key);
        if (found >= 0) {
            return found;
        }
        if (2 * (size + 1) > keys.length) {
            grow();
        }
        put(key, size);
        return size++;
    }

    int size() {
        return size;
    }

    private void put(int key, int number) {
        int mask = keys.length - 1;
        int at = slot(key, mask);
        while (numbers[at] >= 0) {
            at = (at + 1) & mask;
        }
        keys[at] = key;
        numbers[at] = number;
    }

    private void grow() {
        int[] oldKeys = keys;
        int[] oldNumbers = numbers;
        keys = new int[2 * oldKeys.length];
        numbers = new int[keys.length];
        Arrays.fill(numbers, -1);
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldNumbers[i] >= 0) {
                put(oldKeys[i], oldNumbers[i]);
            }
        }
    }

    private static int slot(int key, int mask) {
        return key & mask;
    }
}
