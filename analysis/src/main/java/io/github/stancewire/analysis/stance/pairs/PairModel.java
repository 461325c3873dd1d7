package io.github.stancewire.analysis.stance.pairs;

import io.github.stancewire.analysis.stance.EventType;
import io.github.stancewire.analysis.stance.Stance;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Multinomial logistic regression over the features of a pair: the first class is that nothing is told, each other one an event
 * with a side. Features are known by 32-bit hashes; weights are whole numbers of {@value #STEPS}ths. Immutable.
 */
final class PairModel {
    /** Weights are from -{@value} to {@value} steps. */
    private static final int MOST = Byte.MAX_VALUE;

    private static final double STEPS = 40;

    private final List<Relation.Side> sides;
    private final int[] keys;
    private final RowIndex rows = new RowIndex();
    private final byte[] weights;
    /** Divides the sums, so that probabilities are those seen on sentences not trained on. */
    private final double temperature;

    private final Calibration calibration;

    /**
     * @param keys features in ascending order
     * @param weights of the first feature for each class, then of the second ...
     */
    private PairModel(
            List<Relation.Side> sides, int[] keys, byte[] weights, double temperature, Calibration calibration) {
        this.sides = List.copyOf(sides);
        this.keys = keys;
        this.weights = weights;
        this.temperature = temperature;
        this.calibration = calibration;
        for (int key : keys) {
            rows.add(key);
        }
    }

    /** A model of what a trainer found; features whose weights are below {@code least} are left out. */
    static PairModel of(List<Relation.Side> sides, Map<Integer, float[]> found, double least) {
        int[] keys = found.keySet().stream()
                .filter(key -> most(found.getOrDefault(key, new float[0])) >= least)
                .mapToInt(Integer::intValue)
                .sorted()
                .toArray();
        int classes = sides.size() + 1;
        byte[] weights = new byte[keys.length * classes];
        for (int i = 0; i < keys.length; i++) {
            float[] row = found.getOrDefault(keys[i], new float[0]);
            for (int k = 0; k < classes; k++) {
                long steps = Math.round(row[k] * STEPS);
                weights[i * classes + k] = (byte) Math.max(-MOST, Math.min(MOST, steps));
            }
        }
        return new PairModel(sides, keys, weights, 1, Calibration.NONE);
    }

    private static double most(float[] row) {
        double most = 0;
        for (float weight : row) {
            most = Math.max(most, Math.abs(weight));
        }
        return most;
    }

    PairModel at(double other, Calibration otherCalibration) {
        return new PairModel(sides, keys, weights, other, otherCalibration);
    }

    Calibration calibration() {
        return calibration;
    }

    int features() {
        return keys.length;
    }

    /** @param features hashes, each once */
    Relation read(int[] features) {
        return relation(probabilities(features));
    }

    /** As {@link #read(int[])}; empty where what is told, whatever it is, has less than some probability. */
    Optional<Relation> read(int[] features, double least) {
        double[] probabilities = probabilities(features);
        return 1 - probabilities[0] < least ? Optional.empty() : Optional.of(relation(probabilities));
    }

    private Relation relation(double[] probabilities) {
        Map<Relation.Side, Double> bySide = new LinkedHashMap<>();
        for (int i = 0; i < sides.size(); i++) {
            bySide.put(sides.get(i), probabilities[i + 1]);
        }
        return new Relation(probabilities[0], bySide);
    }

    private double[] probabilities(int[] features) {
        int classes = sides.size() + 1;
        int[] sums = new int[classes];
        for (int feature : features) {
            int row = rows.find(feature);
            if (row >= 0) {
                for (int i = 0, at = row * classes; i < classes; i++, at++) {
                    sums[i] += weights[at];
                }
            }
        }
        double[] scores = new double[classes];
        for (int i = 0; i < classes; i++) {
            scores[i] = sums[i] / STEPS;
        }
        return Softmax.of(scores, temperature);
    }

    /** How much more a feature speaks for a side than for nothing. */
    double weight(int feature, Relation.Side side) {
        int row = rows.find(feature);
        int at = row * (sides.size() + 1);
        int which = sides.indexOf(side) + 1;
        return row < 0 || which == 0 ? 0 : (weights[at + which] - weights[at]) / STEPS / temperature;
    }

    void write(DataOutputStream out) throws IOException {
        out.writeByte(sides.size());
        for (Relation.Side side : sides) {
            out.writeUTF(side.event().name());
            out.writeUTF(side.polarity().name());
        }
        out.writeDouble(temperature);
        out.writeDouble(calibration.slope());
        out.writeDouble(calibration.intercept());
        out.writeInt(keys.length);
        for (int key : keys) {
            out.writeInt(key);
        }
        out.write(weights);
    }

    static PairModel read(DataInputStream in) throws IOException {
        List<Relation.Side> sides = new ArrayList<>();
        int count = in.readUnsignedByte();
        for (int i = 0; i < count; i++) {
            sides.add(side(in.readUTF(), in.readUTF()));
        }
        double temperature = in.readDouble();
        Calibration calibration = new Calibration(in.readDouble(), in.readDouble());
        int[] keys = new int[in.readInt()];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = in.readInt();
        }
        byte[] weights = new byte[keys.length * (count + 1)];
        in.readFully(weights);
        return new PairModel(sides, keys, weights, temperature, calibration);
    }

    private static Relation.Side side(String event, String polarity) throws IOException {
        try {
            return new Relation.Side(EventType.valueOf(event), Stance.Polarity.valueOf(polarity));
        } catch (IllegalArgumentException e) {
            throw new IOException("This model tells something unknown: " + event + " " + polarity, e);
        }
    }
}
