package io.github.stancewire.ingest.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file for the time being, for what is read in more than one pass and cannot be: a pipe, or what gzip unpacks to. */
final class Spool implements AutoCloseable {
    /** A thousandth of it may have been given. */
    static final long MAX_BYTES = 1L << 30;

    private static final int CHUNK_BYTES = 64 * 1024;

    private final Path path;

    private Spool(Path path) {
        this.path = path;
    }

    /** @throws IOException if there are more than {@link #MAX_BYTES}, or they cannot be read or kept */
    static Spool of(InputStream in) throws IOException {
        Spool spool = new Spool(Files.createTempFile("stancewire", ".spool"));
        try (OutputStream out = Files.newOutputStream(spool.path)) {
            long left = MAX_BYTES;
            byte[] chunk = new byte[CHUNK_BYTES];
            for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                left -= read;
                if (left < 0) {
                    throw new IOException("more than " + MAX_BYTES
                            + " bytes in one piece; JSON Lines and WARC are read without being kept");
                }
                out.write(chunk, 0, read);
            }
            return spool;
        } catch (IOException | RuntimeException e) {
            spool.close();
            throw e;
        }
    }

    Path path() {
        return path;
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(path);
    }
}
