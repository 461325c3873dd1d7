package io.github.stancewire.analysis.stance;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Multinomial logistic regression over the features of a pair: the first class is that nothing is told, each other one an event
 * with a side. Immutable.
 */
final class PairModel {
    private final List<Relation.Side> sides;
    private final Map<String, float[]> weights;
    /** Divides the sums, so that probabilities are those seen on sentences not trained on. */
    private final double temperature;

    PairModel(List<Relation.Side> sides, Map<String, float[]> weights, double temperature) {
        this.sides = List.copyOf(sides);
        this.weights = Map.copyOf(weights);
        this.temperature = temperature;
    }

    PairModel at(double other) {
        return new PairModel(sides, weights, other);
    }

    Relation read(List<String> features) {
        double[] sums = new double[sides.size() + 1];
        for (String feature : features) {
            float[] row = weights.get(feature);
            if (row != null) {
                for (int i = 0; i < sums.length; i++) {
                    sums[i] += row[i];
                }
            }
        }
        double[] probabilities = softmax(sums, temperature);
        Map<Relation.Side, Double> byside = new HashMap<>();
        for (int i = 0; i < sides.size(); i++) {
            byside.put(sides.get(i), probabilities[i + 1]);
        }
        return new Relation(probabilities[0], byside);
    }

    static double[] softmax(double[] sums, double temperature) {
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

    void write(DataOutputStream out) throws IOException {
        out.writeInt(sides.size());
        for (Relation.Side side : sides) {
            out.writeUTF(side.event().name());
            out.writeUTF(side.polarity().name());
        }
        out.writeDouble(temperature);
        List<String> features = weights.keySet().stream().sorted().toList();
        out.writeInt(features.size());
        for (String feature : features) {
            out.writeUTF(feature);
            for (float weight : weights.getOrDefault(feature, new float[0])) {
                out.writeFloat(weight);
            }
        }
    }

    static PairModel read(DataInputStream in) throws IOException {
        int count = in.readInt();
        List<Relation.Side> sides = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            sides.add(new Relation.Side(EventType.valueOf(in.readUTF()), Stance.Polarity.valueOf(in.readUTF())));
        }
        double temperature = in.readDouble();
        Map<String, float[]> weights = new HashMap<>();
        int features = in.readInt();
        for (int i = 0; i < features; i++) {
            String feature = in.readUTF();
            float[] row = new float[count + 1];
            for (int k = 0; k < row.length; k++) {
                row[k] = in.readFloat();
            }
            weights.put(feature, row);
        }
        return new PairModel(sides, weights, temperature);
    }
}
