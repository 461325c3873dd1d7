package io.github.stancewire.ingest.publish;

import io.github.stancewire.ingest.article.Progress;
import io.github.stancewire.ingest.visit.Visit;
import io.github.stancewire.ingest.visit.Visits;
import io.github.stancewire.schemas.IngestCheckpoint;
import io.github.stancewire.schemas.identity.Sha256;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What was published before, in memory: of each item only 128 bits of its name's and its content's hash and a position.
 * A million items take about 110 MB, and each visit that is to come about 1 kB. Not thread-safe.
 */
public final class Checkpoints {
    private static final int HASH_DIGITS = 32;

    private final Map<Hash, Item> items = new HashMap<>();
    private final Map<String, FeedState> sources = new HashMap<>();
    private final Visits visits;

    /** @param mostVisits remembered */
    Checkpoints(int mostVisits) {
        visits = new Visits(mostVisits);
    }

    /** @param high,low the first 128 bits of a SHA-256: enough that no two things share them by chance */
    private record Hash(long high, long low) {
        static Hash of(String hex) {
            return new Hash(Long.parseUnsignedLong(hex, 0, 16, 16), Long.parseUnsignedLong(hex, 16, 32, 16));
        }

        String hex() {
            return String.format("%016x%016x", high, low);
        }
    }

    private record Item(long high, long low, long position) {}

    /** Kafka's key of a checkpoint. */
    public static String key(String sourceId, String item) {
        return sourceId + "\n" + item;
    }

    /** Takes over a record of the topic; the later one for a key wins. */
    void put(String key, IngestCheckpoint checkpoint) {
        checkpoint
                .getContentSha256()
                .filter(hash -> hash.length() >= HASH_DIGITS)
                .ifPresent(hash -> {
                    Hash content = Hash.of(hash);
                    items.put(Hash.of(Sha256.of(key)), new Item(content.high, content.low, checkpoint.getPosition()));
                });
        if (checkpoint.getItem().isEmpty()) {
            sources.put(checkpoint.getSourceId(), FeedState.of(checkpoint));
            return;
        }
        Optional<Visit> visit = VisitCheckpoint.of(checkpoint);
        visit.ifPresent(visits::put);
        if (visit.isEmpty()) {
            visits.remove(checkpoint.getSourceId(), checkpoint.getItem());
        }
    }

    void remove(String key) {
        items.remove(Hash.of(Sha256.of(key)));
        int end = key.indexOf('\n');
        if (end >= 0) {
            visits.remove(key.substring(0, end), key.substring(end + 1));
        }
        if (end == key.length() - 1) {
            sources.remove(key.substring(0, end));
        }
    }

    /** Tells whether exactly this was published for the item. */
    boolean has(String key, String sha256) {
        Item item = items.get(Hash.of(Sha256.of(key)));
        Hash asked = Hash.of(sha256);
        return item != null && item.position == 0 && item.high == asked.high && item.low == asked.low;
    }

    /** How far a file was read. */
    public Optional<Progress> progress(String sourceId, String name) {
        return Optional.ofNullable(items.get(Hash.of(Sha256.of(key(sourceId, name)))))
                .filter(item -> item.position > 0)
                .map(item -> new Progress(name, item.position, new Hash(item.high, item.low).hex()));
    }

    /** What is known about a feed. */
    public FeedState state(String sourceId) {
        return sources.getOrDefault(sourceId, FeedState.NONE);
    }

    /** Looks at pages that are to come. */
    Visits visits() {
        return visits;
    }

    /** How many looks at pages are to come. */
    public int visitsAhead() {
        return visits.size();
    }

    /** Items known. */
    public int size() {
        return items.size();
    }
}
