package io.github.stancewire.enrich.topology;

import io.github.stancewire.enrich.article.Failure;
import io.github.stancewire.schemas.RawOrigin;
import io.github.stancewire.schemas.topic.Topics;
import io.github.stancewire.schemas.wire.RegistryUnavailableException;
import io.github.stancewire.schemas.wire.UnknownSchemaException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.streams.errors.DeserializationExceptionHandler;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.ProcessingExceptionHandler;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Catches what no step foresaw. A record that makes a step before {@code record} fail becomes a dead letter, like those that
 * the steps themselves turn away, and the stream goes on. Everything else fails the task: broken surroundings, because
 * another try may help; and a failure from {@code record} on, because the store may then hold what was never sent, and
 * going on would not undo that.
 *
 * <p>Kafka's own handler that continues writes dead letters too, but of any size and with a stack trace in a header.
 */
public final class LastNet implements ProcessingExceptionHandler, DeserializationExceptionHandler {
    /** Setting under which the topology's meters are handed over. */
    public static final String METRICS = "stancewire.enrich.metrics";

    private static final Logger LOG = LoggerFactory.getLogger(LastNet.class);
    private static final Set<String> BEFORE_RECORD = Set.of("decode", "extract", "decide-revision", "tag", "encode");

    private @Nullable EnrichMetrics metrics;

    @Override
    public void configure(Map<String, ?> settings) {
        metrics = (EnrichMetrics) settings.get(METRICS);
    }

    @Override
    public ProcessingExceptionHandler.Response handleError(
            ErrorHandlerContext context, Record<?, ?> record, Exception exception) {
        String step = Objects.requireNonNullElse(context.processorNodeId(), "");
        if (!BEFORE_RECORD.contains(step) || isBrokenSurroundings(exception)) {
            return ProcessingExceptionHandler.Response.fail();
        }
        return ProcessingExceptionHandler.Response.resume(
                List.of(dead(step, context, context.sourceRawKey(), context.sourceRawValue(), exception)));
    }

    @Override
    public DeserializationExceptionHandler.Response handleError(
            ErrorHandlerContext context, ConsumerRecord<byte[], byte[]> record, Exception exception) {
        if (isBrokenSurroundings(exception)) {
            return DeserializationExceptionHandler.Response.fail();
        }
        return DeserializationExceptionHandler.Response.resume(
                List.of(dead("decode", context, record.key(), record.value(), exception)));
    }

    private ProducerRecord<byte[], byte[]> dead(
            String step,
            ErrorHandlerContext context,
            byte @Nullable [] key,
            byte @Nullable [] value,
            Exception exception) {
        LOG.warn(
                "{}-{} at offset {}: step {} did not foresee this; the record goes to {}",
                context.topic(),
                context.partition(),
                context.offset(),
                step,
                Topics.DEAD.name(),
                exception);
        Received received = new Received(
                key,
                value,
                Arrays.asList(context.headers().toArray()),
                new RawOrigin(context.topic(), context.partition(), context.offset()));
        Outcome.Dead dead = new Outcome.Dead(
                received, Failure.of(step, "unexpected", exception), Optional.empty(), Optional.empty());
        if (metrics != null) {
            metrics.ended(dead);
        }
        Letter letter = DeadLetters.of(dead);
        return new ProducerRecord<>(
                Topics.DEAD.name(), null, context.timestamp(), letter.key(), letter.value(), letter.headers());
    }

    private static boolean isBrokenSurroundings(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof RegistryUnavailableException
                    || cause instanceof UnknownSchemaException
                    || cause instanceof KafkaException) {
                return true;
            }
        }
        return false;
    }
}
