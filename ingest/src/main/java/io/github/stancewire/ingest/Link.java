package io.github.stancewire.ingest;

import io.github.stancewire.ingest.publish.CheckpointReader;
import io.github.stancewire.ingest.publish.Checkpoints;
import io.github.stancewire.ingest.publish.FencedException;
import io.github.stancewire.ingest.publish.KafkaClients;
import io.github.stancewire.ingest.publish.PublishFailedException;
import io.github.stancewire.ingest.publish.Publisher;
import io.github.stancewire.schemas.wire.SchemaRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;

/**
 * The one connection to Kafka, which passes and pushes share; made anew after a failure, never after another ingest has
 * taken over. Knows how it fares. Thread-safe.
 */
final class Link {
    private static final Duration CLOSE_BUDGET = Duration.ofSeconds(10);

    private final IngestConfig config;
    private final SchemaRegistry registry;
    private final KafkaClients clients;
    private final IngestMetrics metrics;
    private final Clock clock;
    private final Function<Checkpoints, Publisher.Listener> listeners;

    /** Held while connecting, which may take a minute; what {@link #whyNotReady} reads is therefore volatile. */
    private final ReentrantLock connecting = new ReentrantLock();

    private @Nullable Connection connection;
    private volatile @Nullable String whyNotConnected = "ingest has not connected to Kafka yet";
    private volatile @Nullable String whyNotPublished;
    private volatile @Nullable FencedException fenced;
    private volatile boolean closed;

    private record Connection(Producer<String, byte[]> producer, Publisher publisher) {}

    /** @param listeners makes the one who hears of commits */
    Link(
            IngestConfig config,
            SchemaRegistry registry,
            KafkaClients clients,
            IngestMetrics metrics,
            Clock clock,
            Function<Checkpoints, Publisher.Listener> listeners) {
        this.config = config;
        this.registry = registry;
        this.clients = clients;
        this.metrics = metrics;
        this.clock = clock;
        this.listeners = listeners;
    }

    /**
     * Connects where that has not been done.
     *
     * @throws PublishFailedException if Kafka or the registry do not allow it
     */
    Publisher publisher() {
        connecting.lock();
        try {
            requireUsable();
            Connection open = connection;
            if (open == null) {
                open = connect();
                connection = open;
                whyNotConnected = null;
            }
            return open.publisher();
        } catch (PublishFailedException e) {
            whyNotConnected = e.getMessage();
            throw e;
        } finally {
            connecting.unlock();
        }
    }

    /** Whoever published without a failure says so. */
    void worked() {
        whyNotPublished = null;
    }

    /** Whoever met a failure gives the publisher back; another one is made for the next who asks. */
    void failed(Publisher publisher, RuntimeException failure) {
        connecting.lock();
        try {
            if (failure instanceof FencedException taken) {
                fenced = taken;
            }
            if (connection != null && connection.publisher() == publisher) {
                whyNotPublished = failure.getMessage();
                disconnect();
            }
        } finally {
            connecting.unlock();
        }
    }

    /** Why this ingest has ended for good. */
    Optional<FencedException> fenced() {
        return Optional.ofNullable(fenced);
    }

    Optional<String> whyNotReady() {
        FencedException taken = fenced;
        String publishing = whyNotPublished;
        String reason = taken != null ? taken.getMessage() : publishing != null ? publishing : whyNotConnected;
        return Optional.ofNullable(reason);
    }

    void close() {
        closed = true;
        boolean alone = false;
        try {
            alone = connecting.tryLock(CLOSE_BUDGET.toMillis(), TimeUnit.MILLISECONDS);
            if (alone) {
                disconnect();
            } // else whoever is connecting sees that this is closed
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            if (alone) {
                connecting.unlock();
            }
        }
    }

    private void requireUsable() {
        if (fenced != null) {
            throw fenced;
        }
        if (closed) {
            throw new IllegalStateException("This ingest is closed");
        }
    }

    private Connection connect() {
        Producer<String, byte[]> producer = null;
        try {
            producer = clients.producer();
            // First: it ends an open transaction of an ingest that was killed, so that the checkpoints have an end.
            producer.initTransactions();
            try (var consumer = clients.consumer()) {
                Checkpoints checkpoints =
                        new CheckpointReader(registry, config.visits().most()).read(consumer);
                metrics.checkpoints(checkpoints.size());
                requireUsable();
                return new Connection(producer, publisher(producer, checkpoints));
            }
        } catch (KafkaException e) {
            close(producer);
            throw new PublishFailedException(
                    "Kafka at " + config.bootstrapServers() + " does not let ingest begin: " + e.getMessage(), e);
        } catch (RuntimeException e) {
            close(producer);
            throw e;
        }
    }

    private Publisher publisher(Producer<String, byte[]> producer, Checkpoints checkpoints) {
        return new Publisher(
                producer,
                config.transactionalId(),
                checkpoints,
                registry,
                config.batch(),
                config.visits(),
                clock,
                listeners.apply(checkpoints));
    }

    private void disconnect() {
        if (connection != null) {
            close(connection.producer());
            connection = null;
        }
    }

    private static void close(@Nullable Producer<String, byte[]> producer) {
        if (producer != null) {
            producer.close(CLOSE_BUDGET);
        }
    }
}
