package io.github.stancewire.enrich.topology;

import io.github.stancewire.schemas.RawOrigin;
import java.util.List;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/** A raw record as it lies in its topic. Every step has it at hand, since a dead letter repeats it. */
@SuppressWarnings("ArrayRecordComponent") // up to 12 MiB, shared with Kafka's own record
record Received(byte @Nullable [] key, byte @Nullable [] value, List<Header> headers, RawOrigin origin) {
    Received {
        headers = List.copyOf(headers);
    }
}
