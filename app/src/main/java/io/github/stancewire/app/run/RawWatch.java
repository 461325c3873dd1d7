package io.github.stancewire.app.run;

import io.github.stancewire.schemas.topic.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Knows which raw records of this run, and of an interrupted one before it, have no outcome in PostgreSQL yet. It reads
 * committed records from where ENRICH has committed: what is before that has its result in Kafka already, because ENRICH
 * commits its position and its results together. Not thread-safe.
 */
final class RawWatch implements AutoCloseable {
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final Map<Origin, String> open = new TreeMap<>();
    private long seen;

    /** Place of a raw record. */
    record Origin(int partition, long offset) implements Comparable<Origin> {
        @Override
        public int compareTo(Origin other) {
            int order = Integer.compare(partition, other.partition);
            return order != 0 ? order : Long.compare(offset, other.offset);
        }

        @Override
        public String toString() {
            return Topics.RAW.name() + "-" + partition + "@" + offset;
        }
    }

    /** @param from where to begin in each partition of the raw topic */
    RawWatch(String bootstrapServers, Map<TopicPartition, Long> from) {
        Map<String, Object> settings = new HashMap<>();
        settings.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        settings.put(ConsumerConfig.CLIENT_ID_CONFIG, "stancewire-run-watch");
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        // Records that retention has deleted since are nobody's to wait for.
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        consumer.assign(from.keySet());
        from.forEach(consumer::seek);
    }

    /** Reads what has been committed since, waiting at most so long for the first of it. */
    void read(Duration patience) {
        for (ConsumerRecord<byte[], byte[]> record : consumer.poll(patience)) {
            byte[] key = record.key();
            open.put(
                    new Origin(record.partition(), record.offset()),
                    key == null ? "without key" : "article " + new String(key, StandardCharsets.UTF_8));
            seen++;
        }
    }

    /** Takes note of outcomes that have arrived. */
    void arrived(Iterable<Origin> origins) {
        origins.forEach(open::remove);
    }

    /** True when everything up to the given ends has been read. */
    boolean hasReached(Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
    }

    /** Raw records read so far. */
    long seen() {
        return seen;
    }

    /** How many of them have no outcome. */
    int openCount() {
        return open.size();
    }

    /** Those without an outcome, for people, in order. */
    List<String> open() {
        List<String> lines = new ArrayList<>();
        open.forEach((origin, article) -> lines.add(origin + " (" + article + ")"));
        return lines;
    }

    @Override
    public void close() {
        consumer.close(CloseOptions.timeout(Duration.ofSeconds(2)));
    }
}
