package io.github.stancewire.analysis.stance.pairs;

import java.util.List;

/**
 * How often what is told with a probability is right: a line through log-odds (Platt, in Advances in Large Margin Classifiers, 2000). A pair that is the
 * surest of its sentence is chosen, so its own probability promises too much. Immutable.
 */
public record Calibration(double slope, double intercept) {
    /** Takes probabilities as they are. */
    static final Calibration NONE = new Calibration(1, 0);

    private static final int STEPS = 50;
    private static final double NEAREST = 1e-4;
    /** Keeps the fit from running away where all are right. */
    private static final double RIDGE = 1e-3;

    /** @param probability that a model gave, and whether it was right */
    public record Outcome(double probability, boolean right) {}

    /** The likeliest line, by Newton's method; {@link #NONE} where there is nothing to fit. */
    public static Calibration of(List<Outcome> outcomes) {
        if (outcomes.isEmpty()) {
            return NONE;
        }
        double slope = 1;
        double intercept = 0;
        for (int step = 0; step < STEPS; step++) {
            double[] gradient = {RIDGE * (slope - 1), RIDGE * intercept};
            double[] curve = {RIDGE, 0, RIDGE};
            for (Outcome outcome : outcomes) {
                double odds = odds(outcome.probability());
                double told = 1 / (1 + Math.exp(-(slope * odds + intercept)));
                double wrong = told - (outcome.right() ? 1 : 0);
                double weight = told * (1 - told);
                gradient[0] += wrong * odds;
                gradient[1] += wrong;
                curve[0] += weight * odds * odds;
                curve[1] += weight * odds;
                curve[2] += weight;
            }
            double determinant = curve[0] * curve[2] - curve[1] * curve[1];
            slope -= (curve[2] * gradient[0] - curve[1] * gradient[1]) / determinant;
            intercept -= (curve[0] * gradient[1] - curve[1] * gradient[0]) / determinant;
        }
        return new Calibration(slope, intercept);
    }

    /** From a model's probability to how often such a one is right. */
    double confidence(double probability) {
        return 1 / (1 + Math.exp(-(slope * odds(probability) + intercept)));
    }

    private static double odds(double probability) {
        double kept = Math.max(NEAREST, Math.min(1 - NEAREST, probability));
        return Math.log(kept / (1 - kept));
    }
}
