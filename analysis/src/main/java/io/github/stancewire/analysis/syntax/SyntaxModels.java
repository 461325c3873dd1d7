package io.github.stancewire.analysis.syntax;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.CheckedOutputStream;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/**
 * Reads and writes the files of the tagger and the parser: eight bytes that name the kind of file, a version of the format,
 * then, deflated, the model, and a CRC-32 of it. Equal models give equal bytes. Stateless.
 */
public final class SyntaxModels {
    private static final long TAGGER = 0x53575F5441474745L;
    private static final long PARSER = 0x53575F5041525345L;

    /** To be raised when features or the layout change: weights of the one mean nothing to the other. */
    private static final int TAGGER_VERSION = 1;

    private static final int PARSER_VERSION = 2;

    private SyntaxModels() {}

    private interface Body {
        void write(DataOutputStream out) throws IOException;
    }

    private interface Reader<T> {
        T read(DataInputStream in) throws IOException;
    }

    public static void write(TagModel model, OutputStream out) throws IOException {
        write(TAGGER, TAGGER_VERSION, model::write, out);
    }

    public static void write(ParseModel model, OutputStream out) throws IOException {
        write(PARSER, PARSER_VERSION, model::write, out);
    }

    /** @throws IOException if it is no tagger, one of another version, or damaged */
    public static TagModel readTagger(InputStream in) throws IOException {
        return read(TAGGER, TAGGER_VERSION, "tagger", TagModel::read, in);
    }

    /** @throws IOException if it is no parser, one of another version, or damaged */
    public static ParseModel readParser(InputStream in) throws IOException {
        return read(PARSER, PARSER_VERSION, "parser", ParseModel::read, in);
    }

    interface Read<M> {
        M from(InputStream in) throws IOException;
    }

    /** A model that stands beside this class. */
    static <M> M resource(String name, Read<M> read) {
        try (InputStream in = SyntaxModels.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("The model " + name + " is missing from the class path");
            }
            return read.from(in);
        } catch (IOException e) {
            throw new UncheckedIOException("The model " + name + " cannot be read", e);
        }
    }

    private static void write(long kind, int version, Body body, OutputStream to) throws IOException {
        DataOutputStream header = new DataOutputStream(to);
        header.writeLong(kind);
        header.writeInt(version);
        header.flush();
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
        try {
            DeflaterOutputStream deflated = new DeflaterOutputStream(to, deflater);
            CheckedOutputStream checked = new CheckedOutputStream(deflated, new CRC32());
            DataOutputStream out = new DataOutputStream(new BufferedOutputStream(checked));
            body.write(out);
            out.flush();
            out.writeLong(checked.getChecksum().getValue());
            out.flush();
            deflated.finish();
        } finally {
            deflater.end();
        }
    }

    private static <T> T read(long kind, int version, String name, Reader<T> reader, InputStream from)
            throws IOException {
        DataInputStream header = new DataInputStream(new BufferedInputStream(from));
        if (header.readLong() != kind) {
            throw new IOException("This is not the file of a " + name);
        }
        int found = header.readInt();
        if (found != version) {
            throw new IOException("The " + name + " has format " + found + ", but this program reads " + version);
        }
        // The checksum counts what is taken, so nothing may read ahead of it.
        BufferedInputStream inflated = new BufferedInputStream(new InflaterInputStream(header), 1 << 16);
        CheckedInputStream checked = new CheckedInputStream(inflated, new CRC32());
        T model = reader.read(new DataInputStream(checked));
        long sum = checked.getChecksum().getValue();
        if (new DataInputStream(inflated).readLong() != sum) {
            throw new IOException("The file of the " + name + " is damaged: its checksum differs");
        }
        return model;
    }
}
