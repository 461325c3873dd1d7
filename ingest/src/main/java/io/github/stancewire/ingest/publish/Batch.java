package io.github.stancewire.ingest.publish;

import io.github.stancewire.schemas.IngestCheckpoint;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the transaction at hand holds: figures, and the latest checkpoint for each key. Not thread-safe. */
final class Batch {
    private final Map<String, IngestCheckpoint> checkpoints = new LinkedHashMap<>();
    private boolean open;
    private long openedAt;
    private int published;
    private int dead;
    private long bytes;

    /** @param nanos of the system's running clock */
    void open(long nanos) {
        open = true;
        openedAt = nanos;
    }

    boolean isOpen() {
        return open;
    }

    void published(int recordBytes) {
        published++;
        bytes += recordBytes;
    }

    void dead(int recordBytes) {
        dead++;
        bytes += recordBytes;
    }

    void checkpoint(String key, IngestCheckpoint checkpoint) {
        checkpoints.put(key, checkpoint);
    }

    boolean isFull(Publisher.Limits limits, long nanos) {
        return Math.max(checkpoints.size(), published + dead) >= limits.records()
                || bytes >= limits.bytes()
                || nanos - openedAt >= limits.time().toNanos();
    }

    Map<String, IngestCheckpoint> checkpoints() {
        return checkpoints;
    }

    long openedAt() {
        return openedAt;
    }

    int published() {
        return published;
    }

    int dead() {
        return dead;
    }

    long bytes() {
        return bytes;
    }
}
