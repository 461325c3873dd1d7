package io.github.stancewire.enrich.topology;

import io.github.stancewire.schemas.topic.Topic;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/** A record as it will lie in its topic. Nothing can go wrong with it any more once it {@link #fits}. */
@SuppressWarnings("ArrayRecordComponent") // made once, changed by nobody
record Letter(byte @Nullable [] key, byte @Nullable [] value, List<Header> headers) {
    /** More than the record format and the batch around a record take, which is below 100 bytes. */
    private static final int FRAME_BYTES = 1024;
    /** Two varints before a header's name and value. */
    private static final int HEADER_FRAME_BYTES = 10;

    Letter {
        headers = List.copyOf(headers);
    }

    /** True when producers and brokers, which are set to the same limit, will take it. */
    boolean fits() {
        return bytes() <= Topic.MAX_RECORD_BYTES;
    }

    /** An upper bound of its size in the topic, uncompressed. */
    long bytes() {
        long bytes = FRAME_BYTES + length(key) + length(value);
        for (Header header : headers) {
            bytes += HEADER_FRAME_BYTES + header.key().getBytes(StandardCharsets.UTF_8).length + length(header.value());
        }
        return bytes;
    }

    private static long length(byte @Nullable [] bytes) {
        return bytes == null ? 0 : bytes.length;
    }

    /** A header of text in UTF-8. */
    record TextHeader(String key, byte[] value) implements Header {
        TextHeader(String key, String text) {
            this(key, text.getBytes(StandardCharsets.UTF_8));
        }
    }
}
