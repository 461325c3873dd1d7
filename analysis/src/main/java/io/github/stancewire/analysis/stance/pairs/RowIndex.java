package io.github.stancewire.analysis.stance.pairs;

/** Numbers features from 0 on, in the order in which they come. Open addressing with linear probing. Not thread-safe while numbers are added. */
final class RowIndex {
    private static final int FIRST = 1 << 10;
    private static final long EMPTY = 0;

    /** The feature in the upper half, its number from 1 in the lower: one read of memory tells both. */
    private long[] places = new long[FIRST];

    private int size;

    /** The number of a feature; -1 if it has none. */
    int find(int key) {
        return (int) places[slot(key)] - 1;
    }

    /** The number of a feature, a new one if it has none. */
    int add(int key) {
        int found = find(key);
        if (found >= 0) {
            return found;
        }
        if (2 * (size + 1) > places.length) {
            grow();
        }
        places[slot(key)] = (long) key << Integer.SIZE | ++size;
        return size - 1;
    }

    int size() {
        return size;
    }

    private void grow() {
        long[] old = places;
        places = new long[2 * old.length];
        for (long place : old) {
            if (place != EMPTY) {
                places[slot((int) (place >>> Integer.SIZE))] = place;
            }
        }
    }

    /** Where a feature is, or could be put. */
    private int slot(int key) {
        int mask = places.length - 1;
        int at = key & mask;
        while (places[at] != EMPTY && (int) (places[at] >>> Integer.SIZE) != key) {
            at = at + 1 & mask;
        }
        return at;
    }
}
