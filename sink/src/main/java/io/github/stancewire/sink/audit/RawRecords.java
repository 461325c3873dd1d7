package io.github.stancewire.sink.audit;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;

/** The offsets of a topic's committed records, partition by partition in order, up to where they ended at first. */
final class RawRecords implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(500);
    /** Kafka answers a reading consumer within this time, or it is away. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    /** What Kafka holds of a partition: from the first offset kept to the end, exclusive. */
    record Extent(long begin, long end) {}

    private final Consumer<byte[], byte[]> consumer;
    private final Map<TopicPartition, Extent> extents = new TreeMap<>((a, b) -> a.partition() - b.partition());
    private final Queue<Long> fetched = new ArrayDeque<>();

    RawRecords(Consumer<byte[], byte[]> consumer, String topic) {
        this.consumer = consumer;
        List<PartitionInfo> infos = consumer.partitionsFor(topic);
        if (infos == null || infos.isEmpty()) {
            throw new IllegalStateException("Kafka has no topic " + topic
                    + ": create the topics with `stancewire topics`, or check the address");
        }
        List<TopicPartition> partitions = infos.stream()
                .map(info -> new TopicPartition(topic, info.partition()))
                .toList();
        Map<TopicPartition, Long> begins = consumer.beginningOffsets(partitions);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        for (TopicPartition partition : partitions) {
            long begin = begins.getOrDefault(partition, 0L);
            extents.put(partition, new Extent(begin, Math.max(begin, ends.getOrDefault(partition, begin))));
        }
    }

    Map<TopicPartition, Extent> extents() {
        return extents;
    }

    /** Offsets there may be; transaction markers and aborted records are among them. */
    long size() {
        return extents.values().stream()
                .mapToLong(extent -> extent.end() - extent.begin())
                .sum();
    }

    /** Goes to the beginning of one partition. */
    void open(TopicPartition partition) {
        fetched.clear();
        consumer.assign(List.of(partition));
        consumer.seek(partition, extent(partition).begin());
    }

    /** The next record's offset in the open partition, or {@link Long#MAX_VALUE} after the last. */
    long next(TopicPartition partition) {
        long end = extent(partition).end();
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (fetched.isEmpty() && consumer.position(partition) < end) {
            long before = consumer.position(partition);
            consumer.poll(POLL).forEach(record -> fetched.add(record.offset()));
            if (consumer.position(partition) > before) {
                deadline = System.nanoTime() + PATIENCE.toNanos();
            } else if (System.nanoTime() > deadline) {
                throw new IllegalStateException(
                        "Kafka has given nothing of " + partition + " from offset " + before + " for " + PATIENCE);
            }
        }
        Long offset = fetched.poll();
        return offset == null || offset >= end ? Long.MAX_VALUE : offset;
    }

    private Extent extent(TopicPartition partition) {
        Extent extent = extents.get(partition);
        if (extent == null) {
            throw new IllegalArgumentException("Not a partition of the topic: " + partition);
        }
        return extent;
    }

    @Override
    public void close() {
        consumer.close();
    }
}
