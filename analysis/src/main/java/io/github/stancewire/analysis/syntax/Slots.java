package io.github.stancewire.analysis.syntax;

/** Hashes of features, as many as have been added, in groups with the sums of their weights. Confined to one call. */
final class Slots {
    private static final int MOST = 160;
    private static final int MOST_GROUPS = 16;

    final int[] hashes = new int[MOST];
    int count;

    /** Where each group ends in {@link #hashes}; the first one begins at 0, others where the one before ends. */
    final int[] ends = new int[MOST_GROUPS];
    /** Of each group, as {@link Sums} joins them; made by {@link Scorer#score(Slots)}. */
    final long[] sums = new long[MOST_GROUPS];

    int groups;

    void add(int hash) {
        hashes[count++] = Mix.end(hash);
    }

    void clear() {
        count = 0;
        groups = 0;
    }

    /** What was added since the last group is one. */
    void endGroup() {
        ends[groups++] = count;
    }
}
