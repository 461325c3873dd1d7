package io.github.stancewire.sink.audit;

import io.github.stancewire.sink.audit.Difference.Kind;
import java.util.List;
import java.util.Map;

/**
 * What an audit or a check of the evidence found.
 *
 * @param checked things looked at: raw records for the audit, stances for the check of the evidence
 * @param expired outcomes of raw records that Kafka no longer keeps; nothing can be said of those
 * @param counts how many differences of each kind; kinds without any are absent
 * @param differences the first hundred of each kind
 */
public record AuditReport(long checked, long expired, Map<Kind, Long> counts, List<Difference> differences) {
    public AuditReport {
        counts = Map.copyOf(counts);
        differences = List.copyOf(differences);
    }

    /** True when everything agrees. */
    public boolean clean() {
        return counts.isEmpty();
    }

    /** All differences, of every kind. */
    public long total() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }
}
