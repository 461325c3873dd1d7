package io.github.stancewire.analysis.syntax;

/**
 * The sums of weights of the three moves in one number, so that sums are added and kept as one. Each has 21 bits with its
 * sign: more than all features of a state can weigh. Stateless.
 */
final class Sums {
    private static final int BITS = 21;
    private static final int UNUSED = Long.SIZE - BITS;

    private Sums() {}

    static long of(int shift, int left, int right) {
        return shift + ((long) left << BITS) + ((long) right << (2 * BITS));
    }

    static int shift(long sums) {
        return (int) (sums << UNUSED >> UNUSED);
    }

    static int left(long sums) {
        return (int) (sums - shift(sums) << (UNUSED - BITS) >> UNUSED);
    }

    static int right(long sums) {
        return (int) (sums - Sums.of(shift(sums), left(sums), 0) >> (2 * BITS));
    }

    static int move(long sums, int move) {
        return switch (move) {
            case States.SHIFT -> shift(sums);
            case States.LEFT -> left(sums);
            default -> right(sums);
        };
    }
}
