package io.github.stancewire.ingest.file;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.brotli.dec.BrotliInputStream;
import org.netpreserve.jwarc.HttpResponse;

/** Bodies of stored HTTP responses as a browser would have seen them. */
final class HttpBodies {
    private static final int CHUNK_BYTES = 16 * 1024;

    private HttpBodies() {}

    /**
     * The body without chunks and content encodings; {@link Content.TooLarge} as soon as it exceeds the limit, so that a
     * bomb is not unpacked to its end.
     *
     * @throws IOException if the body is not what its headers say
     */
    static Content decoded(HttpResponse http, int limit) throws IOException {
        Content body = upTo(http.body().stream(), limit);
        List<String> encodings = http.headers().all("Content-Encoding").stream()
                .flatMap(line -> List.of(line.split(",")).stream())
                .map(encoding -> encoding.strip().toLowerCase(Locale.ROOT))
                .filter(encoding -> !encoding.isEmpty() && !encoding.equals("identity"))
                .toList();
        for (int i = encodings.size() - 1; i >= 0; i--) {
            if (body instanceof Content.Whole whole) {
                body = unpacked(encodings.get(i), whole.bytes(), limit);
            }
        }
        return body;
    }

    private static Content unpacked(String encoding, byte[] packed, int limit) throws IOException {
        return switch (encoding) {
            // Some crawlers store bodies unpacked and leave the header.
            case "gzip", "x-gzip" ->
                GunzipStream.isGzip(packed)
                        ? upTo(new GunzipStream(new ByteArrayInputStream(packed)), limit)
                        : new Content.Whole(packed);
            case "deflate" -> upTo(inflated(packed), limit);
            case "br" -> upTo(new BrotliInputStream(new ByteArrayInputStream(packed)), limit);
            default -> throw new IOException("an unknown content encoding");
        };
    }

    /** Servers mean two formats by "deflate": with zlib's header, as the standard says, and without. */
    private static InputStream inflated(byte[] packed) {
        boolean zlib =
                packed.length > 1 && (packed[0] & 0x0F) == 8 && ((packed[0] & 0xFF) << 8 | packed[1] & 0xFF) % 31 == 0;
        return new InflaterInputStream(new ByteArrayInputStream(packed), new Inflater(!zlib));
    }

    private static Content upTo(InputStream in, int limit) throws IOException {
        try (in) {
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            byte[] chunk = new byte[CHUNK_BYTES];
            for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                if (all.size() + read > limit) {
                    return new Content.TooLarge(all.size() + read, "", new byte[0]);
                }
                all.write(chunk, 0, read);
            }
            return new Content.Whole(all.toByteArray());
        }
    }
}
