package io.github.stancewire.analysis.syntax;

import java.util.Arrays;

/** Weights of moves while they are learned: an averaged perceptron. Not thread-safe. */
final class MoveTrainer implements Scorer {
    private static final int MOVES = 3;
    private static final int LIMIT = 127;

    private final byte[] checks;
    private final short[] weights;
    private final double[] sums;
    /** Averages of earlier courses, summed. */
    private final double[] earlier;

    private final int mask;
    private int clock = 1;

    /** @param checks of the features that have weights, as {@link MoveTable} makes them */
    MoveTrainer(byte[] checks) {
        this.checks = checks;
        this.mask = checks.length - 1;
        this.weights = new short[checks.length * MOVES];
        this.sums = new double[checks.length * MOVES];
        this.earlier = new double[checks.length * MOVES];
    }

    /** Where the weights of a feature begin, or -1. */
    private int find(int feature) {
        byte check = MoveTable.check(feature);
        int place = MoveTable.place(feature, mask);
        if (checks[place] == check) {
            return place * MOVES;
        }
        return checks[place ^ 1] == check ? (place ^ 1) * MOVES : -1;
    }

    @Override
    public long score(int[] features, int from, int to) {
        int shift = 0;
        int left = 0;
        int right = 0;
        for (int i = from; i < to; i++) {
            int at = find(features[i]);
            if (at >= 0) {
                shift += weights[at];
                left += weights[at + 1];
                right += weights[at + 2];
            }
        }
        return Sums.of(shift, left, right);
    }

    /** To be called once for each example. */
    void tick() {
        clock++;
    }

    /** Begins from nothing again; the model will be the mean of all courses. */
    void restart() {
        for (int at = 0; at < weights.length; at++) {
            earlier[at] += weights[at] - sums[at] / clock;
        }
        Arrays.fill(weights, (short) 0);
        Arrays.fill(sums, 0);
        clock = 1;
    }

    void add(int[] features, int count, int move, int amount) {
        for (int i = 0; i < count; i++) {
            int at = find(features[i]);
            if (at >= 0) {
                weights[at + move] += (short) amount;
                sums[at + move] += (double) amount * clock;
            }
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
            int packed = 0;
            for (int move = 0; move < MOVES; move++) {
                long weight = Math.round(average(i * MOVES + move) * scale);
                packed |= ((int) Math.max(-LIMIT, Math.min(LIMIT, weight)) & 0xFF) << (8 * move);
            }
            table[i] = packed == 0 ? 0 : packed | checks[i] << 24;
        }
        return new MoveModel(table);
    }

    private double average(int at) {
        return earlier[at] + weights[at] - sums[at] / clock;
    }
}
