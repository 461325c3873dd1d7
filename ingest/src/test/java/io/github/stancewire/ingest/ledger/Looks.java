package io.github.stancewire.ingest.ledger;

import io.github.stancewire.schemas.LedgerEntry;
import java.time.Instant;
import java.util.Map;

/** Entries of a ledger, for tests. */
final class Looks {
    private Looks() {}

    /** A look that found so many new and so many known entries. */
    static LedgerEntry read(String source, Instant at, long published, long unchanged) {
        return entry(source, at, "read", published, unchanged, published + unchanged);
    }

    static LedgerEntry failed(String source, Instant at) {
        return entry(source, at, "timeout", 0, 0, 0);
    }

    /** One that does not add up. */
    static LedgerEntry wrong(String source, Instant at) {
        return entry(source, at, "read", 1, 1, 5);
    }

    private static LedgerEntry entry(
            String source, Instant at, String outcome, long published, long unchanged, long seen) {
        return LedgerEntry.newBuilder()
                .setSourceId(source)
                .setKind("feed")
                .setName(source)
                .setStartedAt(at)
                .setEndedAt(at)
                .setOutcome(outcome)
                .setSeen(seen)
                .setPublished(published)
                .setUnchanged(unchanged)
                .setSkipped(Map.of())
                .setFailed(Map.of())
                .setNextAt(at.plusSeconds(600))
                .build();
    }
}
