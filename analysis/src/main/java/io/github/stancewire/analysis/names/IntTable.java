package io.github.stancewire.analysis.names;

import java.util.Arrays;

/**
 * A map from hashes to numbers that are not negative; a look-up is mostly one read of memory. Safe for threads that only
 * read.
 */
public final class IntTable {
    /** What {@link #get} says of a key that is not in the table. */
    public static final int ABSENT = -1;

    /** The key in the upper half, its value and one more in the lower; 0 where no key is. */
    private long[] entries;

    private int size;

    /** @param expected number of keys that fit without growing */
    public IntTable(int expected) {
        entries = new long[Integer.highestOneBit(Math.max(8, expected * 2)) * 2];
    }

    public int size() {
        return size;
    }

    public int get(int key) {
        return value(entries[slot(key)]);
    }

    /**
     * Puts the value of each of the first {@code count} keys in the key's place. All are read before any is looked at, for without a branch
     * in between the processor waits for many reads at once.
     */
    void getAll(int[] keys, int count) {
        long[] read = new long[count];
        for (int i = 0; i < count; i++) {
            read[i] = entries[first(keys[i])];
        }
        for (int i = 0; i < count; i++) {
            boolean there = read[i] == 0 || key(read[i]) == keys[i];
            keys[i] = there ? value(read[i]) : get(keys[i]);
        }
    }

    public void put(int key, int value) {
        if (value < 0) {
            throw new IllegalArgumentException("Negative: " + value);
        }
        int slot = slot(key);
        if (entries[slot] == 0 && ++size * 2 > entries.length) {
            grow();
            slot = slot(key);
        }
        entries[slot] = (long) key << Integer.SIZE | value + 1L;
    }

    /** All keys in ascending order. */
    public int[] sortedKeys() {
        return Arrays.stream(entries)
                .filter(entry -> entry != 0)
                .mapToInt(IntTable::key)
                .sorted()
                .toArray();
    }

    private static int key(long entry) {
        return (int) (entry >>> Integer.SIZE);
    }

    private static int value(long entry) {
        return (int) entry - 1;
    }

    private int first(int key) {
        return key * 0x9E3779B1 >>> 7 & entries.length - 1;
    }

    private int slot(int key) {
        int slot = first(key);
        while (entries[slot] != 0 && key(entries[slot]) != key) {
            slot = slot + 1 & entries.length - 1;
        }
        return slot;
    }

    private void grow() {
        long[] old = entries;
        entries = new long[old.length * 2];
        for (long entry : old) {
            if (entry != 0) {
                entries[slot(key(entry))] = entry;
            }
        }
    }
}
