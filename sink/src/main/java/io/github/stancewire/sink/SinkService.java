package io.github.stancewire.sink;

import io.github.stancewire.schemas.wire.SchemaRegistry;
import io.github.stancewire.sink.arrival.ArrivalReader;
import io.github.stancewire.sink.postgres.BatchStore;
import io.github.stancewire.sink.postgres.Database;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Optional;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes the result topics into PostgreSQL. The constructor does nothing; the database's tables must be current
 * ({@link Database#migrate}) before {@link #start}. The database and the registry stay their owners' to close.
 * Thread-safe.
 */
public final class SinkService implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SinkService.class);

    private final SinkConfig config;
    private final Database database;
    private final SchemaRegistry registry;
    private final SinkStatus status = new SinkStatus();
    private final SinkMetrics metrics;

    private @Nullable SinkLoop loop;
    private @Nullable Thread thread;

    public SinkService(SinkConfig config, Database database, SchemaRegistry registry, MeterRegistry meters) {
        this.config = config;
        this.database = database;
        this.registry = registry;
        this.metrics = new SinkMetrics(meters, status);
    }

    /**
     * Begins to consume in a thread of its own.
     *
     * @throws org.apache.kafka.common.KafkaException if the settings of the consumer are wrong
     * @throws IllegalStateException if it was started before
     */
    public synchronized void start() {
        if (thread != null) {
            throw new IllegalStateException("The sink was started before");
        }
        loop = new SinkLoop(
                new KafkaConsumer<>(ConsumerSettings.of(config)),
                new ArrivalReader(registry),
                new BatchStore(database.dataSource()),
                metrics,
                status,
                config);
        thread = new Thread(loop, "stancewire-sink");
        thread.start();
    }

    /**
     * Waits until the sink ends.
     *
     * @throws IllegalStateException if it ended by a failure
     */
    public void await() throws InterruptedException {
        Thread running = running();
        if (running != null) {
            running.join();
        }
        Optional<Throwable> failure = status.failure();
        if (failure.isPresent()) {
            throw new IllegalStateException(failure.get().getMessage(), failure.get());
        }
    }

    /** False when the sink is not running and will not by itself; waiting and rebalancing are alive. */
    public boolean isLive() {
        return whyNotLive().isEmpty();
    }

    /** True when what arrives is stored: partitions assigned, PostgreSQL and the registry there. */
    public boolean isReady() {
        return whyNotReady().isEmpty();
    }

    /** One line for people; empty when the sink is live. */
    public Optional<String> whyNotLive() {
        return status.whyNotLive();
    }

    /** One line for people; empty when the sink is ready. */
    public Optional<String> whyNotReady() {
        return status.whyNotReady();
    }

    /** Records that Kafka held beyond this instance's positions when it last heard of its partitions' ends. */
    public long lag() {
        return status.lag();
    }

    /** Stops within the configured budget. What was not stored stays in Kafka and is stored by the next start. */
    @Override
    public void close() {
        SinkLoop ending;
        Thread running;
        synchronized (this) {
            ending = loop;
            running = thread;
        }
        if (ending == null || running == null) {
            return;
        }
        ending.stop();
        try {
            running.join(config.closeBudget().toMillis());
            if (running.isAlive()) {
                LOG.warn("The sink did not end in {}; its transaction is given up", config.closeBudget());
                running.interrupt();
            }
        } catch (InterruptedException e) {
            running.interrupt();
            Thread.currentThread().interrupt();
        }
    }

    private synchronized @Nullable Thread running() {
        return thread;
    }
}
