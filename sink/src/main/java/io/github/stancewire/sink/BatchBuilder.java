package io.github.stancewire.sink;

import io.github.stancewire.sink.arrival.Arrival;
import io.github.stancewire.sink.arrival.ArrivalReader;
import io.github.stancewire.sink.arrival.Batch;
import io.github.stancewire.sink.arrival.Batch.Advance;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** Makes a batch of fetched records: a function from values to a value, but for the schemas that it asks for. */
final class BatchBuilder {
    private final ArrivalReader reader;

    BatchBuilder(ArrivalReader reader) {
        this.reader = reader;
    }

    /**
     * Reads the records of the partitions that advance. Records of another partition are left out: it was taken away
     * or will be read again from its stored position.
     *
     * @throws io.github.stancewire.schemas.wire.RegistryUnavailableException if a schema cannot be asked for now
     */
    Batch build(Iterable<ConsumerRecord<byte[], byte[]>> records, Map<TopicPartition, Advance> advances) {
        List<Arrival> arrivals = new ArrayList<>();
        for (ConsumerRecord<byte[], byte[]> received : records) {
            if (advances.containsKey(new TopicPartition(received.topic(), received.partition()))) {
                arrivals.add(reader.read(received));
            }
        }
        return new Batch(arrivals, advances);
    }
}
