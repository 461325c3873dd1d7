package io.github.stancewire.sink.arrival;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.apache.kafka.common.TopicPartition;

/**
 * Records and the positions they lead to: stored together or not at all.
 *
 * @param arrivals in the order received; within a partition that is the order of offsets
 * @param advances how far each partition moves; a partition may move over transaction markers without any arrival
 */
public record Batch(List<Arrival> arrivals, Map<TopicPartition, Advance> advances) {
    public Batch {
        arrivals = List.copyOf(arrivals);
        advances = Map.copyOf(advances);
    }

    /**
     * A step of one partition.
     *
     * @param begin the stored position that the batch began with; empty where none was stored
     * @param next the next offset to read afterwards
     */
    public record Advance(OptionalLong begin, long next) {}
}
