package io.github.stancewire.sink.postgres;

import io.github.stancewire.schemas.wire.SchemaRegistry;
import io.github.stancewire.sink.arrival.ArrivalReader;
import io.github.stancewire.sink.arrival.Batch;
import io.github.stancewire.sink.arrival.Batch.Advance;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** Batches straight from records, for tests that need no consumer. */
final class Batches {
    private Batches() {}

    /** A batch whose partitions begin where nothing was stored yet. */
    static Batch first(SchemaRegistry registry, List<ConsumerRecord<byte[], byte[]>> records) {
        return from(registry, records, Map.of());
    }

    /** A batch that begins at the stored positions given. */
    static Batch from(
            SchemaRegistry registry, List<ConsumerRecord<byte[], byte[]>> records, Map<TopicPartition, Long> stored) {
        ArrivalReader reader = new ArrivalReader(registry);
        Map<TopicPartition, Advance> advances = new HashMap<>();
        for (ConsumerRecord<byte[], byte[]> record : records) {
            TopicPartition partition = new TopicPartition(record.topic(), record.partition());
            Long begin = stored.get(partition);
            advances.put(
                    partition,
                    new Advance(begin == null ? OptionalLong.empty() : OptionalLong.of(begin), record.offset() + 1));
        }
        return new Batch(records.stream().map(reader::read).toList(), advances);
    }
}
