package io.github.stancewire.analysis.syntax;

/**
 * Remembers numbers by pairs of numbers, in bounded memory: what shares a place with something newer is forgotten and has to
 * be made again, so it may hold only what comes out the same each time. Not thread-safe.
 */
final class Recent {
    private static final long FIRST = 0x9E3779B97F4A7C15L;
    private static final long SECOND = 0xC2B2AE3D27D4EB4FL;
    /** First key, second key and value of each place. No first key is 0. */
    private final long[] entries;

    private final int distance;

    /** @param bits it has two to the power of this many places, at least one */
    Recent(int bits) {
        this.entries = new long[3 << bits];
        this.distance = Long.SIZE - bits;
    }

    /** Where the pair has its place, whether it is there or not. */
    int place(long first, long second) {
        long mixed = (first * FIRST ^ second) * SECOND;
        return (int) ((mixed ^ mixed >>> 29) * FIRST >>> distance) * 3;
    }

    boolean has(int place, long first, long second) {
        return entries[place] == first && entries[place + 1] == second;
    }

    long get(int place) {
        return entries[place + 2];
    }

    /** Puts a value for a pair into its place and returns it. */
    long put(int place, long first, long second, long value) {
        entries[place] = first;
        entries[place + 1] = second;
        entries[place + 2] = value;
        return value;
    }
}
