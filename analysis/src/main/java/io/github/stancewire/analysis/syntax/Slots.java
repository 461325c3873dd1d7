package io.github.stancewire.analysis.syntax;

/** Hashes of features, as many as have been added. Confined to one call. */
final class Slots {
    private static final int MOST = 160;

    final int[] hashes = new int[MOST];
    int count;

    void add(int hash) {
        hashes[count++] = Mix.end(hash);
    }
}
