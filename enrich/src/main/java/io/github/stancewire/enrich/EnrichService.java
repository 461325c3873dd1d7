package io.github.stancewire.enrich;

import io.github.stancewire.enrich.article.ArticleEnricher;
import io.github.stancewire.enrich.topology.EnrichMetrics;
import io.github.stancewire.enrich.topology.EnrichTopology;
import io.github.stancewire.schemas.wire.SchemaRegistry;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.kafka.KafkaStreamsMetrics;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * ENRICH from start to close. Topics and schemas must exist; it creates and registers none, its own changelog aside.
 *
 * <p>Nothing touches network or disk before {@link #start}. Thread-safe; started once.
 */
public final class EnrichService implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EnrichService.class);

    private final EnrichConfig config;
    private final EnrichTopology topology;
    private final EnrichMetrics metrics;
    private final ThreadRestarts restarts;
    private final CompletableFuture<Optional<Throwable>> end = new CompletableFuture<>();
    private final CountDownLatch closing = new CountDownLatch(1);
    private volatile @Nullable Throwable lastFailure;
    private volatile @Nullable KafkaStreams streams;
    private @Nullable KafkaStreamsMetrics kafkaMetrics;

    public EnrichService(EnrichConfig config, ArticleEnricher enricher, SchemaRegistry registry, MeterRegistry meters) {
        this.config = config;
        this.metrics = new EnrichMetrics(meters);
        this.topology = new EnrichTopology(enricher, registry, config.revisionWindow(), metrics);
        this.restarts = new ThreadRestarts(config.restarts(), Clock.systemUTC());
    }

    /**
     * Starts the stream threads and returns; {@link #isReady} tells when they run.
     *
     * @throws IllegalStateException if it was started or closed before
     * @throws org.apache.kafka.common.KafkaException if the settings or the state directory cannot be used
     */
    public synchronized void start() {
        if (streams != null || isClosing()) {
            throw new IllegalStateException("ENRICH is started once");
        }
        StreamsConfig settings = StreamsSettings.of(config, metrics);
        KafkaStreams started = new KafkaStreams(topology.build(settings), settings);
        started.setUncaughtExceptionHandler(this::answer);
        started.setStateListener(this::changed);
        streams = started;
        kafkaMetrics = metrics.bind(started);
        LOG.info("Starting with {}", config);
        started.start();
    }

    /** Waits for the end; returns what broke the service, or empty when it was closed. */
    public Optional<Throwable> await() throws InterruptedException {
        try {
            return end.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("The end is never exceptional", e);
        }
    }

    /** Tells the listener, in a thread of its own, when the service breaks for good; it may close the service. */
    @SuppressWarnings("FutureReturnValueIgnored") // what the listener throws is the listener's
    public void onFailure(Consumer<Throwable> listener) {
        end.thenAcceptAsync(failure -> failure.ifPresent(listener));
    }

    /** Live means not dead: joining the group, rebalancing and restoring the store are life. */
    public Health isLive() {
        KafkaStreams current = streams;
        if (current == null) {
            return new Health(!isClosing(), isClosing() ? "closed" : "not started yet");
        }
        KafkaStreams.State state = current.state();
        boolean dead = state == KafkaStreams.State.PENDING_ERROR || state == KafkaStreams.State.ERROR;
        return new Health(!dead && !isClosing(), describe(state));
    }

    /** Ready means that articles are taken up. */
    public Health isReady() {
        KafkaStreams current = streams;
        if (current == null) {
            return new Health(false, isClosing() ? "closed" : "not started yet");
        }
        KafkaStreams.State state = current.state();
        return new Health(state == KafkaStreams.State.RUNNING, describe(state));
    }

    /** Closes within the close timeout: commits what is done and lets go of what is not. May be called again. */
    @Override
    public synchronized void close() {
        closing.countDown();
        KafkaStreams current = streams;
        if (current != null && !current.close(config.timeouts().close())) {
            LOG.warn(
                    "Stream threads did not end within {}; what they had not committed will be done again",
                    config.timeouts().close());
        }
        if (kafkaMetrics != null) {
            kafkaMetrics.close();
            kafkaMetrics = null;
        }
        end.complete(Optional.empty());
    }

    private StreamThreadExceptionResponse answer(Throwable failure) {
        lastFailure = failure;
        if (isClosing() || !restarts.grant(failure)) {
            LOG.error("A stream thread failed for good; stopping", failure);
            return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
        }
        Duration pause = restarts.pause();
        LOG.warn("A stream thread was failed by its surroundings; another one takes over in {}", pause, failure);
        metrics.threadReplaced();
        return closesWithin(pause)
                ? StreamThreadExceptionResponse.SHUTDOWN_CLIENT
                : StreamThreadExceptionResponse.REPLACE_THREAD;
    }

    private boolean closesWithin(Duration pause) {
        try {
            return closing.await(pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private void changed(KafkaStreams.State now, KafkaStreams.State before) {
        LOG.info("{} after {}", now, before);
        if (now == KafkaStreams.State.ERROR) {
            Throwable failure = lastFailure;
            end.complete(Optional.of(failure == null ? new IllegalStateException("Kafka Streams stopped") : failure));
        }
    }

    private boolean isClosing() {
        return closing.getCount() == 0;
    }

    private String describe(KafkaStreams.State state) {
        Throwable failure = lastFailure;
        String condition = "stream threads are " + state;
        boolean broken = state == KafkaStreams.State.PENDING_ERROR || state == KafkaStreams.State.ERROR;
        return broken && failure != null ? condition + " after " + failure : condition;
    }
}
