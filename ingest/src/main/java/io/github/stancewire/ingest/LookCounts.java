package io.github.stancewire.ingest;

import io.github.stancewire.ingest.article.Item;
import io.github.stancewire.schemas.LedgerEntry;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Counts what becomes of each thing that one look at a source sees, so that the ledger's equation holds by making: seen is
 * the sum of all others. Not thread-safe.
 */
final class LookCounts {
    /** Why an entry is left out that another one of the same look says already. */
    private static final String REPEATED = "repeated";

    private final Instant startedAt;
    private final Map<String, Long> skipped = new TreeMap<>();
    private final Map<String, Long> failed = new TreeMap<>();
    private long published;
    private long duplicates;
    private long unchanged;
    private long partial;
    private String outcome = "read";
    private Optional<String> problem = Optional.empty();

    LookCounts(Instant startedAt) {
        this.startedAt = startedAt;
    }

    void published(boolean isPartial) {
        published++;
        partial += isPartial ? 1 : 0;
    }

    void unchanged(long count) {
        unchanged += count;
    }

    void skipped(Item.Skipped item) {
        if (item.reason().equals(REPEATED)) {
            duplicates++;
        } else {
            skipped.merge(item.reason(), 1L, Long::sum);
        }
    }

    void failed(Item.Failed item) {
        failed.merge(item.reason(), 1L, Long::sum);
    }

    /** How the source itself answered, where that was not by what it holds. */
    void answered(String how, Optional<String> why) {
        outcome = how;
        problem = why;
    }

    /** How many articles or revisions this look published. */
    long published() {
        return published;
    }

    /** @param nextAt when the source is looked at again */
    LedgerEntry entry(Source source, Instant endedAt, Optional<Instant> nextAt) {
        return LedgerEntry.newBuilder()
                .setSourceId(source.id())
                .setKind(source.kind())
                .setName(source.display(""))
                .setStartedAt(startedAt.truncatedTo(ChronoUnit.MILLIS))
                .setEndedAt(endedAt.truncatedTo(ChronoUnit.MILLIS))
                .setOutcome(outcome)
                .setProblem(problem.orElse(null))
                .setSeen(published + duplicates + unchanged + sum(skipped) + sum(failed))
                .setPublished(published)
                .setDuplicates(duplicates)
                .setUnchanged(unchanged)
                .setSkipped(Map.copyOf(skipped))
                .setFailed(Map.copyOf(failed))
                .setPartial(partial)
                .setNextAt(nextAt.orElse(Instant.EPOCH).truncatedTo(ChronoUnit.MILLIS))
                .build();
    }

    private static long sum(Map<String, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }
}
