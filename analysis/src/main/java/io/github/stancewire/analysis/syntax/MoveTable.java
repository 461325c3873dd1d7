package io.github.stancewire.analysis.syntax;

import java.util.Arrays;

/**
 * Which features of states have weights, and where: a feature's hash says two neighbouring places and a check of eight bits,
 * and the commonest features get theirs first. Made while training, from counts; a model keeps only the checks. Not thread-safe.
 */
final class MoveTable {
    private static final int PROBES = 2;

    private int[] keys = new int[1 << 20];
    private int[] counts = new int[1 << 20];
    private int used;

    void count(int[] features, int count) {
        for (int i = 0; i < count; i++) {
            int at = find(features[i]);
            if (counts[at]++ == 0) {
                keys[at] = features[i];
                if (++used * 2 > keys.length) {
                    grow();
                }
            }
        }
    }

    private int find(int feature) {
        int at = (feature ^ feature >>> 20) & (keys.length - 1);
        while (counts[at] != 0 && keys[at] != feature) {
            at = (at + 1) & (keys.length - 1);
        }
        return at;
    }

    private void grow() {
        int[] oldKeys = keys;
        int[] oldCounts = counts;
        keys = new int[oldKeys.length * 2];
        counts = new int[oldKeys.length * 2];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldCounts[i] != 0) {
                int at = find(oldKeys[i]);
                keys[at] = oldKeys[i];
                counts[at] = oldCounts[i];
            }
        }
    }

    /**
     * A check for each place, 0 where it is free.
     *
     * @param size a power of two
     * @param rarest features seen more rarely get no place
     */
    byte[] checks(int size, int rarest) {
        byte[] checks = new byte[size];
        long[] byCount = new long[used];
        int kept = 0;
        for (int at = 0; at < keys.length; at++) {
            if (counts[at] >= rarest) {
                byCount[kept++] = (long) -counts[at] << 32 | keys[at] & 0xFFFFFFFFL;
            }
        }
        Arrays.sort(byCount, 0, kept);
        for (int i = 0; i < kept; i++) {
            int feature = (int) byCount[i];
            for (int probe = 0; probe < PROBES; probe++) {
                int place = place(feature, size - 1) ^ probe;
                if (checks[place] == 0) {
                    checks[place] = check(feature);
                    break;
                }
                if (checks[place] == check(feature)) {
                    break; // cannot be told from the one that is there
                }
            }
        }
        return checks;
    }

    static int place(int feature, int mask) {
        return feature & mask;
    }

    /** Never 0. Made of bits that the place is not made of. */
    static byte check(int feature) {
        int check = feature >>> 24;
        return (byte) (check == 0 ? 1 : check);
    }
}
