package io.github.stancewire.ingest;

import io.github.stancewire.ingest.push.PushRoutes;
import io.github.stancewire.ingest.push.PushedArticles;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/**
 * The meters of ingest. Entries seen = published + unchanged + skipped + failed + dead, always; an entry of an aborted
 * transaction is in none of them. Thread-safe.
 */
public final class IngestMetrics implements PushRoutes.Meters {
    static final String SEEN = "stancewire.ingest.entries.seen";
    static final String ENTRIES = "stancewire.ingest.entries";
    static final String BYTES = "stancewire.ingest.published";
    static final String TRANSACTIONS = "stancewire.ingest.transactions";
    static final String ABORTED = "stancewire.ingest.transactions.aborted";
    static final String FETCHES = "stancewire.ingest.fetches";
    static final String VISITS = "stancewire.ingest.visits";
    static final String VISITS_AHEAD = "stancewire.ingest.visits.ahead";
    /** Kind of entry that stands for an article whose page was looked at again. */
    static final String VISIT = "visit";

    static final String CHECKPOINTS = "stancewire.ingest.checkpoints";

    static final String PUSH_REQUESTS = "stancewire.ingest.push.requests";
    static final String PUSH_WAITING = "stancewire.ingest.push.waiting";

    private final MeterRegistry registry;
    private final AtomicLong checkpoints = new AtomicLong();
    private final AtomicLong visitsAhead = new AtomicLong();
    private final Counter aborted;

    public IngestMetrics(MeterRegistry registry) {
        this.registry = registry;
        // There from the start: a rate sees nothing of a counter that begins with the first abort.
        aborted = Counter.builder(ABORTED)
                .description("Transactions that Kafka or the registry did not let through")
                .baseUnit("transactions")
                .register(registry);
        Gauge.builder(VISITS_AHEAD, visitsAhead, AtomicLong::doubleValue)
                .description("Pages that are to be looked at again, held in memory at about 1 kB each")
                .baseUnit("visits")
                .register(registry);
        Gauge.builder(CHECKPOINTS, checkpoints, AtomicLong::doubleValue)
                .description("Items known as published, held in memory at about 110 bytes each")
                .baseUnit("items")
                .register(registry);
    }

    /** What a look again at a page came to; what it published is an entry as well. */
    void visited(String outcome) {
        Counter.builder(VISITS)
                .description("Looks again at pages of articles, by what they came to")
                .baseUnit("visits")
                .tag("outcome", outcome)
                .register(registry)
                .increment();
    }

    void visitsAhead(int count) {
        visitsAhead.set(count);
    }

    void entries(String kind, String outcome, long count) {
        Counter.builder(SEEN)
                .description("Things that sources hold, however they ended")
                .baseUnit("entries")
                .tag("kind", kind)
                .register(registry)
                .increment((double) count);
        Counter.builder(ENTRIES)
                .description("Things that sources hold, by what became of them")
                .baseUnit("entries")
                .tag("kind", kind)
                .tag("outcome", outcome)
                .register(registry)
                .increment((double) count);
    }

    void committed(long bytes, Duration took, int known) {
        Counter.builder(BYTES)
                .description("Encoded articles committed to Kafka")
                .baseUnit("bytes")
                .register(registry)
                .increment((double) bytes);
        Timer.builder(TRANSACTIONS)
                .description("Transactions committed: time from the first record to the commit")
                .register(registry)
                .record(took);
        checkpoints.set(known);
    }

    void aborted() {
        aborted.increment();
    }

    void checkpoints(int known) {
        checkpoints.set(known);
    }

    /** Requests add up: accepted + refused + busy + unavailable + failed. */
    @Override
    public void answered(String outcome, long nanos) {
        Timer.builder(PUSH_REQUESTS)
                .description("Requests to push: time from request to answer, a stream's to its end")
                .tag("outcome", outcome)
                .publishPercentileHistogram()
                .register(registry)
                .record(Duration.ofNanos(nanos));
    }

    @Override
    public void refused(long count) {
        entries(PushedArticles.KIND, "failed", count);
    }

    /** @param articles pushed and not yet committed */
    void waiting(Supplier<Number> articles) {
        Gauge.builder(PUSH_WAITING, articles)
                .description("Pushed articles that wait for their commit")
                .baseUnit("articles")
                .register(registry);
    }

    void fetched(String outcome, Duration took) {
        Timer.builder(FETCHES)
                .description("Fetches: time from the wish to the last byte, with the wait for the turn of its host")
                .tag("outcome", outcome)
                .register(registry)
                .record(took);
    }
}
