package io.github.stancewire.analysis.names;

import java.util.Arrays;

/**
 * A map from hashes to numbers that are not negative, in two arrays: a look-up is one or two reads of memory. Safe for
 * threads that only read.
 */
public final class IntTable {
    /** What {@link #get} says of a key that is not in the table. */
    public static final int ABSENT = -1;

    private int[] keys;
    private int[] values;
    private int size;

    /** @param expected number of keys that fit without growing */
    public IntTable(int expected) {
        int capacity = Integer.highestOneBit(Math.max(8, expected * 2)) * 2;
        keys = new int[capacity];
        values = new int[capacity];
        Arrays.fill(values, ABSENT);
    }

    public int size() {
        return size;
    }

    public int get(int key) {
        return values[slot(key)];
    }

    public void put(int key, int value) {
        if (value < 0) {
            throw new IllegalArgumentException("Negative: " + value);
        }
        int slot = slot(key);
        if (values[slot] == ABSENT) {
            if (++size * 2 > keys.length) {
                grow();
                slot = slot(key);
            }
            keys[slot] = key;
        }
        values[slot] = value;
    }

    /** All keys in ascending order. */
    public int[] sortedKeys() {
        int[] sorted = new int[size];
        int next = 0;
        for (int slot = 0; slot < keys.length; slot++) {
            if (values[slot] != ABSENT) {
                sorted[next++] = keys[slot];
            }
        }
        Arrays.sort(sorted);
        return sorted;
    }

    private int slot(int key) {
        int mask = keys.length - 1;
        int slot = key * 0x9E3779B1 >>> 7 & mask;
        while (values[slot] != ABSENT && keys[slot] != key) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private void grow() {
        int[] oldKeys = keys;
        int[] oldValues = values;
        keys = new int[oldKeys.length * 2];
        values = new int[oldKeys.length * 2];
        Arrays.fill(values, ABSENT);
        for (int at = 0; at < oldKeys.length; at++) {
            if (oldValues[at] != ABSENT) {
                int slot = slot(oldKeys[at]);
                keys[slot] = oldKeys[at];
                values[slot] = oldValues[at];
            }
        }
    }
}
