package io.github.stancewire.sink.arrival;

import io.github.stancewire.schemas.RawOrigin;
import java.util.Optional;

/**
 * Where a raw record stands.
 *
 * @param topic name of the topic
 * @param partition from 0
 * @param offset from 0
 */
public record RawPlace(String topic, int partition, long offset) {

    /** The place that a result names; empty where it names none (the schema's defaults). */
    public static Optional<RawPlace> of(RawOrigin origin) {
        return origin.getPartition() < 0 || origin.getOffset() < 0
                ? Optional.empty()
                : Optional.of(new RawPlace(origin.getTopic(), origin.getPartition(), origin.getOffset()));
    }
}
