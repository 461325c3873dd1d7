package io.github.stancewire.analysis.syntax;

/** Weighs the three moves of a state, given the hashes of its features. */
interface Scorer {
    /** The sum for each move over the features from one index to before another, as {@link Sums} joins them. */
    long score(int[] features, int from, int to);

    /** Puts the sums of all groups of features beside them. */
    default void score(Slots slots) {
        int from = 0;
        for (int group = 0; group < slots.groups; group++) {
            slots.sums[group] = score(slots.hashes, from, slots.ends[group]);
            from = slots.ends[group];
        }
    }
}
