package io.github.stancewire.sink;

import io.github.stancewire.sink.arrival.Arrival;
import io.github.stancewire.sink.arrival.DeadLetter;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.List;

/**
 * All meters of the sink. Records stored = enriched + duplicate + dead + stance; the sink's own dead letters are among
 * the dead. Counters move only after PostgreSQL has committed. Thread-safe.
 */
final class SinkMetrics {
    private final Counter enriched;
    private final Counter duplicate;
    private final Counter dead;
    private final Counter stance;
    private final Counter undecodable;
    private final Counter refused;
    private final Counter stored;
    private final Counter outrun;
    private final Counter waitsForDatabase;
    private final Counter waitsForRegistry;
    private final Counter waitsForKafka;
    private final Counter expired;
    private final Timer write;

    SinkMetrics(MeterRegistry registry, SinkStatus status) {
        enriched = records(registry, "enriched");
        duplicate = records(registry, "duplicate");
        dead = records(registry, "dead");
        stance = records(registry, "stance");
        undecodable = own(registry, DeadLetter.UNDECODABLE);
        refused = own(registry, DeadLetter.REFUSED);
        stored = batches(registry, "stored");
        outrun = batches(registry, "outrun");
        waitsForDatabase = waits(registry, "database");
        waitsForRegistry = waits(registry, "registry");
        waitsForKafka = waits(registry, "kafka");
        expired = Counter.builder("stancewire.sink.positions.expired")
                .description("Partitions whose stored position had been deleted from Kafka; records may be missing")
                .register(registry);
        write = Timer.builder("stancewire.sink.write")
                .description("Time of one transaction with PostgreSQL")
                .register(registry);
        Gauge.builder("stancewire.sink.lag", status, SinkStatus::lag)
                .description("Records that the assigned partitions hold beyond the sink's position")
                .baseUnit("records")
                .register(registry);
        Gauge.builder(
                        "stancewire.sink.waiting",
                        status,
                        now -> now.whyNotReady().isPresent() ? 1 : 0)
                .description("1 while the sink waits for something or is stopped, else 0")
                .register(registry);
    }

    Timer write() {
        return write;
    }

    void stored(List<Arrival> arrivals) {
        stored.increment();
        arrivals.forEach(this::count);
    }

    void outrun() {
        outrun.increment();
    }

    void waitedForDatabase() {
        waitsForDatabase.increment();
    }

    void waitedForRegistry() {
        waitsForRegistry.increment();
    }

    void waitedForKafka() {
        waitsForKafka.increment();
    }

    void expired() {
        expired.increment();
    }

    private void count(Arrival arrival) {
        if (arrival instanceof Arrival.Revision) {
            enriched.increment();
        } else if (arrival instanceof Arrival.Duplicate) {
            duplicate.increment();
        } else if (arrival instanceof Arrival.StanceChange) {
            stance.increment();
        } else if (arrival instanceof Arrival.Dead one) {
            dead.increment();
            if (one.letter().step().equals(DeadLetter.SINK)) {
                (one.letter().reason().equals(DeadLetter.UNDECODABLE) ? undecodable : refused).increment();
            }
        }
    }

    private static Counter records(MeterRegistry registry, String outcome) {
        return Counter.builder("stancewire.sink.records")
                .description("Records stored in PostgreSQL")
                .baseUnit("records")
                .tag("outcome", outcome)
                .register(registry);
    }

    private static Counter own(MeterRegistry registry, String reason) {
        return Counter.builder("stancewire.sink.dead.letters")
                .description("Dead letters that the sink made itself; they are among the dead records")
                .baseUnit("records")
                .tag("reason", reason)
                .register(registry);
    }

    private static Counter batches(MeterRegistry registry, String outcome) {
        return Counter.builder("stancewire.sink.batches")
                .description("Batches stored, and batches given up because another sink had moved a position")
                .baseUnit("batches")
                .tag("outcome", outcome)
                .register(registry);
    }

    private static Counter waits(MeterRegistry registry, String cause) {
        return Counter.builder("stancewire.sink.waits")
                .description("Attempts that ended in waiting because something was away")
                .tag("cause", cause)
                .register(registry);
    }
}
