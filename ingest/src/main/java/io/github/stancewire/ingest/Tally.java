package io.github.stancewire.ingest;

import io.github.stancewire.ingest.article.Item;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts what becomes of one source's things, for its report and for the metrics alike. Not thread-safe. */
final class Tally {
    private final Source source;
    private final IngestMetrics metrics;
    private final Map<String, Long> skipped = new TreeMap<>();
    private final List<Problem> failures = new ArrayList<>();
    private final List<Problem> refusals = new ArrayList<>();
    private long published;
    private long unchanged;
    private long failed;
    private long dead;
    private boolean notModified;

    Tally(Source source, IngestMetrics metrics) {
        this.source = source;
        this.metrics = metrics;
    }

    void published(int count) {
        published += count;
        metrics.entries(source.kind(), "published", count);
    }

    void dead(int count) {
        dead += count;
        metrics.entries(source.kind(), "dead", count);
    }

    void unchanged(long count) {
        unchanged += count;
        metrics.entries(source.kind(), "unchanged", count);
    }

    void skipped(Item.Skipped item) {
        skipped.merge(item.reason(), 1L, Long::sum);
        metrics.entries(source.kind(), "skipped", 1);
    }

    void failed(Item.Failed item) {
        failed++;
        metrics.entries(source.kind(), "failed", 1);
        keep(failures, new Problem(source.display(item.name()), item.reason(), item.message()));
    }

    void refused(Item.Refused item) {
        keep(refusals, new Problem(source.display(item.name()), item.reason(), item.message()));
    }

    void notModified() {
        notModified = true;
    }

    SourceReport report() {
        return new SourceReport(
                source.id(),
                source.display(""),
                published,
                unchanged,
                skipped,
                failed,
                dead,
                notModified,
                failures,
                refusals);
    }

    private static void keep(List<Problem> problems, Problem problem) {
        if (problems.size() < SourceReport.KEPT_PROBLEMS) {
            problems.add(problem);
        }
    }
}
