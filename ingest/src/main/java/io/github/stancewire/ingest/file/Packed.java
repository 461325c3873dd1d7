package io.github.stancewire.ingest.file;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Bytes that may be gzip, read as what they unpack to, from the start as often as needed. Not thread-safe. */
final class Packed implements AutoCloseable {
    private final Opener packed;
    private final boolean gzip;
    private @Nullable GunzipStream unpacking;

    /** Gives the bytes from the start. */
    @FunctionalInterface
    interface Opener {
        InputStream open() throws IOException;
    }

    /** @param packed its streams are not closed here */
    Packed(Opener packed, boolean gzip) {
        this.packed = packed;
        this.gzip = gzip;
    }

    /** All of it, unpacked; ends the stream given before. */
    InputStream stream() throws IOException {
        close();
        if (!gzip) {
            return packed.open();
        }
        unpacking = new GunzipStream(packed.open());
        return unpacking;
    }

    /** Frees what unpacking takes. */
    @Override
    public void close() {
        if (unpacking != null) {
            unpacking.close();
            unpacking = null;
        }
    }
}
