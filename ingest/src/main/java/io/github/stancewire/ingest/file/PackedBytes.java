package io.github.stancewire.ingest.file;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.Inflater;

/** Bytes before they are unpacked, and where among them one is. Not thread-safe. */
final class PackedBytes {
    private static final int BUFFER_BYTES = 16 * 1024;

    private final InputStream in;
    private final byte[] buffer = new byte[BUFFER_BYTES];
    private int from;
    private int to;
    /** Of the buffer's first byte. */
    private long offset;

    PackedBytes(InputStream in) {
        this.in = in;
    }

    long position() {
        return offset + from;
    }

    /** The next byte; -1 at the end. */
    int read() throws IOException {
        return fill() ? buffer[from++] & 0xFF : -1;
    }

    /** What {@link #read} will give. */
    int peek() throws IOException {
        return fill() ? buffer[from] & 0xFF : -1;
    }

    /** The next byte, which has to be there. */
    int one() throws IOException {
        int one = read();
        if (one < 0) {
            throw new EOFException();
        }
        return one;
    }

    byte[] bytes(int count) throws IOException {
        byte[] bytes = new byte[count];
        for (int i = 0; i < count; i++) {
            bytes[i] = (byte) one();
        }
        return bytes;
    }

    long littleEndian(int count) throws IOException {
        long number = 0;
        for (int i = 0; i < count; i++) {
            number |= (long) one() << (Byte.SIZE * i);
        }
        return number;
    }

    /** Hands over what is at hand; what the inflater does not need comes back by {@link #giveBack}. */
    void feed(Inflater inflater) throws IOException {
        if (!fill()) {
            throw new EOFException();
        }
        inflater.setInput(buffer, from, to - from);
        from = to;
    }

    void giveBack(int count) {
        from -= count;
    }

    /** Back to a position if that is still at hand, else to what the inflater did not use. */
    void goBack(long position, int unused) {
        if (position >= offset) {
            from = (int) (position - offset);
        } else {
            from -= Math.min(unused, from);
        }
    }

    private boolean fill() throws IOException {
        if (from < to) {
            return true;
        }
        offset += to;
        from = 0;
        // Full, unless at the end: what is delivered before a break must not depend on how a pipe paused.
        to = in.readNBytes(buffer, 0, buffer.length);
        return to > 0;
    }
}
