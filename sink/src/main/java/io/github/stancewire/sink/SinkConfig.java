package io.github.stancewire.sink;

import io.github.stancewire.sink.postgres.DatabaseConfig;
import java.time.Duration;
import java.util.Map;
import java.util.Set;

/**
 * Settings of the sink; the keys are described in the module's README.
 *
 * @param bootstrapServers Kafka, as host:port list
 * @param group consumer group: instances of one group share the partitions
 * @param batchRecords most records in one transaction
 * @param retry how to wait for what is away
 * @param closeBudget longest time that closing takes
 * @param database where the rows go
 * @param kafka further settings of the consumer, in Kafka's own keys; those that the guarantees rest on are overruled
 */
public record SinkConfig(
        String bootstrapServers,
        String group,
        int batchRecords,
        Retry retry,
        Duration closeBudget,
        DatabaseConfig database,
        Map<String, String> kafka) {

    /**
     * Waiting doubles from {@code first} to {@code longest} while something is away.
     *
     * @param first first wait
     * @param longest longest wait, not shorter than the first
     */
    public record Retry(Duration first, Duration longest) {
        public Retry {
            if (longest.compareTo(first) < 0) {
                throw new IllegalArgumentException("sink.retry.longest.ms is at least sink.retry.first.ms ("
                        + first.toMillis() + "); received " + longest.toMillis());
            }
        }
    }

    public SinkConfig {
        kafka = Map.copyOf(kafka);
    }

    /**
     * Reads the settings; keys that are not the sink's are passed over.
     *
     * @throws IllegalArgumentException if one is missing or out of range, with key, range and what was received
     */
    public static SinkConfig from(Map<String, String> values) {
        return from(new Settings(values));
    }

    /** The keys that {@link #from} reads. */
    static Set<String> keys() {
        Settings settings =
                new Settings(Map.of("bootstrap.servers", "localhost:9092", "database.url", "jdbc:postgresql:x"));
        from(settings);
        return settings.keys();
    }

    private static SinkConfig from(Settings settings) {
        return new SinkConfig(
                settings.required("bootstrap.servers", "give Kafka's address, for example localhost:9092"),
                settings.text("sink.group", "stancewire-sink"),
                settings.number("sink.batch.records", 500, 1, 10_000),
                new Retry(
                        settings.milliseconds("sink.retry.first.ms", 100, 1, 60_000),
                        settings.milliseconds("sink.retry.longest.ms", 10_000, 1, 600_000)),
                settings.milliseconds("sink.close.ms", 10_000, 100, 600_000),
                new DatabaseConfig(
                        settings.required("database.url", "give it as jdbc:postgresql://HOST:PORT/NAME"),
                        settings.text("database.user", "stancewire"),
                        settings.text("database.password", ""),
                        settings.number("database.connections", 4, 1, 100),
                        settings.milliseconds("database.patience.ms", 5_000, 250, 60_000)),
                settings.under("kafka."));
    }

    /** Names the further Kafka settings without their values, which may be secrets. */
    @Override
    public String toString() {
        return "SinkConfig[bootstrapServers=" + bootstrapServers + ", group=" + group + ", batchRecords=" + batchRecords
                + ", retry=" + retry + ", closeBudget=" + closeBudget + ", database=" + database + ", kafka="
                + kafka.keySet() + "]";
    }
}
