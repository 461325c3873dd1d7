package io.github.stancewire.sink.postgres;

import io.github.stancewire.sink.arrival.Arrival;
import java.util.List;
import org.apache.kafka.common.TopicPartition;

/** What came of writing a batch. */
public sealed interface Delivery {
    /**
     * Rows and positions are committed.
     *
     * @param arrivals what was stored; a record that PostgreSQL refused stands here as the dead letter it became
     */
    record Stored(List<Arrival> arrivals) implements Delivery {
        public Stored {
            arrivals = List.copyOf(arrivals);
        }
    }

    /**
     * Nothing is committed: the partition's stored position is no longer the one that the batch began with, because
     * another sink moved it.
     */
    record Outrun(TopicPartition partition) implements Delivery {}
}
