package io.github.stancewire.ingest.file;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;

/** The first bytes of a stream, by which it is judged before all of it is read. */
final class StreamHead {
    /** Where a first line is longer, what follows is not judged by it. */
    private static final int LONGEST_LINE_BYTES = 1024 * 1024;

    private static final int CHUNK_BYTES = 4096;

    private final byte[] bytes;
    private final InputStream rest;

    private StreamHead(byte[] bytes, InputStream rest) {
        this.bytes = bytes;
        this.rest = rest;
    }

    /** Reads {@link FileKind#SNIFFED_BYTES}, and what looks like a line of JSON to its end. */
    static StreamHead of(InputStream in) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        head.writeBytes(in.readNBytes(FileKind.SNIFFED_BYTES));
        byte[] first = head.toByteArray();
        boolean whole = first.length == 0 || first[0] != '{' || hasLineFeed(first, first.length);
        byte[] chunk = new byte[CHUNK_BYTES];
        while (!whole && head.size() < LONGEST_LINE_BYTES) {
            int read = in.read(chunk);
            whole = read < 0 || hasLineFeed(chunk, read);
            head.write(chunk, 0, Math.max(0, read));
        }
        return new StreamHead(head.toByteArray(), in);
    }

    byte[] bytes() {
        return bytes;
    }

    /** The whole stream, these bytes included; once. */
    InputStream all() {
        return new SequenceInputStream(new ByteArrayInputStream(bytes), rest);
    }

    private static boolean hasLineFeed(byte[] bytes, int length) {
        for (int i = 0; i < length; i++) {
            if (bytes[i] == '\n') {
                return true;
            }
        }
        return false;
    }
}
