package io.github.stancewire.analysis.stance.pairs;

/** Makes probabilities of the sums of linear models. Pure. */
public final class Softmax {
    private Softmax() {}

    /**
     * Probabilities that add up to 1, one for each sum.
     *
     * @param temperature divides the sums; above 1 it makes less sure, below surer
     */
    public static double[] of(double[] sums, double temperature) {
        double most = Double.NEGATIVE_INFINITY;
        for (double sum : sums) {
            most = Math.max(most, sum);
        }
        double[] result = new double[sums.length];
        double all = 0;
        for (int i = 0; i < sums.length; i++) {
            result[i] = Math.exp((sums[i] - most) / temperature);
            all += result[i];
        }
        for (int i = 0; i < sums.length; i++) {
            result[i] /= all;
        }
        return result;
    }
}
