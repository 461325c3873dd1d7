package io.github.stancewire.ingest;

import io.github.stancewire.ingest.feed.FeedFetcher;
import io.github.stancewire.ingest.publish.CheckpointReader;
import io.github.stancewire.ingest.publish.Checkpoints;
import io.github.stancewire.ingest.publish.FencedException;
import io.github.stancewire.ingest.publish.KafkaClients;
import io.github.stancewire.ingest.publish.PublishFailedException;
import io.github.stancewire.ingest.publish.Publisher;
import io.github.stancewire.schemas.wire.SchemaRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes articles from sources into {@code articles.raw}, once or again and again. The constructor does no I/O; Kafka is
 * connected to by the first run. One run at a time: a second one waits. {@link #close} may be called from any thread.
 */
public final class IngestService implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(IngestService.class);
    private static final Duration CLOSE_BUDGET = Duration.ofSeconds(10);

    private final IngestConfig config;
    private final List<Source> sources;
    private final SchemaRegistry registry;
    private final KafkaClients clients;
    private final IngestMetrics metrics;
    private final Clock clock;
    private final Pass pass;
    private final ReentrantLock running = new ReentrantLock();
    private final CountDownLatch closed = new CountDownLatch(1);
    private @Nullable Connection connection;
    private @Nullable Tally tally;

    /** What one connection to Kafka is made of; all of it is made anew after a failure. */
    private record Connection(Producer<String, byte[]> producer, Checkpoints checkpoints, Publisher publisher) {}

    public IngestService(IngestConfig config, List<Source> sources, SchemaRegistry registry, IngestMetrics metrics) {
        this(
                config,
                sources,
                registry,
                metrics,
                KafkaClients.of(config.bootstrapServers(), config.transactionalId(), config.kafka()),
                Clock.systemUTC());
    }

    /** @param clients for tests, which need no broker */
    IngestService(
            IngestConfig config,
            List<Source> sources,
            SchemaRegistry registry,
            IngestMetrics metrics,
            KafkaClients clients,
            Clock clock) {
        this.config = config;
        this.sources = List.copyOf(sources);
        this.registry = registry;
        this.metrics = metrics;
        this.clients = clients;
        this.clock = clock;
        this.pass = new Pass(new FeedFetcher(config.fetch(), clock), clock, metrics, () -> closed.getCount() == 0);
    }

    /**
     * Takes in everything that the sources hold now. What cannot be read is in the report, and does not stop the rest.
     *
     * @return what became of it; everything counted as published is committed
     * @throws PublishFailedException if Kafka or the registry fail; committed articles stay, and another run goes on
     *     after them
     * @throws InterruptedException if the thread is interrupted; then too
     */
    public IngestReport run(IngestProgress progress) throws InterruptedException {
        running.lockInterruptibly();
        try {
            Connection open = open();
            return over(open, progress);
        } catch (PublishFailedException e) {
            disconnect();
            throw e;
        } finally {
            if (closed.getCount() == 0) {
                disconnect();
            }
            running.unlock();
        }
    }

    /**
     * Looks at the sources again and again, the interval apart, until this is closed. While Kafka is away it says so
     * and tries on; nothing piles up meanwhile.
     *
     * @param reports gets the report of each pass
     * @throws FencedException if another ingest has taken over
     * @throws InterruptedException if the thread is interrupted
     */
    public void follow(IngestProgress progress, Consumer<IngestReport> reports) throws InterruptedException {
        do {
            try {
                reports.accept(run(progress));
            } catch (FencedException e) {
                throw e;
            } catch (PublishFailedException e) {
                LOG.warn(
                        "{}. Trying again in {} s",
                        e.getMessage(),
                        config.interval().toSeconds());
            }
        } while (!closed.await(config.interval().toMillis(), TimeUnit.MILLISECONDS));
    }

    /** Ends a run after the item at hand, with what it published committed; waits for that up to ten seconds. */
    @Override
    public void close() {
        closed.countDown();
        if (running.isHeldByCurrentThread()) {
            // Called from a callback of the run, which ends after this item.
            return;
        }
        boolean ended = false;
        try {
            ended = running.tryLock(CLOSE_BUDGET.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        try {
            disconnect();
        } finally {
            if (ended) {
                running.unlock();
            }
        }
    }

    private IngestReport over(Connection open, IngestProgress progress) throws InterruptedException {
        List<SourceReport> reports = new ArrayList<>();
        long before = 0;
        for (Source source : sources) {
            Tally current = new Tally(source, metrics);
            tally = current;
            long already = before;
            boolean complete = true;
            try {
                pass.over(
                        source,
                        open.publisher(),
                        open.checkpoints(),
                        current,
                        (published, item) -> progress.at(already + published, item));
            } catch (CancellationException e) {
                complete = false;
            }
            open.publisher().flush();
            SourceReport report = current.report();
            reports.add(report);
            before += report.published() + report.dead();
            if (!complete) {
                return new IngestReport(reports, false);
            }
        }
        return new IngestReport(reports, true);
    }

    private Connection open() {
        if (closed.getCount() == 0) {
            throw new IllegalStateException("This ingest is closed");
        }
        if (connection == null) {
            connection = connect();
        }
        return connection;
    }

    private Connection connect() {
        Producer<String, byte[]> producer = null;
        try {
            producer = clients.producer();
            // First: it ends an open transaction of an ingest that was killed, so that the checkpoints have an end.
            producer.initTransactions();
            try (var consumer = clients.consumer()) {
                Checkpoints checkpoints = new CheckpointReader(registry).read(consumer);
                metrics.checkpoints(checkpoints.size());
                Publisher publisher = new Publisher(
                        producer,
                        config.transactionalId(),
                        checkpoints,
                        registry,
                        config.batch(),
                        clock,
                        new Commits(checkpoints));
                return new Connection(producer, checkpoints, publisher);
            }
        } catch (KafkaException e) {
            close(producer);
            throw new PublishFailedException(
                    "Kafka at " + config.bootstrapServers() + " does not let ingest begin: " + e.getMessage(), e);
        } catch (PublishFailedException e) {
            close(producer);
            throw e;
        }
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

    /** Counts what was committed, for the source at hand. */
    private final class Commits implements Publisher.Listener {
        private final Checkpoints checkpoints;

        Commits(Checkpoints checkpoints) {
            this.checkpoints = checkpoints;
        }

        @Override
        public void committed(int published, int dead, long bytes, Duration took) {
            if (tally != null) {
                tally.published(published);
                tally.dead(dead);
            }
            metrics.committed(bytes, took, checkpoints.size());
        }

        @Override
        public void aborted() {
            metrics.aborted();
        }
    }
}
