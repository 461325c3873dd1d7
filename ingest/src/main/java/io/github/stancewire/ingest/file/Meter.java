package io.github.stancewire.ingest.file;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * How many bytes of the files found so far have been read. Folders are looked into one by one, so the total grows; what was
 * read is never more. Not thread-safe.
 */
public final class Meter {
    private long found;
    private long done;
    private long within;

    /** More is to be read. */
    public void found(long bytes) {
        found += bytes;
    }

    /** Bytes of all files found. */
    public long total() {
        return Math.max(found, read());
    }

    public long read() {
        return done + within;
    }

    /** A stream of a file from its start, whose bytes count once, however often it is read from the start. */
    InputStream counting(InputStream in, long size) {
        within = 0;
        return new FilterInputStream(in) {
            @Override
            public int read() throws IOException {
                int one = in.read();
                count(one < 0 ? 0 : 1);
                return one;
            }

            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                int count = in.read(bytes, offset, length);
                count(count);
                return count;
            }

            private void count(int bytes) {
                // A file may have grown since its size was asked for.
                within = Math.min(size, within + Math.max(0, bytes));
            }
        };
    }

    /** A file of that size is through, however much of it was read. */
    void done(long size) {
        done += size;
        within = 0;
    }
}
