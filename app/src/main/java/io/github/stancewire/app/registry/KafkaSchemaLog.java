package io.github.stancewire.app.registry;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/**
 * The events in the compacted topic {@code _schemas}. Every write is a transaction of one fixed transactional id, so that
 * the registry started last is the only one that can write: an older one is fenced by Kafka.
 */
final class KafkaSchemaLog implements SchemaLog {
    private static final TopicPartition LOG = new TopicPartition(SchemasTopic.NAME, 0);
    private static final String WRITER = "stancewire-schema-registry";
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String TAKEN_OVER =
            "another registry has been started on this Kafka cluster and is the writer now. "
                    + "Stop this one, or start it again to make it the writer";

    private final Map<String, String> clients;
    private final String bootstrapServers;
    private @Nullable KafkaProducer<byte[], byte[]> producer;
    private boolean takenOver;

    /** @param clients settings of Kafka's clients; what the guarantees rest on is overruled */
    KafkaSchemaLog(Map<String, String> clients) {
        this.clients = Map.copyOf(clients);
        this.bootstrapServers = clients.getOrDefault("bootstrap.servers", "");
    }

    @Override
    public void open(Consumer<Entry> reader) {
        if (takenOver) {
            throw new LogException(TAKEN_OVER);
        }
        close();
        try {
            SchemasTopic.ensure(clients);
            // First the writer, which ends what an earlier one left unfinished: then the end of the topic stays where
            // it is.
            KafkaProducer<byte[], byte[]> writer = new KafkaProducer<>(producerSettings());
            producer = writer;
            writer.initTransactions();
            readAll(reader);
        } catch (KafkaException e) {
            close();
            throw new LogException(
                    "Kafka at " + bootstrapServers + " does not let the registry read its topic " + SchemasTopic.NAME
                            + ": " + e.getMessage() + " (check --bootstrap-servers and this user's rights)",
                    e);
        }
    }

    @Override
    public void append(List<Entry> entries) {
        KafkaProducer<byte[], byte[]> writer = producer;
        if (writer == null) {
            throw new LogException("The registry has been closed");
        }
        try {
            writer.beginTransaction();
            for (Entry entry : entries) {
                // The commit fails when a send did.
                Future<RecordMetadata> unused = writer.send(record(entry));
            }
            writer.commitTransaction();
        } catch (ProducerFencedException | InvalidProducerEpochException e) {
            takenOver = true;
            throw new LogException(TAKEN_OVER, e);
        } catch (KafkaException e) {
            throw new LogException(
                    "Kafka at " + bootstrapServers + " did not take the write: " + e.getMessage() + "; try again", e);
        }
    }

    @Override
    public void close() {
        if (producer != null) {
            producer.close(Duration.ofSeconds(5));
            producer = null;
        }
    }

    private void readAll(Consumer<Entry> reader) {
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(consumerSettings())) {
            consumer.assign(List.of(LOG));
            consumer.seekToBeginning(List.of(LOG));
            long end = consumer.endOffsets(List.of(LOG), PATIENCE).getOrDefault(LOG, 0L);
            long deadline = System.nanoTime() + PATIENCE.toNanos();
            // The position, not the last record: the markers of transactions take offsets, too.
            while (consumer.position(LOG, PATIENCE) < end) {
                for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
                    deadline = System.nanoTime() + PATIENCE.toNanos();
                    reader.accept(entry(record));
                }
                if (System.nanoTime() > deadline) {
                    throw new LogException("Kafka at " + bootstrapServers + " stopped sending the topic "
                            + SchemasTopic.NAME + " at offset " + consumer.position(LOG) + " of " + end
                            + "; are its brokers up?");
                }
            }
        }
    }

    private static Entry entry(ConsumerRecord<byte[], byte[]> record) {
        byte[] key = record.key();
        byte[] value = record.value();
        return new Entry(
                key == null ? "{}" : new String(key, StandardCharsets.UTF_8),
                Optional.ofNullable(value).map(bytes -> new String(bytes, StandardCharsets.UTF_8)));
    }

    // Kafka takes null for a value to forget.
    @SuppressWarnings("NullAway")
    private static ProducerRecord<byte[], byte[]> record(Entry entry) {
        return new ProducerRecord<>(
                SchemasTopic.NAME,
                0,
                entry.key().getBytes(StandardCharsets.UTF_8),
                entry.value()
                        .map(value -> value.getBytes(StandardCharsets.UTF_8))
                        .orElse(null));
    }

    private Map<String, Object> producerSettings() {
        return over(Map.of(
                "client.id",
                WRITER,
                "transactional.id",
                WRITER,
                "acks",
                "all",
                "max.request.size",
                SchemasTopic.LARGEST_RECORD_BYTES,
                "request.timeout.ms",
                5_000,
                "delivery.timeout.ms",
                15_000,
                "transaction.timeout.ms",
                20_000,
                "key.serializer",
                ByteArraySerializer.class,
                "value.serializer",
                ByteArraySerializer.class));
    }

    private Map<String, Object> consumerSettings() {
        return over(Map.of(
                "client.id",
                WRITER + "-reader",
                "isolation.level",
                "read_committed",
                "enable.auto.commit",
                false,
                "auto.offset.reset",
                "earliest",
                "key.deserializer",
                ByteArrayDeserializer.class,
                "value.deserializer",
                ByteArrayDeserializer.class));
    }

    private Map<String, Object> over(Map<String, Object> guarantees) {
        Map<String, Object> settings = new HashMap<>(clients);
        settings.putAll(guarantees);
        return settings;
    }
}
