package io.github.stancewire.ingest;

import io.github.stancewire.ingest.ledger.LedgerException;
import io.github.stancewire.ingest.ledger.LedgerReader;
import io.github.stancewire.ingest.ledger.Silence;
import io.github.stancewire.ingest.publish.KafkaClients;
import io.github.stancewire.schemas.wire.RegistryUnavailableException;
import io.github.stancewire.schemas.wire.SchemaRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Learns from the ledger, once and beside everything else, how often sources used to have news. Ingest does not wait for it and
 * works without it: what could not be read is learned anew from looks to come.
 */
final class Habits implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Habits.class);
    /** Four weekends. All that the ledger keeps would be three times as much to read at each start. */
    private static final Duration BACK = Duration.ofDays(28);

    private final KafkaClients clients;
    private final SchemaRegistry registry;
    private final Silence silence;
    private final Clock clock;
    private final AtomicBoolean begun = new AtomicBoolean();
    private @Nullable Consumer<String, byte[]> reading;
    private boolean closed;

    Habits(KafkaClients clients, SchemaRegistry registry, Silence silence, Clock clock) {
        this.clients = clients;
        this.registry = registry;
        this.silence = silence;
        this.clock = clock;
    }

    /** Begins to, in a thread of its own. */
    void learn() {
        if (begun.compareAndSet(false, true)) {
            Thread thread = new Thread(this::read, "stancewire-habits");
            thread.setDaemon(true);
            thread.start();
        }
    }

    private void read() {
        try (Consumer<String, byte[]> consumer = clients.consumer()) {
            if (begin(consumer)) {
                new LedgerReader(registry).read(consumer, clock.instant().minus(BACK), silence::learned);
            }
        } catch (WakeupException e) {
            // Closed meanwhile.
        } catch (KafkaException | LedgerException | RegistryUnavailableException e) {
            LOG.info("The habits of sources are learned anew, for the ledger could not be read: {}", e.getMessage());
        } finally {
            silence.settle();
            end();
        }
    }

    private synchronized boolean begin(Consumer<String, byte[]> consumer) {
        reading = consumer;
        return !closed;
    }

    private synchronized void end() {
        reading = null;
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (reading != null) {
            reading.wakeup();
        }
    }
}
