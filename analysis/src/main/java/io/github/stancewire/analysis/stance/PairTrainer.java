package io.github.stancewire.analysis.stance;

import io.github.stancewire.analysis.Span;
import io.github.stancewire.analysis.language.Sentence;
import io.github.stancewire.analysis.syntax.Dependencies;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Learns to tell how one actor of a sentence stands to another: fits a {@link PairModel}: logistic loss, AdaGrad steps (Duchi, Hazan and Singer, Journal of Machine Learning Research 12, 2011),
 * weights drawn towards zero. The same examples give the same model. Not thread-safe.
 */
public final class PairTrainer {
    private static final int LEAST_SEEN = 2;
    /** Primes: each round goes through all examples, in an order of its own in which neighbours are far apart. */
    private static final long STRIDE = 1_000_003;

    private static final long SHIFT = 7_919;

    private final Options options;
    private final StanceLexicon lexicon = StanceLexicon.load();

    /**
     * @param rounds times through the examples
     * @param step first size of a step
     * @param decay how strongly weights are drawn towards zero, for each round
     */
    public record Options(int rounds, double step, double decay) {
        public static final Options DEFAULT = new Options(20, 0.1, 0.001);
    }

    /** @param side empty where nothing is told */
    public record Example(List<String> features, Optional<Relation.Side> side) {
        public Example {
            features = List.copyOf(features);
        }
    }

    public PairTrainer(Options options) {
        this.options = options;
    }

    /** What a source and a target in a parsed sentence are an example of. */
    public Example example(
            Sentence sentence, Dependencies tree, Span source, Span target, Optional<Relation.Side> side) {
        return new Example(PairReader.features(sentence, tree, source, target, lexicon), side);
    }

    /** Fits all examples, then divides sums by {@code temperature}. */
    public PairReader train(List<Example> examples, double temperature) {
        return new PairReader(fit(examples, temperature), lexicon);
    }

    private PairModel fit(List<Example> examples, double temperature) {
        List<Relation.Side> sides = examples.stream()
                .flatMap(example -> example.side().stream())
                .distinct()
                .sorted(java.util.Comparator.comparing(Relation.Side::toString))
                .toList();
        Map<String, Integer> index = index(examples);
        int classes = sides.size() + 1;
        float[] weights = new float[index.size() * classes];
        float[] squares = new float[weights.length];
        int[][] rows = examples.stream()
                .map(example -> example.features().stream()
                        .mapToInt(feature -> index.getOrDefault(feature, -1))
                        .filter(row -> row >= 0)
                        .toArray())
                .toArray(int[][]::new);
        int[] truth = examples.stream()
                .mapToInt(example -> example.side().map(sides::indexOf).orElse(-1) + 1)
                .toArray();
        float[] total = new float[weights.length];
        for (int round = 0; round < options.rounds(); round++) {
            for (int i = 0; i < examples.size(); i++) {
                int example = (int) ((i * STRIDE + round * SHIFT) % examples.size());
                step(rows[example], truth[example], classes, weights, squares);
            }
            for (int i = 0; i < weights.length; i++) {
                total[i] += weights[i];
            }
        }
        Map<String, float[]> result = new HashMap<>();
        index.forEach((feature, row) -> {
            float[] values = new float[classes];
            boolean matters = false;
            for (int k = 0; k < classes; k++) {
                values[k] = total[row * classes + k] / options.rounds();
                matters |= Math.abs(values[k]) > 0.02;
            }
            if (matters) {
                result.put(feature, values);
            }
        });
        return new PairModel(sides, result, temperature);
    }

    private static Map<String, Integer> index(List<Example> examples) {
        Map<String, Integer> seen = new LinkedHashMap<>();
        examples.forEach(example -> example.features().forEach(feature -> seen.merge(feature, 1, Integer::sum)));
        Map<String, Integer> index = new LinkedHashMap<>();
        seen.forEach((feature, times) -> {
            if (times >= LEAST_SEEN) {
                index.put(feature, index.size());
            }
        });
        return index;
    }

    private void step(int[] rows, int truth, int classes, float[] weights, float[] squares) {
        double[] sums = new double[classes];
        for (int row : rows) {
            for (int k = 0; k < classes; k++) {
                sums[k] += weights[row * classes + k];
            }
        }
        double[] probabilities = PairModel.softmax(sums, 1);
        for (int k = 0; k < classes; k++) {
            double wrong = probabilities[k] - (k == truth ? 1 : 0);
            if (Math.abs(wrong) < 1e-4) {
                continue;
            }
            for (int row : rows) {
                int at = row * classes + k;
                double slope = wrong + options.decay() * weights[at];
                squares[at] += (float) (slope * slope);
                weights[at] -= (float) (options.step() * slope / (1e-6 + Math.sqrt(squares[at])));
            }
        }
    }
}
