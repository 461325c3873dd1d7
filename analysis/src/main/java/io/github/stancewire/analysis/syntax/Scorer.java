package io.github.stancewire.analysis.syntax;

/** Weighs the three moves of a state, given the hashes of its features. */
interface Scorer {
    /** The sum for each move, as {@link Sums} joins them. */
    long score(int[] features, int count);
}
