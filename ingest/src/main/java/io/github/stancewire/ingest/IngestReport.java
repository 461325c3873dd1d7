package io.github.stancewire.ingest;

import java.util.List;
import java.util.function.ToLongFunction;

/**
 * What one pass over all sources came to.
 *
 * @param complete false when it was stopped before the end; the next run goes on there
 */
public record IngestReport(List<SourceReport> sources, boolean complete) {
    public IngestReport {
        sources = List.copyOf(sources);
    }

    /** Records that this run added to {@code articles.raw}. */
    public long published() {
        return sum(SourceReport::published);
    }

    public long unchanged() {
        return sum(SourceReport::unchanged);
    }

    public long skipped() {
        return sum(SourceReport::skippedInAll);
    }

    public long failed() {
        return sum(SourceReport::failed);
    }

    /** Records that this run added to {@code articles.dead}. */
    public long dead() {
        return sum(SourceReport::dead);
    }

    /** All things seen; the sum of the other figures. */
    public long seen() {
        return sum(SourceReport::seen);
    }

    public List<Problem> failures() {
        return sources.stream().flatMap(source -> source.failures().stream()).toList();
    }

    public List<Problem> refusals() {
        return sources.stream().flatMap(source -> source.refusals().stream()).toList();
    }

    private long sum(ToLongFunction<SourceReport> figure) {
        return sources.stream().mapToLong(figure).sum();
    }
}
