package io.github.stancewire.app.run;

import io.github.stancewire.app.cluster.LocalCluster;
import io.github.stancewire.schemas.topic.Topic;
import io.github.stancewire.schemas.topic.Topics;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.common.TopicPartition;

/**
 * Tells whether everything taken in has arrived in PostgreSQL: every raw record has its outcome there, and the sink has
 * read every result topic to its end. Not thread-safe.
 */
public final class Completion implements AutoCloseable {
    private static final List<Topic> RESULTS = List.of(Topics.ENRICHED, Topics.DUPLICATES, Topics.DEAD, Topics.STANCES);
    private static final Duration GLANCE = Duration.ofMillis(50);
    private static final int NAMED = 20;

    private final Offsets offsets;
    private final RawWatch raw;
    private final Arrivals arrivals;

    /**
     * Notes where things stand; to be called before the services start.
     *
     * @param enrichGroup consumer group of ENRICH
     * @param outcomeId the last outcome before this run
     */
    public Completion(LocalCluster cluster, String enrichGroup, long outcomeId) {
        offsets = new Offsets(cluster.bootstrapServers());
        raw = new RawWatch(cluster.bootstrapServers(), offsets.positions(enrichGroup, Topics.RAW));
        arrivals = new Arrivals(cluster.database().dataSource(), outcomeId);
    }

    /** Looks again; waits a moment for raw records. */
    public Progress look() throws SQLException {
        raw.read(GLANCE);
        raw.arrived(arrivals.next());
        return new Progress(raw.seen(), arrivals.enriched(), arrivals.duplicates(), arrivals.dead(), raw.openCount());
    }

    /** True when nothing is under way any more. Only to be asked once ingest has come to its end. */
    public boolean isComplete() throws SQLException {
        look();
        if (!raw.hasReached(offsets.ends(List.of(Topics.RAW)))) {
            return false;
        }
        // Outcomes first, ends after: a result written before its position was committed is within these ends.
        return raw.openCount() == 0 && behind().isEmpty();
    }

    /** What is missing, for people; at most a few lines. */
    public List<String> unaccounted() throws SQLException {
        List<String> lines = new ArrayList<>();
        raw.open().stream().limit(NAMED).forEach(record -> lines.add("no outcome of " + record));
        if (raw.openCount() > NAMED) {
            lines.add("and " + (raw.openCount() - NAMED) + " more raw records");
        }
        behind().forEach((partition, gap) -> lines.add(partition + " is stored up to offset " + gap));
        return lines;
    }

    /** How many raw records have no outcome. */
    public int openCount() {
        return raw.openCount();
    }

    @Override
    public void close() {
        raw.close();
        offsets.close();
    }

    private Map<String, String> behind() throws SQLException {
        Map<TopicPartition, Long> ends = offsets.ends(RESULTS);
        Map<TopicPartition, Long> stored = arrivals.positions();
        Map<String, String> behind = new TreeMap<>();
        ends.forEach((partition, end) -> {
            long position = stored.getOrDefault(partition, 0L);
            if (position < end) {
                behind.put(partition.toString(), position + " of " + end);
            }
        });
        return behind;
    }
}
