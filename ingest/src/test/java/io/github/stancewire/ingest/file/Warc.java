package io.github.stancewire.ingest.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;

/** Records of a WARC file, as a crawler writes them and as it should not. */
final class Warc {
    private Warc() {}

    static byte[] page(String address, String body) {
        return response(address, "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n", bytes(body));
    }

    static byte[] response(String address, String head, byte[] body) {
        return record("response", address, "application/http; msgtype=response", concat(bytes(head), body));
    }

    static byte[] record(String type, String address, String contentType, byte[] block) {
        return record(type, address, contentType, block, block.length);
    }

    /** @param told as length, whatever the block has */
    static byte[] record(String type, String address, String contentType, byte[] block, long told) {
        String header = "WARC/1.1\r\nWARC-Type: " + type + "\r\nWARC-Target-URI: " + address
                + "\r\nWARC-Date: 2024-05-01T12:00:00Z\r\nWARC-Record-ID: <urn:uuid:1>\r\nContent-Type: " + contentType
                + "\r\nContent-Length: " + told + "\r\n\r\n";
        return concat(bytes(header), block, bytes("\r\n\r\n"));
    }

    static byte[] gzip(byte[] plain) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    static byte[] concat(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
