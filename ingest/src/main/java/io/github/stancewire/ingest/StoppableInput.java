package io.github.stancewire.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * A stream whose reader can be stopped while it waits for bytes, as nobody can who reads a pipe himself. Another thread
 * reads at most {@value #CHUNKS} chunks ahead; it is left to itself when it waits for ever. Not thread-safe.
 */
final class StoppableInput extends InputStream {
    private static final int CHUNKS = 4;
    private static final int CHUNK_BYTES = 64 * 1024;
    private static final long LOOK_MS = 100;
    private static final byte[] END = {};

    private final BlockingQueue<byte[]> chunks = new LinkedBlockingQueue<>(CHUNKS);
    private final BooleanSupplier stopped;
    private volatile @Nullable IOException failure;
    private byte[] chunk = {};
    private int from;
    private boolean ended;

    /** @param stopped true ends a read with a {@link CancellationException} */
    StoppableInput(InputStream in, BooleanSupplier stopped) {
        this.stopped = stopped;
        Thread reader = new Thread(() -> readAll(in), "stancewire-standard-input");
        reader.setDaemon(true);
        reader.start();
    }

    @Override
    public int read() throws IOException {
        return fill() ? chunk[from++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (!fill()) {
            return -1;
        }
        int count = Math.min(length, chunk.length - from);
        System.arraycopy(chunk, from, bytes, offset, count);
        from += count;
        return count;
    }

    private boolean fill() throws IOException {
        while (!ended && from == chunk.length) {
            byte[] next = next();
            if (next == null) {
                continue;
            }
            chunk = next;
            from = 0;
            ended = next == END;
        }
        IOException broken = failure;
        if (ended && broken != null) {
            throw broken;
        }
        return !ended;
    }

    private byte @Nullable [] next() {
        if (stopped.getAsBoolean()) {
            throw new CancellationException("Ingest is closed");
        }
        try {
            return chunks.poll(LOOK_MS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("Ingest is interrupted");
        }
    }

    private void readAll(InputStream in) {
        try {
            byte[] buffer = new byte[CHUNK_BYTES];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                if (read > 0) {
                    chunks.put(Arrays.copyOf(buffer, read));
                }
            }
        } catch (IOException e) {
            failure = e;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        end();
    }

    private void end() {
        try {
            chunks.put(END);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
