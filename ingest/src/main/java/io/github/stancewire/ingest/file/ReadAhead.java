package io.github.stancewire.ingest.file;

import io.github.stancewire.schemas.identity.Sha256;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * A stream read by lines and by lengths that knows the position and the hash of what was taken from it, and takes back what
 * was taken too much. Not thread-safe.
 */
final class ReadAhead {
    private static final int BUFFER_BYTES = 64 * 1024;

    private final InputStream in;
    private byte[] buffer = new byte[BUFFER_BYTES];
    private int hashed;
    private int from;
    private int to;
    private long position;
    private MessageDigest digest = Sha256.digest();

    ReadAhead(InputStream in) {
        this.in = in;
    }

    /** Bytes taken so far. */
    long position() {
        return position;
    }

    /** Hash of all bytes taken so far, 64 hex digits. */
    String sha256() {
        hash();
        return HexFormat.of().formatHex(copy(digest).digest());
    }

    /** A place to {@link #goBack} to. */
    Mark mark() {
        hash();
        return new Mark(position, copy(digest));
    }

    record Mark(long position, MessageDigest digest) {}

    /**
     * Gives back the end of what was taken since a mark.
     *
     * @param taken all bytes taken since
     * @param kept how many of them stay taken
     */
    void goBack(Mark mark, byte[] taken, int kept) {
        byte[] again = Arrays.copyOf(Arrays.copyOfRange(taken, kept, taken.length), taken.length - kept + to - from);
        System.arraycopy(buffer, from, again, taken.length - kept, to - from);
        buffer = again;
        hashed = 0;
        from = 0;
        to = again.length;
        position = mark.position + kept;
        digest = copy(mark.digest);
        digest.update(taken, 0, kept);
    }

    /** The next byte without taking it; -1 at the end. */
    int peek() throws IOException {
        return fill() ? buffer[from] & 0xFF : -1;
    }

    /** Takes the byte that {@link #peek} told. */
    void skip() {
        from++;
        position++;
    }

    /** Takes a line with its line feed, or the part of it that fits the limit; nothing at the end. */
    byte[] line(int limit) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        while (line.size() < limit && fill()) {
            int most = Math.min(to, from + limit - line.size());
            int end = from;
            while (end < most && buffer[end] != '\n') {
                end++;
            }
            boolean whole = end < most;
            int count = (whole ? end + 1 : end) - from;
            line.write(buffer, from, count);
            take(count);
            if (whole) {
                break;
            }
        }
        return line.toByteArray();
    }

    /** Takes so many bytes; returns how many there were. */
    long take(long count, Content.Collector into) throws IOException {
        long left = count;
        while (left > 0 && fill()) {
            int some = (int) Math.min(left, to - from);
            into.add(buffer, from, some);
            take(some);
            left -= some;
        }
        return count - left;
    }

    private void take(int count) {
        from += count;
        position += count;
    }

    private boolean fill() throws IOException {
        if (from < to) {
            return true;
        }
        hash();
        if (buffer.length != BUFFER_BYTES) {
            buffer = new byte[BUFFER_BYTES];
        }
        hashed = 0;
        from = 0;
        // Before reading, which may throw: what is broken is then not read twice.
        to = 0;
        to = Math.max(0, in.read(buffer, 0, buffer.length));
        return to > 0;
    }

    private void hash() {
        digest.update(buffer, hashed, from - hashed);
        hashed = from;
    }

    private static MessageDigest copy(MessageDigest digest) {
        try {
            return (MessageDigest) digest.clone();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("The JDK's own SHA-256 can be cloned", e);
        }
    }
}
