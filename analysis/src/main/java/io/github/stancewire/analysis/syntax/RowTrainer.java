package io.github.stancewire.analysis.syntax;

import java.util.Arrays;

/**
 * Learns a {@link RowModel}: an averaged perceptron (Freund and Schapire 1999; Collins 2002) over the features that are
 * seen more than once. First every feature is {@linkplain #count counted}, then examples are {@linkplain #update learned
 * from}. Deterministic; not thread-safe.
 */
final class RowTrainer {
    /** Weights of a model are scaled so that most fit in a byte; those beyond are cut. */
    private static final double LARGEST = 127;

    private final int classes;
    private final int rarest;
    private final int margin;
    private int[] keys = new int[1 << 20];
    /** While counting, how often each key was seen; then its row, or -1. */
    private int[] values = new int[1 << 20];

    private int used;
    private int rows = -1;
    private short[] weights = new short[0];
    private double[] sums = new double[0];
    /** Averages of earlier courses, summed. */
    private double[] earlier = new double[0];

    private int clock = 1;

    /** @param rarest how often a feature must be seen to have weights */
    RowTrainer(int classes, int rarest, int margin) {
        this.margin = margin;
        this.classes = classes;
        this.rarest = rarest;
    }

    void count(int[] features, int count) {
        for (int i = 0; i < count; i++) {
            int at = find(features[i]);
            if (keys[at] == 0) {
                keys[at] = features[i];
                if (++used * 2 > keys.length) {
                    grow();
                    at = find(features[i]);
                }
            }
            values[at]++;
        }
    }

    private int find(int feature) {
        int at = feature & (keys.length - 1);
        while (keys[at] != feature && keys[at] != 0) {
            at = (at + 1) & (keys.length - 1);
        }
        return at;
    }

    private void grow() {
        int[] oldKeys = keys;
        int[] oldValues = values;
        keys = new int[oldKeys.length * 2];
        values = new int[oldKeys.length * 2];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != 0) {
                int at = find(oldKeys[i]);
                keys[at] = oldKeys[i];
                values[at] = oldValues[i];
            }
        }
    }

    private void endCounting() {
        rows = 0;
        for (int at = 0; at < keys.length; at++) {
            values[at] = keys[at] != 0 && values[at] >= rarest ? rows++ : -1;
        }
        weights = new short[rows * classes];
        sums = new double[rows * classes];
        earlier = new double[rows * classes];
    }

    private int row(int feature) {
        int at = find(feature);
        return keys[at] == 0 ? -1 : values[at];
    }

    /** Scores of all classes by the weights so far; the true one has to be better than the others by a margin. */
    void score(int[] features, int count, int truth, int[] scores) {
        if (rows < 0) {
            endCounting();
        }
        Arrays.fill(scores, margin);
        scores[truth] = 0;
        for (int i = 0; i < count; i++) {
            int row = row(features[i]);
            if (row >= 0) {
                for (int j = 0, at = row * classes; j < classes; j++, at++) {
                    scores[j] += weights[at];
                }
            }
        }
    }

    /**
     * Learns from the scores of an example: rewards the right class against the best other one, unless it is better by the
     * margin. Returns the class that would have been told.
     */
    int update(int[] features, int count, int right, int[] scores) {
        clock++;
        int wrong = RowModel.best(scores);
        if (right == wrong) {
            return right;
        }
        for (int i = 0; i < count; i++) {
            int row = row(features[i]);
            if (row >= 0) {
                add(row * classes + right, 1);
                add(row * classes + wrong, -1);
            }
        }
        return scores[wrong] - margin > scores[right] ? wrong : right;
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

    private void add(int at, int amount) {
        weights[at] += (short) amount;
        sums[at] += (double) amount * clock;
    }

    /** The averaged model so far. */
    RowModel model() {
        double scale = scale();
        int[] features = new int[rows];
        int[] starts = new int[rows + 1];
        short[] pairs = new short[1 << 16];
        int kept = 0;
        for (int at = 0; at < keys.length; at++) {
            if (keys[at] == 0 || values[at] < 0) {
                continue;
            }
            int end = starts[kept];
            if (end + classes > pairs.length) {
                pairs = Arrays.copyOf(pairs, pairs.length * 2);
            }
            for (int j = 0; j < classes; j++) {
                long weight = Math.round(average(values[at] * classes + j) * scale);
                if (weight != 0) {
                    weight = Math.max(-LIMIT, Math.min(LIMIT, weight));
                    pairs[end++] = (short) (j << 8 | (int) weight & 0xFF);
                }
            }
            if (end > starts[kept]) {
                features[kept] = keys[at];
                starts[++kept] = end;
            }
        }
        return new RowModel(
                classes,
                Arrays.copyOf(features, kept),
                Arrays.copyOf(starts, kept + 1),
                Arrays.copyOf(pairs, starts[kept]));
    }

    private static final long LIMIT = 127;

    private double average(int at) {
        return earlier[at] + weights[at] - sums[at] / clock;
    }

    /** So that one weight in ten thousand is cut. */
    private double scale() {
        double[] sizes = new double[weights.length];
        int count = 0;
        for (int at = 0; at < weights.length; at++) {
            if (weights[at] != 0 || sums[at] != 0 || earlier[at] != 0) {
                sizes[count++] = Math.abs(average(at));
            }
        }
        if (count == 0) {
            return 1;
        }
        Arrays.sort(sizes, 0, count);
        return LARGEST / sizes[(int) ((count - 1) * 0.9999)];
    }
}
