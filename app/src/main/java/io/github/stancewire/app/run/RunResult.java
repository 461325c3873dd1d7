package io.github.stancewire.app.run;

import io.github.stancewire.sink.summary.RunSummary;
import java.util.List;

/**
 * What one run came to.
 *
 * @param arrived what stands in PostgreSQL because of it
 * @param unaccounted raw records without an outcome
 * @param unchanged articles that ingest had published before
 * @param unread what could not be read, one line each
 * @param differences what the audit found and what is missing, one line each; empty when all is well
 */
public record RunResult(
        RunSummary arrived, long unaccounted, long unchanged, List<String> unread, List<String> differences) {
    public RunResult {
        unread = List.copyOf(unread);
        differences = List.copyOf(differences);
    }

    /** Everything taken in: what has arrived, and what has not. */
    public long received() {
        return arrived.received() + unaccounted;
    }

    /** True when everything given was read, has arrived and agrees. */
    public boolean isClean() {
        return unaccounted == 0 && unread.isEmpty() && differences.isEmpty();
    }
}
