package io.github.stancewire.analysis.stance.pairs;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Weights while they are learnt. Not thread-safe. */
final class PairFit {
    /** What is wrong by less teaches nothing. */
    private static final double SETTLED = 1e-3;

    private static final double NEVER_ZERO = 1e-6;

    private final int classes;
    private final PairTrainer.Options options;
    private final float[] weights;
    private final float[] squares;
    private final float[] total;
    private int rounds;

    PairFit(int rows, int classes, PairTrainer.Options options) {
        this.classes = classes;
        this.options = options;
        this.weights = new float[rows * classes];
        this.squares = new float[weights.length];
        this.total = new float[weights.length];
    }

    /** One step towards an example. */
    void step(int[] rows, int truth, double weight) {
        double[] sums = new double[classes];
        for (int row : rows) {
            for (int k = 0, at = row * classes; k < classes; k++, at++) {
                sums[k] += weights[at];
            }
        }
        double[] probabilities = Softmax.of(sums, 1);
        for (int k = 0; k < classes; k++) {
            double wrong = weight * (probabilities[k] - (k == truth ? 1 : 0));
            if (Math.abs(wrong) < SETTLED) {
                continue;
            }
            for (int row : rows) {
                int at = row * classes + k;
                double slope = wrong + options.decay() * weights[at];
                squares[at] += (float) (slope * slope);
                weights[at] -= (float) (options.step() * slope / (NEVER_ZERO + Math.sqrt(squares[at])));
            }
        }
    }

    void endRound() {
        rounds++;
        for (int i = 0; i < weights.length; i++) {
            total[i] += weights[i];
        }
    }

    /** The mean over the rounds, by feature. */
    Map<Integer, float[]> mean(RowIndex index, List<PairTrainer.Example> examples) {
        Map<Integer, float[]> result = new HashMap<>();
        for (PairTrainer.Example example : examples) {
            for (int feature : example.features()) {
                int row = index.find(feature);
                if (row >= 0 && !result.containsKey(feature)) {
                    float[] values = new float[classes];
                    for (int k = 0; k < classes; k++) {
                        values[k] = total[row * classes + k] / rounds;
                    }
                    result.put(feature, values);
                }
            }
        }
        return result;
    }
}
