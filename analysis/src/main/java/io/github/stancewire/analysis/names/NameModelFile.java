package io.github.stancewire.analysis.names;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.zip.CRC32;

/**
 * A model's file: "SWNM", version of the format, length and CRC-32 of what follows; then the links, the two tables of the
 * lexicon, and the features in ascending order, each as the difference from the one before. Numbers are written in as many
 * bytes of seven bits as they need. The same model gives the same bytes on every machine.
 */
public final class NameModelFile {
    private static final int MAGIC = 0x53574E4D;
    private static final int VERSION = 1;
    private static final int LARGEST = 32 << 20;

    private NameModelFile() {}

    public static void write(NameModel model, OutputStream out) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream body = new DataOutputStream(bytes);
        for (int tag = 0; tag < NameTags.COUNT; tag++) {
            for (int before : NameTags.before(tag)) {
                signed(body, model.link(before, tag));
            }
        }
        table(body, model.lexicon().clusters());
        table(body, model.lexicon().lists());
        features(body, model);
        CRC32 checksum = new CRC32();
        checksum.update(bytes.toByteArray());
        DataOutputStream file = new DataOutputStream(out);
        file.writeInt(MAGIC);
        file.writeInt(VERSION);
        file.writeInt(bytes.size());
        file.writeInt((int) checksum.getValue());
        bytes.writeTo(file);
        file.flush();
    }

    private static void features(DataOutputStream out, NameModel model) throws IOException {
        int[] keys = model.index().sortedKeys();
        number(out, keys.length);
        long last = Integer.MIN_VALUE;
        short[] cells = model.cells();
        for (int key : keys) {
            number(out, key - last);
            last = key;
            int at = model.index().get(key);
            int weights = cells[at++];
            out.writeByte(weights);
            for (int weight = 0; weight < weights; weight++) {
                out.writeByte(cells[at++]);
                signed(out, cells[at++]);
            }
        }
    }

    /** @throws IOException when it is no model, of another version, cut off or changed */
    public static NameModel read(InputStream in) throws IOException {
        DataInputStream file = new DataInputStream(in);
        try {
            if (file.readInt() != MAGIC) {
                throw new IOException("Not a model of names");
            }
            int version = file.readInt();
            if (version != VERSION) {
                throw new IOException("A model of names of format " + version + ", not " + VERSION);
            }
            int length = file.readInt();
            int checksum = file.readInt();
            if (length < 0 || length > LARGEST) {
                throw new IOException("A model of names cannot have " + length + " bytes");
            }
            byte[] bytes = file.readNBytes(length);
            CRC32 actual = new CRC32();
            actual.update(bytes);
            if (bytes.length < length || (int) actual.getValue() != checksum) {
                throw new IOException("The model of names is damaged");
            }
            return body(new DataInputStream(new ByteArrayInputStream(bytes)));
        } catch (EOFException cut) {
            throw new IOException("The model of names is cut off", cut);
        }
    }

    private static NameModel body(DataInputStream in) throws IOException {
        int[] links = new int[NameTags.COUNT * NameTags.COUNT];
        for (int tag = 0; tag < NameTags.COUNT; tag++) {
            for (int before : NameTags.before(tag)) {
                links[before * NameTags.COUNT + tag] = (int) signed(in);
            }
        }
        Lexicon lexicon = new Lexicon(table(in), table(in));
        int size = (int) number(in);
        IntTable index = new IntTable(size);
        short[] cells = new short[Math.max(16, in.available())];
        int next = 0;
        long key = Integer.MIN_VALUE;
        for (int feature = 0; feature < size; feature++) {
            key += number(in);
            index.put((int) key, next);
            int weights = in.readUnsignedByte();
            cells[next++] = (short) weights;
            for (int weight = 0; weight < weights; weight++) {
                cells[next++] = (short) in.readUnsignedByte();
                cells[next++] = (short) signed(in);
            }
        }
        return new NameModel(lexicon, links, index, java.util.Arrays.copyOf(cells, next));
    }

    private static void table(DataOutputStream out, IntTable table) throws IOException {
        number(out, table.size());
        long last = Integer.MIN_VALUE;
        for (int key : table.sortedKeys()) {
            number(out, key - last);
            number(out, table.get(key));
            last = key;
        }
    }

    private static IntTable table(DataInputStream in) throws IOException {
        int size = (int) number(in);
        IntTable table = new IntTable(size);
        long key = Integer.MIN_VALUE;
        for (int entry = 0; entry < size; entry++) {
            key += number(in);
            table.put((int) key, (int) number(in));
        }
        return table;
    }

    private static void number(DataOutputStream out, long number) throws IOException {
        long rest = number;
        while (rest > 0x7F) {
            out.writeByte((int) (rest & 0x7F | 0x80));
            rest >>>= 7;
        }
        out.writeByte((int) rest);
    }

    private static long number(DataInputStream in) throws IOException {
        long number = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            int next = in.readUnsignedByte();
            number |= (long) (next & 0x7F) << shift;
            if (next < 0x80) {
                break;
            }
        }
        return number;
    }

    private static void signed(DataOutputStream out, long number) throws IOException {
        number(out, number << 1 ^ number >> 63);
    }

    private static long signed(DataInputStream in) throws IOException {
        long coded = number(in);
        return coded >>> 1 ^ -(coded & 1);
    }
}
