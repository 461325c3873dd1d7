package io.github.stancewire.ingest.fetch;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;

/** Reads a body as it comes, up to a limit of bytes as sent and one of bytes as unpacked. */
final class BodyReader {
    /** What is told to servers as understood. */
    static final String ACCEPTED = "gzip, deflate";

    private static final int CHUNK = 16 * 1024;

    /** @param whole false when there was more, which nobody has read */
    @SuppressWarnings("ArrayRecordComponent") // handed straight on to one reader
    record Bytes(byte[] bytes, boolean whole) {}

    /** A content encoding that is not understood, or broken. */
    static final class EncodingException extends IOException {
        private static final long serialVersionUID = 1L;

        EncodingException(String message) {
            super(message);
        }
    }

    private final int maxSent;
    private final int maxUnpacked;

    BodyReader(int maxSent, int maxUnpacked) {
        this.maxSent = maxSent;
        this.maxUnpacked = maxUnpacked;
    }

    /** @param encoding as the header names it; empty for none */
    Bytes read(InputStream body, String encoding) throws IOException {
        Limited sent = new Limited(body, maxSent);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            InputStream unpacked = unpacked(new BufferedInputStream(sent, CHUNK), encoding);
            byte[] chunk = new byte[CHUNK];
            for (int n = unpacked.read(chunk); n >= 0; n = unpacked.read(chunk)) {
                int room = maxUnpacked - bytes.size();
                bytes.write(chunk, 0, Math.min(n, room));
                if (n > room) {
                    return new Bytes(bytes.toByteArray(), false);
                }
            }
        } catch (ZipException e) {
            throw new EncodingException("its " + encoding + " encoding is broken: " + e.getMessage());
        } catch (IOException e) {
            // Unpacking what was cut off fails; the limit is the reason.
            if (!sent.over) {
                throw e;
            }
        }
        return new Bytes(bytes.toByteArray(), !sent.over);
    }

    private static InputStream unpacked(BufferedInputStream in, String encoding) throws IOException {
        return switch (encoding.strip().toLowerCase(Locale.ROOT)) {
            case "", "identity", "none", "utf-8" -> in;
            // Some servers name an encoding that they did not apply.
            case "gzip", "x-gzip" -> peek(in) == 0x1F8B ? new GZIPInputStream(in, CHUNK) : in;
            case "deflate" -> deflated(in);
            default -> throw new EncodingException("its content encoding '" + encoding + "' is not understood");
        };
    }

    // Meant is zlib's format (RFC 9110 section 8.4.1.2), sent is often what is inside it.
    private static InputStream deflated(BufferedInputStream in) throws IOException {
        int start = peek(in);
        boolean zlib = start >= 0 && (start >> 8 & 0x0F) == 8 && start % 31 == 0;
        return new InflaterInputStream(in, new Inflater(!zlib), CHUNK);
    }

    /** The first two bytes; -1 when there are fewer. */
    private static int peek(BufferedInputStream in) throws IOException {
        in.mark(2);
        int first = in.read();
        int second = in.read();
        in.reset();
        return second < 0 ? -1 : first << 8 | second;
    }

    /** Ends after so many bytes and remembers that there were more. */
    private static final class Limited extends FilterInputStream {
        private int left;
        private boolean over;

        Limited(InputStream in, int limit) {
            super(in);
            this.left = limit;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            if (left == 0) {
                over = over || super.read() >= 0;
                return -1;
            }
            int n = super.read(buffer, offset, Math.min(length, left));
            left -= Math.max(0, n);
            return n;
        }
    }
}
