package io.github.stancewire.ingest.file;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Unpacks gzip, one part (RFC 1952 calls it a member) after another, as archives have one for each record. A broken part
 * throws {@link BrokenMemberException} once; the next read goes on at the next part that can be unpacked.
 *
 * <p>The JDK's stream is not used because it takes a pause of a pipe for the end, and a broken part for the end of all. What is
 * delivered before a break does not depend on how much was asked for, so that positions are the same in every run. Not
 * thread-safe.
 */
final class GunzipStream extends InputStream {
    static final int MAGIC_BYTES = 2;

    private static final String DAMAGED = "are damaged";
    private static final String BREAKS_OFF = "break off";
    private static final int CHUNK_BYTES = 16 * 1024;
    private static final int FIXED_HEADER_BYTES = 10;
    private static final int DEFLATE = 8;
    private static final int HEADER_CHECKSUM = 2;
    private static final int EXTRA = 4;
    private static final int NAME = 8;
    private static final int COMMENT = 16;
    private static final int RESERVED = 0xE0;

    private final PackedBytes in;
    private final Inflater inflater = new Inflater(true);
    private final CRC32 checksum = new CRC32();
    private final byte[] out = new byte[CHUNK_BYTES];
    private int from;
    private int to;
    private long begin;
    private boolean inside;
    /** What is wrong with the part at hand, told once its good bytes are handed out. */
    private Optional<String> wrong = Optional.empty();

    /** Looking for a part behind a broken one: what does not unpack is then none, and no news. */
    private boolean searching;

    GunzipStream(InputStream packed) {
        this.in = new PackedBytes(packed);
    }

    /** Tells whether bytes begin as gzip does. */
    static boolean isGzip(byte[] head) {
        return head.length > MAGIC_BYTES
                && head[0] == (byte) 0x1F
                && head[1] == (byte) 0x8B
                && head[MAGIC_BYTES] == DEFLATE;
    }

    /** Packed bytes that were unpacked so far, about. */
    long packedPosition() {
        return in.position();
    }

    @Override
    public int read() throws IOException {
        return fill() ? out[from++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (!fill()) {
            return -1;
        }
        int count = Math.min(length, to - from);
        System.arraycopy(out, from, bytes, offset, count);
        from += count;
        return count;
    }

    /** Frees what unpacking takes; the packed bytes stay open. */
    @Override
    public void close() {
        inflater.end();
    }

    /** False at the end of everything. */
    private boolean fill() throws IOException {
        while (from == to) {
            if (wrong.isPresent()) {
                broken(wrong.get());
            }
            if (!inside && !begin()) {
                return false;
            }
            try {
                unpack();
            } catch (DataFormatException e) {
                wrong = Optional.of(DAMAGED);
            } catch (EOFException e) {
                wrong = Optional.of(BREAKS_OFF);
            }
            searching &= to == 0;
        }
        return true;
    }

    /** What was unpacked before a break is handed out before the break is told. */
    private void unpack() throws IOException, DataFormatException {
        from = 0;
        to = 0;
        int filled = 0;
        while (filled < out.length && !inflater.finished()) {
            int count = inflater.inflate(out, filled, out.length - filled);
            filled += count;
            to = filled;
            if (count == 0 && inflater.needsInput()) {
                in.feed(inflater);
            } else if (count == 0 && inflater.needsDictionary()) {
                throw new DataFormatException("A dictionary, which gzip has not");
            }
        }
        checksum.update(out, 0, filled);
        if (inflater.finished()) {
            end();
        }
    }

    /** Before its last bytes are handed out, a part is known to be whole. */
    private void end() throws IOException, DataFormatException {
        in.giveBack(inflater.getRemaining());
        inside = false;
        long expected = in.littleEndian(4);
        long length = in.littleEndian(4);
        if (expected != checksum.getValue() || length != (inflater.getBytesWritten() & 0xFFFF_FFFFL)) {
            to = 0;
            throw new DataFormatException("Checksum or length differ");
        }
    }

    private void broken(String why) throws BrokenMemberException {
        wrong = Optional.empty();
        if (inside) {
            inside = false;
            in.goBack(begin + 1, inflater.getRemaining());
        }
        boolean known = searching;
        searching = true;
        if (!known) {
            throw new BrokenMemberException(begin, why);
        }
    }

    /** Reads the header of the next part; false where there is none. */
    private boolean begin() throws IOException {
        while (true) {
            begin = in.position();
            int first = in.read();
            if (first < 0) {
                return false;
            }
            try {
                // Zeros may be there to fill a block of a tape.
                if (first == 0x1F && header()) {
                    inflater.reset();
                    checksum.reset();
                    inside = true;
                    return true;
                }
                if (first != 0) {
                    in.goBack(begin + 1, 0);
                    broken("are no gzip");
                }
            } catch (EOFException e) {
                broken(BREAKS_OFF);
            }
        }
    }

    private boolean header() throws IOException {
        if (in.peek() != 0x8B) {
            return false;
        }
        byte[] rest = in.bytes(FIXED_HEADER_BYTES - 1);
        int flags = rest[2];
        if (rest[1] != DEFLATE || (flags & RESERVED) != 0) {
            return false;
        }
        if ((flags & EXTRA) != 0) {
            in.bytes((int) in.littleEndian(2));
        }
        for (int text : new int[] {NAME, COMMENT}) {
            while ((flags & text) != 0 && in.one() != 0) {
                // names are not needed
            }
        }
        if ((flags & HEADER_CHECKSUM) != 0) {
            in.bytes(2);
        }
        return true;
    }
}
