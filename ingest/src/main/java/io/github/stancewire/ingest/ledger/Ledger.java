package io.github.stancewire.ingest.ledger;

import io.github.stancewire.schemas.LedgerEntry;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Sums up looks at all sources. Some kilobytes a source, however many looks there were. Not thread-safe. */
public final class Ledger {
    private final Instant now;
    private final Map<String, SourceStanding> standings = new LinkedHashMap<>();

    /** @param now when the last 24 hours end */
    public Ledger(Instant now) {
        this.now = now;
    }

    /** Those of one source come in their order. */
    public void add(LedgerEntry look) {
        standings.compute(
                look.getSourceId(), (id, before) -> SourceStanding.after(Optional.ofNullable(before), look, now));
    }

    /** By the sources' ids. */
    public Map<String, SourceStanding> standings() {
        return Map.copyOf(standings);
    }
}
