package io.github.stancewire.ingest.feed;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.zip.GZIPInputStream;

/** Files that are packed themselves, as sitemaps are, whatever their server says. Pure. */
public final class Unpacked {
    private Unpacked() {}

    /**
     * Undoes gzip where there is any, once.
     *
     * @throws BrokenFeedException if it is broken, or more than {@value FeedReader#MAX_BYTES} bytes unpacked
     */
    public static byte[] of(byte[] bytes) throws BrokenFeedException {
        if (bytes.length < 2 || bytes[0] != 0x1F || bytes[1] != (byte) 0x8B) {
            return bytes;
        }
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            byte[] unpacked = in.readNBytes(FeedReader.MAX_BYTES + 1);
            if (unpacked.length > FeedReader.MAX_BYTES) {
                throw new BrokenFeedException("more than " + FeedReader.MAX_BYTES + " bytes unpacked");
            }
            return unpacked;
        } catch (IOException e) {
            throw new BrokenFeedException("its gzip is broken: " + e.getMessage(), e);
        }
    }
}
