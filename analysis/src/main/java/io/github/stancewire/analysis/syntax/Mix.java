package io.github.stancewire.analysis.syntax;

/**
 * Hashes of features: the same on every machine, well spread in all bits, and cheap. The steps are those of MurmurHash3
 * (Austin Appleby, public domain). Stateless.
 */
final class Mix {
    private Mix() {}

    /** A hash of what {@code hash} stands for, followed by {@code value}. */
    static int with(int hash, int value) {
        int scrambled = Integer.rotateLeft(value * 0xCC9E2D51, 15) * 0x1B873593;
        return Integer.rotateLeft(hash ^ scrambled, 13) * 5 + 0xE6546B64;
    }

    static int with(int hash, int first, int second) {
        return with(with(hash, first), second);
    }

    static int with(int hash, int first, int second, int third) {
        return with(with(with(hash, first), second), third);
    }

    /** The last step: spreads what differs in a few bits over all of them. */
    static int end(int hash) {
        int mixed = (hash ^ (hash >>> 16)) * 0x85EBCA6B;
        mixed = (mixed ^ (mixed >>> 13)) * 0xC2B2AE35;
        return mixed ^ (mixed >>> 16);
    }

    /** A hash of part of a word. */
    static int of(CharSequence word, int begin, int end) {
        int hash = end - begin;
        for (int i = begin; i < end; i++) {
            hash = with(hash, word.charAt(i));
        }
        return end(hash);
    }
}
