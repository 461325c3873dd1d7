package io.github.stancewire.lab.stance;

import java.util.ArrayList;
import java.util.List;

/**
 * Logistic regression of few weights, by projected gradient ascent: what speaks for something never counts against it, so that no odds get a
 * negative weight. Pure.
 */
final class LogisticFit {
    private static final int STEPS = 20_000;
    private static final double RATE = 0.1;
    /** Keeps weights from running away where all are right. */
    private static final double RIDGE = 1e-3;

    /** @param odds what it is to be told by; as many for each */
    record Outcome(List<Double> odds, boolean right) {
        Outcome {
            odds = List.copyOf(odds);
        }
    }

    private LogisticFit() {}

    /** The intercept, then a weight for each of the odds. */
    static List<Double> of(List<Outcome> outcomes) {
        int size = outcomes.isEmpty() ? 0 : outcomes.get(0).odds().size();
        double[] weights = new double[size + 1];
        for (int step = 0; step < STEPS; step++) {
            double[] gradient = new double[size + 1];
            for (Outcome outcome : outcomes) {
                double missed = (outcome.right() ? 1 : 0) - told(weights, outcome.odds());
                gradient[0] += missed;
                for (int i = 0; i < size; i++) {
                    gradient[i + 1] += missed * outcome.odds().get(i);
                }
            }
            for (int i = 0; i <= size; i++) {
                weights[i] += RATE * (gradient[i] / outcomes.size() - RIDGE * weights[i]);
                weights[i] = i == 0 ? weights[i] : Math.max(0, weights[i]);
            }
        }
        List<Double> found = new ArrayList<>();
        for (double weight : weights) {
            found.add(weight);
        }
        return found;
    }

    /** Probability by these weights. */
    static double of(List<Double> weights, List<Double> odds) {
        return told(weights.stream().mapToDouble(Double::doubleValue).toArray(), odds);
    }

    private static double told(double[] weights, List<Double> odds) {
        double sum = weights[0];
        for (int i = 0; i < odds.size(); i++) {
            sum += weights[i + 1] * odds.get(i);
        }
        return 1 / (1 + Math.exp(-sum));
    }

    /** The share that was right; of none 0. */
    static double rightOf(List<Outcome> outcomes) {
        return outcomes.stream().filter(Outcome::right).count() / (double) Math.max(1, outcomes.size());
    }
}
