package io.github.stancewire.sink.audit;

import io.github.stancewire.schemas.topic.Topics;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Proves that nothing was lost and nothing came twice: compares the raw records in Kafka with the outcomes in
 * PostgreSQL, and the outcomes with the rows they promise. Reads only. Memory does not grow with what is compared.
 * Raw records taken in while it runs are left out; those still on their way when it begins show as pending or lost, so
 * it is best run when the sink has no lag. Each {@link #run} stands alone; thread-safe.
 */
public final class Audit {
    private final DataSource database;
    private final Supplier<Consumer<byte[], byte[]>> consumers;

    /**
     * An audit over a Kafka cluster.
     *
     * @param kafka settings for the consumer in Kafka's own keys, {@code bootstrap.servers} at least
     */
    public Audit(DataSource database, Map<String, String> kafka) {
        this(database, () -> new KafkaConsumer<>(settings(kafka)));
    }

    Audit(DataSource database, Supplier<Consumer<byte[], byte[]>> consumers) {
        this.database = database;
        this.consumers = consumers;
    }

    /**
     * Compares everything once.
     *
     * @throws SQLException if PostgreSQL cannot be read
     * @throws IllegalStateException if Kafka has no raw topic or stops answering
     * @throws org.apache.kafka.common.KafkaException if Kafka cannot be reached
     */
    public AuditReport run(Progress progress) throws SQLException {
        Differences differences = new Differences();
        // The ends first, the snapshot after: what had arrived by then is in it.
        try (RawRecords raw = new RawRecords(consumers.get(), Topics.RAW.name());
                Snapshot snapshot = Snapshot.of(database)) {
            Origins origins = new Origins(raw, snapshot, differences, progress);
            origins.compare();
            new Rows(snapshot, differences).compare();
            return new AuditReport(origins.checked(), origins.expired(), differences.counts(), differences.first());
        }
    }

    private static Map<String, Object> settings(Map<String, String> kafka) {
        Map<String, Object> settings = new HashMap<>(kafka);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        settings.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        settings.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        return settings;
    }
}
