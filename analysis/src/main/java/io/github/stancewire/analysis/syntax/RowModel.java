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
    private final int features;
    /** Open addressing: a key, 0 when the place is empty, and where its row begins. Together, so that both are in the cache at once. */
    private final int[] places;
    /** Rows one after the other: the number of pairs, then each with its class in the upper, its signed weight in the lower byte. */
    private final short[] rows;

    /** @param starts row r has the pairs from starts[r] to starts[r + 1] */
    RowModel(int classes, int[] features, int[] starts, short[] pairs) {
        this.classes = classes;
        this.features = features.length;
        this.places = new int[2 * Math.max(16, Integer.highestOneBit(features.length) * 4)];
        this.rows = new short[pairs.length + features.length];
        int mask = places.length - 1;
        for (int row = 0; row < features.length; row++) {
            int at = features[row] << 1 & mask;
            while (places[at] != 0) {
                at = (at + 2) & mask;
            }
            int begin = starts[row] + row;
            int length = starts[row + 1] - starts[row];
            places[at] = features[row];
            places[at + 1] = begin;
            rows[begin] = (short) length;
            System.arraycopy(pairs, starts[row], rows, begin + 1, length);
        }
    }

    int classes() {
        return classes;
    }

    int features() {
        return features;
    }

    /**
     * Sums the rows of the first {@code count} features into {@code scores}, which is cleared before. The features are used up: all rows are
     * looked up first, into the same array, for then the processor waits for many at once.
     */
    void score(int[] used, int count, int[] scores) {
        int mask = places.length - 1;
        int known = 0;
        for (int i = 0; i < count; i++) {
            int feature = used[i];
            int at = feature << 1 & mask;
            while (places[at] != feature && places[at] != 0) {
                at = (at + 2) & mask;
            }
            if (places[at] != 0) {
                used[known++] = places[at + 1];
            }
        }
        Arrays.fill(scores, 0);
        for (int i = 0; i < known; i++) {
            int begin = used[i] + 1;
            int end = begin + rows[begin - 1];
            for (int pair = begin; pair < end; pair++) {
                scores[rows[pair] >> 8 & 0xFF] += (byte) rows[pair];
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
        long[] inOrder = new long[features];
        int found = 0;
        for (int at = 0; at < places.length; at += 2) {
            if (places[at] != 0) {
                inOrder[found++] = (long) places[at + 1] << Integer.SIZE | places[at] & 0xFFFFFFFFL;
            }
        }
        Arrays.sort(inOrder);
        out.writeByte(classes);
        out.writeInt(features);
        for (long row : inOrder) {
            int begin = (int) (row >>> Integer.SIZE);
            out.writeInt((int) row);
            out.writeByte(rows[begin]);
            for (int pair = begin + 1; pair <= begin + rows[begin]; pair++) {
                out.writeShort(rows[pair]);
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
