package io.github.stancewire.ingest;

import java.util.List;
import java.util.Map;

/**
 * What became of the things that one source holds; seen = published + unchanged + skipped + failed + dead.
 *
 * @param source as people know it
 * @param published articles sent to Kafka in this run
 * @param unchanged things published before, byte for byte
 * @param skipped left out on purpose, counted by reason
 * @param failed that could not be read
 * @param dead refused, kept as dead letters in this run
 * @param notModified true when a server said that nothing changed
 * @param failures the first {@value #KEPT_PROBLEMS} of those failed
 * @param refusals the first {@value #KEPT_PROBLEMS} of those refused
 */
public record SourceReport(
        String sourceId,
        String source,
        long published,
        long unchanged,
        Map<String, Long> skipped,
        long failed,
        long dead,
        boolean notModified,
        List<Problem> failures,
        List<Problem> refusals) {

    static final int KEPT_PROBLEMS = 100;

    public SourceReport {
        skipped = Map.copyOf(skipped);
        failures = List.copyOf(failures);
        refusals = List.copyOf(refusals);
    }

    /** This look, and the one after it that went on where this one ended: what this one published is unchanged in that one. */
    SourceReport then(SourceReport next) {
        return new SourceReport(
                sourceId,
                source,
                published + next.published,
                Math.max(0, next.unchanged - published - dead),
                next.skipped,
                next.failed,
                dead + next.dead,
                next.notModified,
                next.failures,
                next.refusals);
    }

    public long seen() {
        return published + unchanged + skippedInAll() + failed + dead;
    }

    public long skippedInAll() {
        return skipped.values().stream().mapToLong(Long::longValue).sum();
    }
}
