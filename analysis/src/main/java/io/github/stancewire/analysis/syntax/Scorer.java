package io.github.stancewire.analysis.syntax;

/** Weighs the three moves of a state, given the hashes of its features. */
interface Scorer {
    /** Puts the sum for each move into {@code sums}. */
    void score(int[] features, int count, int[] sums);
}
