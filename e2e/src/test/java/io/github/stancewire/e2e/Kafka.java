package io.github.stancewire.e2e;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/** A plain client beside the program's own: it knows bytes only. */
public final class Kafka implements AutoCloseable {
    private static final Duration GLANCE = Duration.ofMillis(50);

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final String servers;
    private final List<TopicPartition> partitions;

    /** Reads the committed records of a topic from its beginning. */
    public Kafka(String servers, String topic) {
        this(servers, topic, "read_committed");
    }

    private Kafka(String servers, String topic, String isolation) {
        this.servers = servers;
        consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", servers, "isolation.level", isolation, "auto.offset.reset", "earliest"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
        partitions = consumer.partitionsFor(topic).stream()
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .toList();
        consumer.assign(partitions);
    }

    /** Reads all records of a topic, also those whose transaction is open or was rolled back. */
    public static Kafka withUncommitted(String servers, String topic) {
        return new Kafka(servers, topic, "read_uncommitted");
    }

    /** The records since the last call; waits a moment for the first. */
    public List<ConsumerRecord<byte[], byte[]>> next() {
        List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
        consumer.poll(GLANCE).forEach(records::add);
        return records;
    }

    /** The records since the last call, up to the end as it is now. */
    public List<ConsumerRecord<byte[], byte[]>> rest() {
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            records.addAll(next());
        }
        return records;
    }

    /** Puts a record at the end of a topic. */
    void put(String topic, byte[] key, byte @Nullable [] value) throws Exception {
        try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", servers), new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(topic, key, value)).get(1, TimeUnit.MINUTES);
        }
    }

    @Override
    public void close() {
        consumer.close();
    }
}
