package io.github.stancewire.lab.stance;

import io.github.stancewire.analysis.stance.Stance;
import io.github.stancewire.analysis.stance.targets.TargetModel;
import io.github.stancewire.analysis.stance.targets.TargetReader;
import java.util.List;

/**
 * Fits a {@link TargetModel}: logistic loss, AdaGrad steps (Duchi, Hazan and Singer, Journal of Machine Learning Research 12, 2011), weights drawn
 * towards zero, their mean over the rounds. The same examples give the same model. Not thread-safe.
 */
final class TargetTrainer {
    /** Primes: each round goes through all examples, in an order of its own in which neighbours are far apart. */
    private static final long STRIDE = 1_000_003;

    private static final long SHIFT = 7_919;

    private final Options options;

    /**
     * @param rounds times through the examples
     * @param step first size of a step
     * @param decay how strongly weights are drawn towards zero, for each example
     * @param leastSeen examples that a feature must be in
     */
    record Options(int rounds, double step, double decay, int leastSeen) {
        static final Options DEFAULT = new Options(8, 0.1, 1e-4, 2);
    }

    record Example(List<String> features, Stance.Polarity polarity) {
        Example {
            features = List.copyOf(features);
        }

        int truth() {
            return switch (polarity) {
                case OPPOSE -> 0;
                case NEUTRAL -> 1;
                case SUPPORT -> 2;
            };
        }
    }

    TargetTrainer(Options options) {
        this.options = options;
    }

    TargetReader train(List<Example> examples) {
        int[][] rows = rows(examples);
        float[] weights = new float[TargetModel.ROWS * TargetModel.CLASSES];
        float[] squares = new float[weights.length];
        float[] total = new float[weights.length];
        for (int round = 0; round < options.rounds(); round++) {
            for (int i = 0; i < rows.length; i++) {
                int example = (int) ((i * STRIDE + round * SHIFT) % rows.length);
                double scale =
                        TargetModel.scale(examples.get(example).features().size());
                step(rows[example], scale, examples.get(example).truth(), weights, squares);
            }
            if (round >= options.rounds() / 2) {
                for (int i = 0; i < weights.length; i++) {
                    total[i] += weights[i] / (options.rounds() - options.rounds() / 2);
                }
            }
        }
        return new TargetReader(TargetModel.of(total));
    }

    private int[][] rows(List<Example> examples) {
        int[] seen = new int[TargetModel.ROWS];
        examples.forEach(example -> example.features().forEach(feature -> seen[TargetModel.row(feature)]++));
        return examples.stream()
                .map(example -> example.features().stream()
                        .mapToInt(TargetModel::row)
                        .filter(row -> seen[row] >= options.leastSeen())
                        .toArray())
                .toArray(int[][]::new);
    }

    private void step(int[] rows, double scale, int truth, float[] weights, float[] squares) {
        double[] sums = new double[TargetModel.CLASSES];
        for (int row : rows) {
            for (int k = 0; k < sums.length; k++) {
                sums[k] += weights[row * TargetModel.CLASSES + k] * scale;
            }
        }
        double most = Math.max(sums[0], Math.max(sums[1], sums[2]));
        double all = 0;
        for (int k = 0; k < sums.length; k++) {
            sums[k] = Math.exp(sums[k] - most);
            all += sums[k];
        }
        for (int k = 0; k < sums.length; k++) {
            double wrong = sums[k] / all - (k == truth ? 1 : 0);
            for (int row : rows) {
                int at = row * TargetModel.CLASSES + k;
                double slope = wrong * scale + options.decay() * weights[at];
                squares[at] += (float) (slope * slope);
                weights[at] -= (float) (options.step() * slope / (1e-6 + Math.sqrt(squares[at])));
            }
        }
    }
}
