package io.github.stancewire.ingest;

import io.github.stancewire.ingest.fetch.FetchRequest;
import io.github.stancewire.ingest.fetch.FetchResult;
import io.github.stancewire.ingest.fetch.Fetcher;
import io.github.stancewire.ingest.publish.FeedState;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Asks for feeds in a few threads. What was asked for and not yet taken is in memory, so that whoever begins fetches
 * bounds it by beginning no more than there are threads. Thread-safe.
 */
final class FeedFetches implements AutoCloseable {
    private final Fetcher fetcher;
    private final IngestMetrics metrics;
    private final Clock clock;
    private final int threads;
    private final ExecutorService pool;

    FeedFetches(Fetcher fetcher, int threads, IngestMetrics metrics, Clock clock) {
        this.fetcher = fetcher;
        this.metrics = metrics;
        this.clock = clock;
        this.threads = threads;
        AtomicInteger number = new AtomicInteger();
        this.pool = Executors.newFixedThreadPool(threads, task -> {
            Thread thread = new Thread(task, "stancewire-fetch-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
    }

    int threads() {
        return threads;
    }

    /** Completes with a {@link CancellationException} where this was closed meanwhile. */
    CompletableFuture<FeedPoll> begin(Source.Feed feed, FeedState known) {
        Optional<Instant> retryAt = known.history().retryAt();
        if (retryAt.isPresent() && known.history().isWaiting(clock.instant())) {
            // Said before a restart, perhaps; the host's other feeds learn it from their own answers.
            return CompletableFuture.completedFuture(
                    new FeedPoll(feed, known, new FetchResult.Throttled(retryAt.get())));
        }
        try {
            return CompletableFuture.supplyAsync(() -> new FeedPoll(feed, known, fetch(feed, known)), pool);
        } catch (RejectedExecutionException e) {
            return CompletableFuture.failedFuture(new CancellationException("Ingest is closed"));
        }
    }

    /** When the feed's host can be asked again, as far as is known. */
    Instant freeAt(Source.Feed feed) {
        return fetcher.freeAt(feed.url());
    }

    @Override
    public void close() {
        fetcher.close();
        pool.shutdownNow();
    }

    private FetchResult fetch(Source.Feed feed, FeedState known) {
        long began = System.nanoTime();
        try {
            FetchResult result = fetcher.fetch(new FetchRequest(
                    known.movedTo().orElse(feed.url()), feed.url(), known.validators(), FetchRequest.Accept.FEED));
            metrics.fetched(result.outcome(), Duration.ofNanos(System.nanoTime() - began));
            return result;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("Ingest is closed");
        }
    }
}
