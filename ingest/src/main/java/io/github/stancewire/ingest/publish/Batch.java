package io.github.stancewire.ingest.publish;

import io.github.stancewire.schemas.IngestCheckpoint;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What the transaction at hand holds: figures, and the latest checkpoint for each key. Not thread-safe. */
final class Batch {
    private final Map<String, IngestCheckpoint> checkpoints = new LinkedHashMap<>();
    private final Map<String, Publisher.Sent> bySource = new LinkedHashMap<>();
    private boolean open;
    private long openedAt;
    private int records;
    private long bytes;

    /** @param nanos of the system's running clock */
    void open(long nanos) {
        open = true;
        openedAt = nanos;
    }

    boolean isOpen() {
        return open;
    }

    void published(String sourceId, int recordBytes) {
        add(sourceId, new Publisher.Sent(1, 0), recordBytes);
    }

    void dead(String sourceId, int recordBytes) {
        add(sourceId, new Publisher.Sent(0, 1), recordBytes);
    }

    private void add(String sourceId, Publisher.Sent one, int recordBytes) {
        bySource.merge(sourceId, one, Publisher.Sent::plus);
        records++;
        bytes += recordBytes;
    }

    void checkpoint(String key, IngestCheckpoint checkpoint) {
        checkpoints.put(key, checkpoint);
    }

    Optional<IngestCheckpoint> checkpoint(String key) {
        return Optional.ofNullable(checkpoints.get(key));
    }

    boolean isFull(Publisher.Limits limits, long nanos) {
        return Math.max(checkpoints.size(), records) >= limits.records()
                || bytes >= limits.bytes()
                || nanos - openedAt >= limits.time().toNanos();
    }

    Map<String, IngestCheckpoint> checkpoints() {
        return checkpoints;
    }

    Map<String, Publisher.Sent> bySource() {
        return bySource;
    }

    long openedAt() {
        return openedAt;
    }

    long bytes() {
        return bytes;
    }
}
