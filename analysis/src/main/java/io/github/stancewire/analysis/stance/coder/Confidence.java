package io.github.stancewire.analysis.stance.coder;

import io.github.stancewire.analysis.stance.lexicon.StanceLexicon;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * How often a stance with certain {@link Grounds} is right: logistic regressions over log-odds, one for each combination of grounds.
 * Immutable.
 */
public final class Confidence {
    /** Beyond these a probability says no more. */
    private static final double NEAREST = 0.001;

    private static final String FILE = "confidence.tsv";

    private final Map<Kind, double[]> weights;

    /** Which grounds there are. */
    public enum Kind {
        /** A rule, and the trained reader has read the same two. */
        BOTH,
        /** Only a rule. */
        RULE,
        /** Only the trained reader. */
        LEARNED;

        private int weights() {
            return this == BOTH ? 3 : 2;
        }

        /** Which of them some grounds are. */
        public static Kind of(Grounds grounds) {
            return grounds.isLearned() ? LEARNED : grounds.learned().isPresent() ? BOTH : RULE;
        }
    }

    /**
     * @param weights of every kind: the intercept, then one for each of {@link #odds}
     * @throws IllegalArgumentException naming the kind whose weights are missing, or too few or many
     */
    public Confidence(Map<Kind, double[]> weights) {
        for (Kind kind : Kind.values()) {
            int given = weights.getOrDefault(kind, new double[0]).length;
            if (given != kind.weights()) {
                throw new IllegalArgumentException(kind + " has " + given + " weights instead of " + kind.weights());
            }
        }
        this.weights = Map.copyOf(weights);
    }

    /** Reads {@code confidence.tsv} beside this class; throws {@link IllegalArgumentException} saying what is wrong with it. */
    static Confidence load() {
        Map<Kind, double[]> weights = new HashMap<>();
        for (String[] row : StanceLexicon.rows(Confidence.class, FILE)) {
            weights.put(
                    Kind.valueOf(row[0]),
                    List.of(row).subList(1, row.length).stream()
                            .mapToDouble(Double::parseDouble)
                            .toArray());
        }
        return new Confidence(weights);
    }

    /** Log-odds of the grounds there are, the rule's first. */
    public static List<Double> odds(Grounds grounds) {
        return Stream.of(grounds.rule(), grounds.learned())
                .filter(OptionalDouble::isPresent)
                .mapToDouble(OptionalDouble::getAsDouble)
                .map(Confidence::odds)
                .boxed()
                .toList();
    }

    private static double odds(double probability) {
        double kept = Math.max(NEAREST, Math.min(1 - NEAREST, probability));
        return Math.log(kept / (1 - kept));
    }

    /** From 0 to 1. */
    public double of(Grounds grounds) {
        double[] line = Objects.requireNonNull(weights.get(Kind.of(grounds)));
        double sum = line[0];
        List<Double> odds = odds(grounds);
        for (int i = 0; i < odds.size(); i++) {
            sum += line[i + 1] * odds.get(i);
        }
        return 1 / (1 + Math.exp(-sum));
    }

    /** From which probability on what only the trained reader tells is so sure. */
    double leastLearned(double confidence) {
        double[] line = Objects.requireNonNull(weights.get(Kind.LEARNED));
        return 1 / (1 + Math.exp((line[0] - odds(confidence)) / line[1]));
    }
}
