package io.github.stancewire.analysis.syntax;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;

/**
 * A linear model of many features and some tens of classes. A feature is a 32-bit hash; it owns a row of (class, weight)
 * pairs, only those that matter. Unknown features weigh nothing. Immutable.
 */
final class RowModel {
    private final int classes;
    /** Open addressing: 0 is an empty place. */
    private final int[] keys;
    /** Row of the key in the same place. */
    private final int[] rows;
    /** Row r has the pairs from starts[r] to starts[r + 1]. */
    private final int[] starts;
    /** Class in the upper, signed weight in the lower byte. */
    private final short[] pairs;

    RowModel(int classes, int[] features, int[] starts, short[] pairs) {
        this.classes = classes;
        this.starts = starts;
        this.pairs = pairs;
        int places = Math.max(16, Integer.highestOneBit(features.length) * 4);
        this.keys = new int[places];
        this.rows = new int[places];
        for (int row = 0; row < features.length; row++) {
            int at = features[row] & (places - 1);
            while (keys[at] != 0) {
                at = (at + 1) & (places - 1);
            }
            keys[at] = features[row];
            rows[at] = row;
        }
    }

    int classes() {
        return classes;
    }

    int features() {
        return starts.length - 1;
    }

    /** Sums the rows of the first {@code count} features into {@code scores}, which is cleared before. */
    void score(int[] features, int count, int[] scores) {
        Arrays.fill(scores, 0);
        int mask = keys.length - 1;
        for (int i = 0; i < count; i++) {
            int feature = features[i];
            int at = feature & mask;
            while (keys[at] != feature && keys[at] != 0) {
                at = (at + 1) & mask;
            }
            if (keys[at] != 0) {
                int row = rows[at];
                for (int pair = starts[row]; pair < starts[row + 1]; pair++) {
                    scores[pairs[pair] >> 8 & 0xFF] += (byte) pairs[pair];
                }
            }
        }
    }

    static int best(int[] scores) {
        int best = 0;
        for (int i = 1; i < scores.length; i++) {
            if (scores[i] > scores[best]) {
                best = i;
            }
        }
        return best;
    }

    void write(DataOutputStream out) throws IOException {
        int[] features = new int[features()];
        for (int at = 0; at < keys.length; at++) {
            if (keys[at] != 0) {
                features[rows[at]] = keys[at];
            }
        }
        out.writeByte(classes);
        out.writeInt(features.length);
        for (int row = 0; row < features.length; row++) {
            out.writeInt(features[row]);
            out.writeByte(starts[row + 1] - starts[row]);
            for (int pair = starts[row]; pair < starts[row + 1]; pair++) {
                out.writeShort(pairs[pair]);
            }
        }
    }

    static RowModel read(DataInputStream in) throws IOException {
        int classes = in.readUnsignedByte();
        int[] features = new int[in.readInt()];
        int[] starts = new int[features.length + 1];
        short[] pairs = new short[features.length * 4 + 16];
        for (int row = 0; row < features.length; row++) {
            features[row] = in.readInt();
            starts[row + 1] = starts[row] + in.readUnsignedByte();
            if (starts[row + 1] > pairs.length) {
                pairs = Arrays.copyOf(pairs, pairs.length * 2);
            }
            for (int pair = starts[row]; pair < starts[row + 1]; pair++) {
                pairs[pair] = in.readShort();
            }
        }
        return new RowModel(classes, features, starts, Arrays.copyOf(pairs, starts[features.length]));
    }
}
