package io.github.stancewire.schemas.topic;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.apache.avro.Schema;

/**
 * One topic of the contract. The key of every topic is a UTF-8 string.
 *
 * @param name as it stands in Kafka
 * @param keyMeaning what the key is, for people
 * @param valueSchema Avro schema of the value in the Confluent wire format; empty where values are bytes as received
 * @param compacted true when the latest record per key is kept for ever
 * @param retention how long every record is kept; when compacted, what is not the latest may go afterwards
 */
public record Topic(
        String name, String keyMeaning, Optional<Schema> valueSchema, boolean compacted, Duration retention) {

    /** Largest article body that ingest takes, in bytes. */
    public static final int MAX_CONTENT_BYTES = 8 * 1024 * 1024;

    /**
     * Largest record of any topic, in bytes: an article's body, or its clean text with every tag, and room for the rest.
     * Producers, brokers and consumers are set to it.
     */
    public static final int MAX_RECORD_BYTES = 12 * 1024 * 1024;

    /** How our producers compress: the one codec that every Kafka client reads without another package. */
    public static final String COMPRESSION = "gzip";

    public Topic {
        if (retention.isNegative() || !compacted && retention.isZero()) {
            throw new IllegalArgumentException(name + ": records cannot be kept for " + retention);
        }
    }

    /** Name under which the registry knows the value's schema. */
    public String valueSubject() {
        return name + "-value";
    }

    /** Topic settings in Kafka's own keys, partitions and replication aside. */
    public Map<String, String> settings() {
        String kept = Long.toString(retention.toMillis());
        return Map.of(
                "cleanup.policy", compacted ? "compact" : "delete",
                "retention.ms", compacted ? "-1" : kept,
                "min.compaction.lag.ms", compacted ? kept : "0",
                "max.message.bytes", Integer.toString(MAX_RECORD_BYTES));
    }
}
