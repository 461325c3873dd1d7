package io.github.stancewire.analysis.syntax;

import java.util.Arrays;

/** Weights of moves while they are learned: an averaged perceptron over hashed features. Not thread-safe. */
final class MoveTrainer implements Scorer {
    private static final int MOVES = 3;
    private static final int LIMIT = 127;

    private final int[] weights;
    private final double[] sums;
    private final int mask;
    private int clock = 1;

    /** @param places a power of two */
    MoveTrainer(int places) {
        this.mask = places - 1;
        this.weights = new int[places * MOVES];
        this.sums = new double[places * MOVES];
    }

    @Override
    public void score(int[] features, int count, int[] into) {
        int shift = 0;
        int left = 0;
        int right = 0;
        for (int i = 0; i < count; i++) {
            int at = (features[i] & mask) * MOVES;
            shift += weights[at];
            left += weights[at + 1];
            right += weights[at + 2];
        }
        into[States.SHIFT] = shift;
        into[States.LEFT] = left;
        into[States.RIGHT] = right;
    }

    /** To be called once for each example. */
    void tick() {
        clock++;
    }

    void add(int[] features, int count, int move, int amount) {
        for (int i = 0; i < count; i++) {
            int at = (features[i] & mask) * MOVES + move;
            weights[at] += amount;
            sums[at] += (double) amount * clock;
        }
    }

    /** The averaged weights, scaled so that all but one in ten thousand fit in a byte. */
    MoveModel model() {
        double[] sizes = new double[weights.length];
        int count = 0;
        for (int at = 0; at < weights.length; at++) {
            double size = Math.abs(average(at));
            if (size > 0) {
                sizes[count++] = size;
            }
        }
        Arrays.sort(sizes, 0, count);
        double scale = count == 0 ? 1 : LIMIT / sizes[(int) ((count - 1) * 0.9999)];
        int[] table = new int[mask + 1];
        for (int i = 0; i <= mask; i++) {
            for (int move = 0; move < MOVES; move++) {
                long weight = Math.round(average(i * MOVES + move) * scale);
                table[i] |= ((int) Math.max(-LIMIT, Math.min(LIMIT, weight)) & 0xFF) << (8 * move);
            }
        }
        return new MoveModel(table);
    }

    private double average(int at) {
        return weights[at] - sums[at] / clock;
    }
}
