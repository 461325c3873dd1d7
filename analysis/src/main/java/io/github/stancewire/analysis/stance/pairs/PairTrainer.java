package io.github.stancewire.analysis.stance.pairs;

import io.github.stancewire.analysis.Span;
import io.github.stancewire.analysis.language.Sentence;
import io.github.stancewire.analysis.stance.lexicon.StanceLexicon;
import io.github.stancewire.analysis.syntax.Dependencies;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Learns to tell how one actor of a sentence stands to another: fits a {@link PairModel} with logistic loss and AdaGrad steps (Duchi, Hazan
 * and Singer, Journal of Machine Learning Research 12, 2011), weights drawn towards zero. The same examples give the same model.
 * Not thread-safe.
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
     * @param least features with smaller weights are not kept
     */
    public record Options(int rounds, double step, double decay, double least) {
        public static final Options DEFAULT = new Options(20, 0.02, 0.003, 0.08);
    }

    /**
     * A pair and what is told of it. Immutable.
     */
    public static final class Example {
        private final int[] features;
        private final Optional<Relation.Side> side;
        private final double weight;

        /**
         * @param features as hashes
         * @param side empty where nothing is told
         * @param weight how much it counts; 1 is usual
         */
        Example(int[] features, Optional<Relation.Side> side, double weight) {
            this.features = features.clone();
            this.side = side;
            this.weight = weight;
        }

        int[] features() {
            return features;
        }

        /** Empty where nothing is told. */
        public Optional<Relation.Side> side() {
            return side;
        }

        double weight() {
            return weight;
        }
    }

    public PairTrainer(Options options) {
        this.options = options;
    }

    /** What is known of the pairs of a sentence, as examples. */
    public List<Example> examples(Sentence sentence, Dependencies tree, List<PairExamples.Told> told, double others) {
        return new PairExamples(new PairText(sentence, tree, new PredicateReader(lexicon))).of(told, others);
    }

    /** What a source and a target in a parsed sentence are an example of. */
    public Example example(
            Sentence sentence, Dependencies tree, Span source, Span target, Optional<Relation.Side> side) {
        return examples(sentence, tree, List.of(new PairExamples.Told(source, target, side)), 0)
                .get(0);
    }

    /** Fits all examples. */
    public PairReader train(List<Example> examples) {
        return new PairReader(fit(examples), lexicon);
    }

    private PairModel fit(List<Example> examples) {
        List<Relation.Side> sides = examples.stream()
                .flatMap(example -> example.side().stream())
                .distinct()
                .sorted(Comparator.comparing(Relation.Side::toString))
                .toList();
        RowIndex index = index(examples);
        int[][] rows = examples.stream()
                .map(example -> rows(index, example.features()))
                .toArray(int[][]::new);
        int[] truth = examples.stream()
                .mapToInt(example -> example.side().map(sides::indexOf).orElse(-1) + 1)
                .toArray();
        PairFit fit = new PairFit(index.size(), sides.size() + 1, options);
        for (int round = 0; round < options.rounds(); round++) {
            for (int i = 0; i < examples.size(); i++) {
                int example = (int) ((i * STRIDE + round * SHIFT) % examples.size());
                fit.step(rows[example], truth[example], examples.get(example).weight());
            }
            fit.endRound();
        }
        return PairModel.of(sides, fit.mean(index, examples), options.least());
    }

    private static int[] rows(RowIndex index, int[] features) {
        int[] rows = new int[features.length];
        int size = 0;
        for (int feature : features) {
            int row = index.find(feature);
            if (row >= 0) {
                rows[size++] = row;
            }
        }
        return Arrays.copyOf(rows, size);
    }

    /** Numbers the features that are seen often enough. */
    private static RowIndex index(List<Example> examples) {
        RowIndex all = new RowIndex();
        int[] counts = new int[1 << 16];
        for (Example example : examples) {
            for (int feature : example.features()) {
                int number = all.add(feature);
                if (number >= counts.length) {
                    counts = Arrays.copyOf(counts, 2 * counts.length);
                }
                counts[number]++;
            }
        }
        RowIndex index = new RowIndex();
        for (Example example : examples) {
            for (int feature : example.features()) {
                if (counts[all.find(feature)] >= LEAST_SEEN) {
                    index.add(feature);
                }
            }
        }
        return index;
    }
}
