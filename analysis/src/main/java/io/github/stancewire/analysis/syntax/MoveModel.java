package io.github.stancewire.analysis.syntax;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * Weights of features for the three moves, in a table where a look-up is one read of memory: a feature is in one of two
 * neighbouring places, told by eight bits of its hash (see {@link MoveTable}). One unknown feature in a hundred is taken for another. Immutable.
 */
final class MoveModel implements Scorer {
    /** The check in the highest byte, below it three signed weights. */
    private final int[] table;

    MoveModel(int[] table) {
        this.table = table;
    }

    @Override
    public long score(int[] features, int from, int to) {
        return sum(features, read(features, from, to), from, to);
    }

    @Override
    public void score(Slots slots) {
        int[] read = read(slots.hashes, 0, slots.count);
        int from = 0;
        for (int group = 0; group < slots.groups; group++) {
            slots.sums[group] = sum(slots.hashes, read, from, slots.ends[group]);
            from = slots.ends[group];
        }
    }

    /** All places are read before any is looked at, for without a branch in between the processor waits for many reads at once. */
    private int[] read(int[] features, int from, int to) {
        int mask = table.length - 1;
        int[] read = new int[to];
        for (int i = from; i < to; i++) {
            read[i] = table[MoveTable.place(features[i], mask)];
        }
        return read;
    }

    private long sum(int[] features, int[] read, int from, int to) {
        int mask = table.length - 1;
        int shift = 0;
        int left = 0;
        int right = 0;
        for (int i = from; i < to; i++) {
            int check = MoveTable.check(features[i]);
            int weights = read[i];
            if (weights >> 24 != check) {
                weights = table[MoveTable.place(features[i], mask) ^ 1];
                if (weights >> 24 != check) {
                    continue;
                }
            }
            shift += (byte) weights;
            left += (byte) (weights >> 8);
            right += (byte) (weights >> 16);
        }
        return Sums.of(shift, left, right);
    }

    void write(DataOutputStream out) throws IOException {
        out.writeInt(table.length);
        for (int part = 0; part < 4; part++) {
            for (int weights : table) {
                out.writeByte(weights >> (8 * part));
            }
        }
    }

    static MoveModel read(DataInputStream in) throws IOException {
        int[] table = new int[in.readInt()];
        byte[] bytes = new byte[table.length];
        for (int part = 0; part < 4; part++) {
            in.readFully(bytes);
            for (int i = 0; i < table.length; i++) {
                table[i] |= (bytes[i] & 0xFF) << (8 * part);
            }
        }
        return new MoveModel(table);
    }
}
