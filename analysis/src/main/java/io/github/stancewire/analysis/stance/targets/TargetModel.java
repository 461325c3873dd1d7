package io.github.stancewire.analysis.stance.targets;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;

/**
 * Multinomial logistic regression over hashed features: against, neutral, for. Each feature has a row of weights, which it shares with those that its
 * hash meets. Immutable.
 */
public final class TargetModel {
    /** Against, neutral, for. */
    public static final int CLASSES = 3;

    public static final int ROWS = 1 << 18;
    private static final int MAGIC = 0x54415247;

    private final byte[] weights;
    private final float unit;

    /**
     * @param weights by row, then by class
     * @param unit what one of a weight is worth
     */
    private TargetModel(byte[] weights, float unit) {
        this.weights = weights;
        this.unit = unit;
    }

    /** @param weights by row, then by class; rounded to 127 steps of the largest */
    public static TargetModel of(float[] weights) {
        float most = 0;
        for (float weight : weights) {
            most = Math.max(most, Math.abs(weight));
        }
        float unit = most == 0 ? 1 : most / 127;
        byte[] rounded = new byte[ROWS * CLASSES];
        for (int i = 0; i < rounded.length; i++) {
            rounded[i] = (byte) Math.round(weights[i] / unit);
        }
        return new TargetModel(rounded, unit);
    }

    /** The same with its sums divided by another temperature: above 1 it is less sure, below surer. */
    TargetModel at(double temperature) {
        return new TargetModel(weights, (float) (unit / temperature));
    }

    /** The row of a feature. */
    public static int row(String feature) {
        int hash = feature.hashCode();
        hash = (hash ^ (hash >>> 16)) * 0x85EBCA6B;
        hash = (hash ^ (hash >>> 13)) * 0xC2B2AE35;
        return (hash ^ (hash >>> 16)) & (ROWS - 1);
    }

    /** What one of so many features counts: long sentences have more of them, and are no surer. */
    public static double scale(int features) {
        return 1 / Math.sqrt(Math.max(1, features));
    }

    /** Sums for each class; the logarithms of their probabilities, but for a number that all share. */
    double[] sums(List<String> features) {
        double[] sums = new double[CLASSES];
        for (String feature : features) {
            int row = row(feature) * CLASSES;
            for (int k = 0; k < CLASSES; k++) {
                sums[k] += weights[row + k];
            }
        }
        double scale = unit * scale(features.size());
        for (int k = 0; k < CLASSES; k++) {
            sums[k] *= scale;
        }
        return sums;
    }

    void write(DataOutputStream out) throws IOException {
        out.writeInt(MAGIC);
        out.writeFloat(unit);
        out.write(weights);
    }

    static TargetModel read(DataInputStream in) throws IOException {
        if (in.readInt() != MAGIC) {
            throw new IOException("No model of targets");
        }
        float unit = in.readFloat();
        byte[] weights = new byte[ROWS * CLASSES];
        in.readFully(weights);
        return new TargetModel(weights, unit);
    }
}
