package io.github.stancewire.ingest.feed;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/** Unpacks a gzip body within a limit, so that a small bomb stays small. */
final class Gzip {
    private Gzip() {}

    /** Returns the bytes; empty when there are more than {@code limit}. */
    static Optional<byte[]> unpack(byte[] packed, int limit) throws IOException {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            byte[] bytes = in.readNBytes(limit + 1);
            return bytes.length > limit ? Optional.empty() : Optional.of(bytes);
        }
    }
}
