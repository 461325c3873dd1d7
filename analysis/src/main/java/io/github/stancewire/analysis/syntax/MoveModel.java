package io.github.stancewire.analysis.syntax;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * Weights of features for the three moves. A feature's place is its hash cut to the size of the table, without a check: features that meet
 * share weights (Weinberger et al. 2009), and a look-up is one read of memory. Immutable.
 */
final class MoveModel implements Scorer {
    /** Three signed bytes in each. */
    private final int[] table;

    MoveModel(int[] table) {
        this.table = table;
    }

    @Override
    public void score(int[] features, int count, int[] sums) {
        int mask = table.length - 1;
        int shift = 0;
        int left = 0;
        int right = 0;
        for (int i = 0; i < count; i++) {
            int weights = table[features[i] & mask];
            shift += (byte) weights;
            left += (byte) (weights >> 8);
            right += (byte) (weights >> 16);
        }
        sums[States.SHIFT] = shift;
        sums[States.LEFT] = left;
        sums[States.RIGHT] = right;
    }

    void write(DataOutputStream out) throws IOException {
        out.writeInt(table.length);
        for (int part = 0; part < 3; part++) {
            for (int weights : table) {
                out.writeByte(weights >> (8 * part));
            }
        }
    }

    static MoveModel read(DataInputStream in) throws IOException {
        int[] table = new int[in.readInt()];
        byte[] bytes = new byte[table.length];
        for (int part = 0; part < 3; part++) {
            in.readFully(bytes);
            for (int i = 0; i < table.length; i++) {
                table[i] |= (bytes[i] & 0xFF) << (8 * part);
            }
        }
        return new MoveModel(table);
    }
}
