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
    /** Pairs in a number; a row fills its last number up with pairs that weigh nothing. */
    private static final int PAIRS = 4;
    /** Of a place, the bits that tell how many pairs the row has; above them where it begins, above that the feature. */
    private static final int LENGTH_BITS = 8;

    private static final int MOST_NUMBERS = 1 << (Integer.SIZE - 1 - LENGTH_BITS);

    private final int classes;
    private final int features;
    /** Open addressing: the feature, where its row begins and how long it is; 0 when the place is empty. One read tells all three. */
    private final long[] places;
    /** Rows one after the other: pairs with the class in the upper, the signed weight in the lower byte, the first one lowest. */
    private final long[] rows;

    /** @param starts row r has the pairs from starts[r] to starts[r + 1] */
    RowModel(int classes, int[] features, int[] starts, short[] pairs) {
        this.classes = classes;
        this.features = features.length;
        this.places = new long[Math.max(16, Integer.highestOneBit(features.length) * 4)];
        int numbers = 0;
        for (int row = 0; row < features.length; row++) {
            numbers += numbers(starts[row + 1] - starts[row]);
        }
        if (numbers > MOST_NUMBERS) {
            throw new IllegalArgumentException("Too many weights for a model: " + pairs.length);
        }
        this.rows = new long[numbers];
        int begin = 0;
        for (int row = 0; row < features.length; row++) {
            int length = starts[row + 1] - starts[row];
            places[free(features[row])] = (long) features[row] << Integer.SIZE | (long) begin << LENGTH_BITS | length;
            for (int i = 0; i < length; i++) {
                rows[begin + i / PAIRS] |= (pairs[starts[row] + i] & 0xFFFFL) << (i % PAIRS * Short.SIZE);
            }
            begin += numbers(length);
        }
    }

    private static int numbers(int pairs) {
        return (pairs + PAIRS - 1) / PAIRS;
    }

    private int free(int feature) {
        int at = feature & places.length - 1;
        while (places[at] != 0) {
            at = at + 1 & places.length - 1;
        }
        return at;
    }

    int classes() {
        return classes;
    }

    int features() {
        return features;
    }

    /**
     * Sums the rows of the first {@code count} features into {@code scores}, which is cleared before. The features are used up: what was read
     * replaces them. Places and rows are far apart in memory, so each is read for all features before any is looked at: without a branch in
     * between the processor waits for many reads at once.
     */
    void score(int[] used, int count, int[] scores) {
        long[] read = new long[count];
        for (int i = 0; i < count; i++) {
            read[i] = places[used[i] & places.length - 1];
        }
        int known = 0;
        for (int i = 0; i < count; i++) {
            int feature = used[i];
            long place = read[i];
            for (int at = feature + 1; place != 0 && (int) (place >>> Integer.SIZE) != feature; at++) {
                place = places[at & places.length - 1];
            }
            if (place != 0) {
                used[known++] = (int) place;
            }
        }
        for (int i = 0; i < known; i++) {
            read[i] = rows[used[i] >>> LENGTH_BITS];
        }
        Arrays.fill(scores, 0);
        for (int i = 0; i < known; i++) {
            add(read[i], scores);
            int begin = used[i] >>> LENGTH_BITS;
            int end = begin + numbers(used[i] & 0xFF);
            for (int at = begin + 1; at < end; at++) {
                add(rows[at], scores);
            }
        }
    }

    private static void add(long pairs, int[] scores) {
        scores[(int) (pairs >> 8) & 0xFF] += (byte) pairs;
        scores[(int) (pairs >> 24) & 0xFF] += (byte) (pairs >> 16);
        scores[(int) (pairs >> 40) & 0xFF] += (byte) (pairs >> 32);
        scores[(int) (pairs >>> 56)] += (byte) (pairs >> 48);
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
        for (long place : places) {
            if (place != 0) {
                inOrder[found++] = Long.rotateLeft(place, Integer.SIZE);
            }
        }
        Arrays.sort(inOrder);
        out.writeByte(classes);
        out.writeInt(features);
        for (long row : inOrder) {
            int begin = (int) (row >>> Integer.SIZE + LENGTH_BITS);
            int length = (int) (row >>> Integer.SIZE) & 0xFF;
            out.writeInt((int) row);
            out.writeByte(length);
            for (int i = 0; i < length; i++) {
                out.writeShort((short) (rows[begin + i / PAIRS] >> (i % PAIRS * Short.SIZE)));
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
