package io.github.stancewire.sink;

import io.github.stancewire.schemas.wire.RegistryUnavailableException;
import io.github.stancewire.sink.arrival.ArrivalReader;
import io.github.stancewire.sink.arrival.Batch;
import io.github.stancewire.sink.arrival.Batch.Advance;
import io.github.stancewire.sink.postgres.BatchStore;
import io.github.stancewire.sink.postgres.Delivery;
import io.github.stancewire.sink.postgres.SqlFailure;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The consumer's shell: fetches, has the batch built and stored, and waits where something is away. At most one batch is
 * in hand. Runs in one thread; {@link #stop} may be called from another.
 */
final class SinkLoop implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(SinkLoop.class);
    private static final Duration POLL = Duration.ofMillis(500);

    /** Fetched but not yet stored. */
    private record InHand(Iterable<ConsumerRecord<byte[], byte[]>> records, Map<TopicPartition, Advance> advances) {}

    private final Consumer<byte[], byte[]> consumer;
    private final BatchBuilder builder;
    private final BatchStore store;
    private final SinkMetrics metrics;
    private final SinkStatus status;
    private final Backoff backoff;
    private final Duration closeBudget;
    private final Assignment assignment;

    private volatile boolean stopping;
    private @Nullable InHand inHand;

    SinkLoop(
            Consumer<byte[], byte[]> consumer,
            ArrivalReader reader,
            BatchStore store,
            SinkMetrics metrics,
            SinkStatus status,
            SinkConfig config) {
        this.consumer = consumer;
        this.builder = new BatchBuilder(reader);
        this.store = store;
        this.metrics = metrics;
        this.status = status;
        this.backoff = new Backoff(config.retry());
        this.closeBudget = config.closeBudget();
        this.assignment = new Assignment(consumer);
    }

    @Override
    public void run() {
        try {
            join();
            while (!stopping) {
                turn();
            }
            status.stopped();
        } catch (WakeupException e) {
            status.stopped();
        } catch (RuntimeException | Error e) {
            // The answer to a bug or to surroundings that no waiting mends: say so once, and be dead for all to see.
            LOG.error("The sink ends: {}", e.getMessage(), e);
            status.failed(e);
        } finally {
            // Half of the budget, for a transaction may have taken the other half.
            consumer.close(CloseOptions.timeout(closeBudget.dividedBy(2)));
        }
    }

    /** Ends the loop soon; what is in hand stays in Kafka. */
    void stop() {
        stopping = true;
        consumer.wakeup();
    }

    void join() {
        status.joining();
        consumer.subscribe(ArrivalReader.TOPICS, assignment);
    }

    /** One round: fetch, build, store; or wait. */
    void turn() {
        try {
            assignment.place(store);
            if (inHand == null) {
                inHand = fetch();
            }
            deliver(inHand);
            inHand = null;
            flowing();
        } catch (RegistryUnavailableException e) {
            metrics.waitedForRegistry();
            waitFor("the schema registry does not answer: " + e.getMessage());
        } catch (SQLException e) {
            if (SqlFailure.of(e) != SqlFailure.AWAY) {
                throw new IllegalStateException(
                        "PostgreSQL does not take what this version writes, is it migrated? " + SqlFailure.message(e),
                        e);
            }
            metrics.waitedForDatabase();
            waitFor("PostgreSQL is away: " + SqlFailure.message(e));
        } catch (RetriableException e) {
            metrics.waitedForKafka();
            waitFor("Kafka does not answer: " + e.getMessage());
        }
    }

    private InHand fetch() {
        Iterable<ConsumerRecord<byte[], byte[]>> records = List.of();
        try {
            records = consumer.poll(POLL);
        } catch (OffsetOutOfRangeException e) {
            metrics.expired();
            assignment.outOfRange(e);
        }
        // A rebalance during this poll held its partitions, so that none of these records is of them.
        assignment.disturbed();
        return new InHand(records, assignment.advances());
    }

    private void deliver(InHand fetched) throws SQLException {
        if (fetched.advances().isEmpty()) {
            return;
        }
        Batch batch = builder.build(fetched.records(), fetched.advances());
        long begin = System.nanoTime();
        Delivery delivery = store.write(batch);
        metrics.write().record(Duration.ofNanos(System.nanoTime() - begin));
        if (delivery instanceof Delivery.Stored stored) {
            assignment.stored(batch.advances());
            metrics.stored(stored.arrivals());
            reportToKafka(batch.advances());
        } else if (delivery instanceof Delivery.Outrun outrun) {
            metrics.outrun();
            LOG.info("Another sink has moved {}; reading on from the stored positions", outrun.partition());
            assignment.holdAll();
        }
    }

    /** For tools that show a group's lag. Nothing rests on it: where to read is said by PostgreSQL. */
    private void reportToKafka(Map<TopicPartition, Advance> advances) {
        Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
        advances.forEach((partition, advance) -> offsets.put(partition, new OffsetAndMetadata(advance.next())));
        consumer.commitAsync(offsets, (committed, failure) -> {
            if (failure != null) {
                LOG.debug("Kafka was not told the positions: {}", failure.getMessage());
            }
        });
    }

    private void flowing() {
        backoff.reset();
        status.lag(assignment.lag());
        if (assignment.known() && status.flowing()) {
            LOG.info("The sink stores what arrives");
        }
    }

    /** Waits as a member of the group, with at most the batch in hand; a rebalance meanwhile drops that batch. */
    private void waitFor(String reason) {
        if (status.waiting(reason)) {
            LOG.warn("The sink waits, nothing is lost: {}", reason);
        }
        assignment.rest();
        consumer.poll(backoff.next());
        assignment.goOn();
        if (assignment.disturbed()) {
            inHand = null;
        }
    }
}
