package io.github.stancewire.sink;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** Partitions as Kafka would keep them, for consumers of a test to read: committed records, gaps and markers. */
final class Log {
    private final Map<TopicPartition, List<ConsumerRecord<byte[], byte[]>>> records =
            new TreeMap<>((a, b) -> a.toString().compareTo(b.toString()));
    private final Map<TopicPartition, Long> ends =
            new TreeMap<>((a, b) -> a.toString().compareTo(b.toString()));
    private final Map<TopicPartition, Long> begins =
            new TreeMap<>((a, b) -> a.toString().compareTo(b.toString()));

    void create(TopicPartition partition) {
        records.putIfAbsent(partition, new ArrayList<>());
        ends.putIfAbsent(partition, 0L);
        begins.putIfAbsent(partition, 0L);
    }

    /** Appends a record at its own offset, which is not before the end. */
    Log add(ConsumerRecord<byte[], byte[]> record) {
        TopicPartition partition = new TopicPartition(record.topic(), record.partition());
        create(partition);
        records.computeIfAbsent(partition, unused -> new ArrayList<>()).add(record);
        ends.put(partition, record.offset() + 1);
        return this;
    }

    /** Appends what occupies an offset and is no record: a transaction's marker, or an aborted record. */
    Log marker(String topic, int partition) {
        TopicPartition place = new TopicPartition(topic, partition);
        create(place);
        ends.merge(place, 1L, Long::sum);
        return this;
    }

    void deleteBefore(TopicPartition partition, long offset) {
        begins.put(partition, offset);
    }

    List<TopicPartition> partitions() {
        return List.copyOf(records.keySet());
    }

    Map<TopicPartition, Long> begins() {
        return begins;
    }

    Map<TopicPartition, Long> ends() {
        return ends;
    }

    long end(String topic, int partition) {
        return end(new TopicPartition(topic, partition));
    }

    long end(TopicPartition partition) {
        return ends.getOrDefault(partition, 0L);
    }

    long begin(TopicPartition partition) {
        return begins.getOrDefault(partition, 0L);
    }

    List<ConsumerRecord<byte[], byte[]>> from(TopicPartition partition, long offset) {
        return records.getOrDefault(partition, List.of()).stream()
                .filter(record -> record.offset() >= offset)
                .toList();
    }
}
