package io.github.stancewire.enrich.topology;

import java.time.Duration;
import java.time.Instant;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ContextualFixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorContext;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;

/**
 * Step {@code record}: remembers the outcome and sends it on, once. The only step that writes the store; nothing after it
 * can fail because of the record.
 */
final class RecordOutcome extends ContextualFixedKeyProcessor<byte[], Encoded, Encoded> {
    private static final Duration BETWEEN_SWEEPS = Duration.ofMinutes(1);

    private final Duration window;
    private final EnrichMetrics metrics;
    private ArticleStates states;

    @SuppressWarnings("NullAway.Init") // Kafka calls init first
    RecordOutcome(Duration window, EnrichMetrics metrics) {
        this.window = window;
        this.metrics = metrics;
    }

    @Override
    public void init(FixedKeyProcessorContext<byte[], Encoded> context) {
        super.init(context);
        states = new ArticleStates(context.getStateStore(EnrichTopology.STORE), window);
        // Stream time cannot run ahead of the world: brokers refuse timestamps more than an hour in the future.
        context.schedule(
                BETWEEN_SWEEPS,
                PunctuationType.STREAM_TIME,
                at -> metrics.forgotten(states.sweep(Instant.ofEpochMilli(at))));
    }

    @Override
    public void process(FixedKeyRecord<byte[], Encoded> record) {
        Encoded encoded = record.value();
        encoded.next().ifPresent(memory -> states.remember(memory.articleId(), memory.state()));
        context().forward(record);
        metrics.ended(encoded.outcome());
    }
}
