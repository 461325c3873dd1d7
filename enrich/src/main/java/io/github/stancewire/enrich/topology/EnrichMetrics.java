package io.github.stancewire.enrich.topology;

import io.github.stancewire.schemas.Stance;
import io.github.stancewire.schemas.StanceOp;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.kafka.KafkaStreamsMetrics;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.apache.kafka.streams.KafkaStreams;

/**
 * All meters of ENRICH. Thread-safe.
 *
 * <p>{@code stancewire.enrich.received} = {@code stancewire.enrich.outcomes} added up over enriched, duplicate and dead. They
 * count work done, so that a record whose transaction was rolled back counts again; while the equation holds, none was
 * stopped half-way.
 */
public final class EnrichMetrics {
    private final MeterRegistry registry;
    private final Counter received;
    private final Map<Outcome.Kind, Counter> outcomes = new EnumMap<>(Outcome.Kind.class);
    private final Map<StanceOp, Counter> stances = new EnumMap<>(StanceOp.class);
    private final Counter forgotten;
    private final Counter replacements;

    public EnrichMetrics(MeterRegistry registry) {
        this.registry = registry;
        received = Counter.builder("stancewire.enrich.received")
                .description("Raw records taken up")
                .baseUnit("records")
                .register(registry);
        for (Outcome.Kind kind : Outcome.Kind.values()) {
            outcomes.put(
                    kind,
                    Counter.builder("stancewire.enrich.outcomes")
                            .description("Raw records by what became of them")
                            .baseUnit("records")
                            .tag("outcome", kind.tag())
                            .register(registry));
        }
        for (StanceOp op : StanceOp.values()) {
            if (op != StanceOp.UNKNOWN) {
                stances.put(op, stanceCounter(op));
            }
        }
        forgotten = Counter.builder("stancewire.enrich.forgotten")
                .description("Articles that the revision window has left behind")
                .baseUnit("articles")
                .register(registry);
        replacements = Counter.builder("stancewire.enrich.thread.replacements")
                .description("Stream threads replaced after broken surroundings failed them")
                .baseUnit("threads")
                .register(registry);
    }

    /** Exports what Kafka measures itself; close what is returned before or after the streams. */
    public KafkaStreamsMetrics bind(KafkaStreams streams) {
        KafkaStreamsMetrics binder = new KafkaStreamsMetrics(streams);
        binder.bindTo(registry);
        return binder;
    }

    /** A stream thread was replaced. */
    public void threadReplaced() {
        replacements.increment();
    }

    void received() {
        received.increment();
    }

    void ended(Outcome outcome) {
        counter(outcomes, outcome.kind()).increment();
        if (outcome instanceof Outcome.Enriched enriched) {
            for (Stance stance : enriched.changes()) {
                counter(stances, stance.getOp()).increment();
            }
        } else if (outcome instanceof Outcome.Dead dead) {
            // The reasons are few: those of the steps and those of the extractor.
            Counter.builder("stancewire.enrich.dead.letters")
                    .description("Dead letters by step and reason")
                    .baseUnit("records")
                    .tag("step", dead.failure().step())
                    .tag("reason", dead.failure().reason())
                    .register(registry)
                    .increment();
        }
    }

    void forgotten(int articles) {
        forgotten.increment(articles);
    }

    <T> T timed(String step, Supplier<T> work) {
        return Timer.builder("stancewire.enrich.step")
                .description("Time that a step of analysis takes for an article")
                .tag("step", step)
                .register(registry)
                .record(work);
    }

    private Counter stanceCounter(StanceOp op) {
        return Counter.builder("stancewire.enrich.stances")
                .description("Stance records sent, by operation")
                .baseUnit("records")
                .tag("op", op.name().toLowerCase(Locale.ROOT))
                .register(registry);
    }

    private static <K> Counter counter(Map<K, Counter> counters, K key) {
        return Objects.requireNonNull(counters.get(key), () -> "No counter of " + key);
    }
}
