package io.github.stancewire.enrich.topology;

import io.github.stancewire.enrich.article.Failure;
import io.github.stancewire.schemas.RawArticle;
import io.github.stancewire.schemas.RawOrigin;
import io.github.stancewire.schemas.wire.AvroSerde;
import io.github.stancewire.schemas.wire.UndecodableRecordException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.streams.processor.api.ContextualFixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.jspecify.annotations.Nullable;

/**
 * Step {@code decode}: bytes to a raw article. A registry that does not answer is no fault of the record; its exception
 * goes through and fails the task.
 */
final class Decode extends ContextualFixedKeyProcessor<byte[], byte[], Progress<Decoded>> {
    private static final String STEP = "decode";

    private final AvroSerde<RawArticle> serde;
    private final EnrichMetrics metrics;

    Decode(AvroSerde<RawArticle> serde, EnrichMetrics metrics) {
        this.serde = serde;
        this.metrics = metrics;
    }

    @Override
    public void process(FixedKeyRecord<byte[], byte[]> record) {
        metrics.received();
        context().forward(record.withValue(decode(received(record))));
    }

    private Progress<Decoded> decode(Received received) {
        if (received.value() == null) {
            return dead(received, Failure.of(STEP, "undecodable", "The record has no value"));
        }
        try {
            RawArticle raw = serde.decode(received.value());
            // State lies in the partition of the key: under another key the article's history would not be found.
            if (!isKeyedBy(received.key(), raw.getArticleId())) {
                String message = "The key is not the article's id, which is " + raw.getArticleId();
                return new Progress.Ended<>(new Decoded(received, raw).dead(Failure.of(STEP, "key-mismatch", message)));
            }
            return new Progress.OnTheWay<>(new Decoded(received, raw));
        } catch (UndecodableRecordException e) {
            return dead(received, Failure.of(STEP, "undecodable", e));
        }
    }

    private static boolean isKeyedBy(byte @Nullable [] key, String articleId) {
        return !articleId.isEmpty() && Arrays.equals(key, articleId.getBytes(StandardCharsets.UTF_8));
    }

    private Received received(FixedKeyRecord<byte[], byte[]> record) {
        RecordMetadata place = context().recordMetadata().orElseThrow();
        List<Header> headers = Arrays.asList(record.headers().toArray());
        return new Received(
                record.key(), record.value(), headers, new RawOrigin(place.topic(), place.partition(), place.offset()));
    }

    private static Progress<Decoded> dead(Received received, Failure failure) {
        return new Progress.Ended<>(new Outcome.Dead(received, failure, Optional.empty(), Optional.empty()));
    }
}
