package io.github.stancewire.sink.audit;

import io.github.stancewire.sink.audit.Difference.Kind;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.apache.kafka.common.TopicPartition;

/**
 * Merges the raw records with the outcomes that name them, both in order of offset: whatever stands on one side alone,
 * or twice, is a difference.
 */
final class Origins {
    private static final String OUTCOMES = """
            SELECT raw_offset, count(*),
                string_agg(kind || ' at ' || topic || '-' || kafka_partition || '@' || kafka_offset, ', ')
            FROM outcomes WHERE raw_topic = ? AND raw_partition = ? AND raw_offset < ?
            GROUP BY raw_offset ORDER BY raw_offset""";
    private static final int REPORT_EVERY = 5_000;

    private final RawRecords raw;
    private final Snapshot snapshot;
    private final Differences differences;
    private final Progress progress;
    private long checked;
    private long expired;

    Origins(RawRecords raw, Snapshot snapshot, Differences differences, Progress progress) {
        this.raw = raw;
        this.snapshot = snapshot;
        this.differences = differences;
        this.progress = progress;
    }

    /** Raw records looked at. */
    long checked() {
        return checked;
    }

    /** Outcomes of raw records older than what Kafka keeps. */
    long expired() {
        return expired;
    }

    void compare() throws SQLException {
        for (TopicPartition partition : raw.extents().keySet()) {
            compare(partition);
        }
        progress.at(checked, checked);
    }

    private void compare(TopicPartition partition) throws SQLException {
        RawRecords.Extent extent = raw.extents().get(partition);
        if (extent == null) {
            return;
        }
        long lastOutcome = lastOutcome(partition, extent.end());
        raw.open(partition);
        try (PreparedStatement statement = snapshot.streaming(OUTCOMES)) {
            statement.setString(1, partition.topic());
            statement.setInt(2, partition.partition());
            statement.setLong(3, extent.end());
            try (ResultSet outcomes = statement.executeQuery()) {
                merge(partition, extent.begin(), lastOutcome, outcomes);
            }
        }
    }

    private void merge(TopicPartition partition, long begin, long lastOutcome, ResultSet outcomes) throws SQLException {
        long record = nextRecord(partition);
        long outcome = nextOutcome(outcomes);
        while (record != Long.MAX_VALUE || outcome != Long.MAX_VALUE) {
            if (record < outcome) {
                missing(partition, record, lastOutcome);
                record = nextRecord(partition);
            } else {
                if (outcome < begin) {
                    expired++;
                } else if (outcome < record) {
                    differences.add(Kind.UNFOUNDED, place(partition, outcome), outcomes.getString(3));
                } else {
                    record = nextRecord(partition);
                }
                if (outcomes.getLong(2) > 1) {
                    differences.add(Kind.DOUBLED, place(partition, outcome), outcomes.getString(3));
                }
                outcome = nextOutcome(outcomes);
            }
        }
    }

    private void missing(TopicPartition partition, long record, long lastOutcome) {
        if (record < lastOutcome) {
            differences.add(Kind.LOST, place(partition, record), "no outcome, though later records have one");
        } else {
            differences.add(Kind.PENDING, place(partition, record), "no outcome yet, nor any after it");
        }
    }

    private long nextRecord(TopicPartition partition) {
        long offset = raw.next(partition);
        if (offset != Long.MAX_VALUE && ++checked % REPORT_EVERY == 0) {
            progress.at(checked, raw.size());
        }
        return offset;
    }

    private static long nextOutcome(ResultSet outcomes) throws SQLException {
        return outcomes.next() ? outcomes.getLong(1) : Long.MAX_VALUE;
    }

    private long lastOutcome(TopicPartition partition, long end) throws SQLException {
        try (PreparedStatement statement = snapshot.streaming("SELECT coalesce(max(raw_offset), -1) FROM outcomes"
                + " WHERE raw_topic = ? AND raw_partition = ? AND raw_offset < ?")) {
            statement.setString(1, partition.topic());
            statement.setInt(2, partition.partition());
            statement.setLong(3, end);
            try (ResultSet result = statement.executeQuery()) {
                result.next();
                return result.getLong(1);
            }
        }
    }

    private static String place(TopicPartition partition, long offset) {
        return partition + "@" + offset;
    }
}
