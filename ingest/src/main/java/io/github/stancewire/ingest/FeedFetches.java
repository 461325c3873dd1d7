package io.github.stancewire.ingest;

import io.github.stancewire.ingest.article.Item;
import io.github.stancewire.ingest.article.RawArticles;
import io.github.stancewire.ingest.feed.BrokenFeedException;
import io.github.stancewire.ingest.feed.FeedContent;
import io.github.stancewire.ingest.feed.FeedReader;
import io.github.stancewire.ingest.fetch.FetchRequest;
import io.github.stancewire.ingest.fetch.FetchResult;
import io.github.stancewire.ingest.fetch.Fetcher;
import io.github.stancewire.ingest.page.EntryPages;
import io.github.stancewire.ingest.publish.FeedState;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Asks for feeds in a few threads. What was asked for and not yet taken is in memory, so that whoever begins fetches
 * bounds it by beginning no more than there are threads. Thread-safe.
 */
final class FeedFetches implements AutoCloseable {
    /** A thread may wait so long for a host's turn where nothing new is to be had. */
    private static final Duration NEAR = Duration.ofSeconds(5);

    private final Fetcher fetcher;
    private final IngestMetrics metrics;
    private final Clock clock;
    private final int threads;
    private final int mostPages;
    private final EntryPages pages;
    private final ExecutorService pool;
    /** Hosts of which a feed, or the pages of its entries, are being read: one of each at a time. */
    private final Set<String> reading = ConcurrentHashMap.newKeySet();

    /** @param mostPages of one look at a feed; 0 to follow none */
    FeedFetches(Fetcher fetcher, int threads, int mostPages, IngestMetrics metrics, Clock clock) {
        this.fetcher = fetcher;
        this.mostPages = mostPages;
        this.pages = new EntryPages(this::ask, mostPages);
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

    /**
     * Completes with a {@link CancellationException} where this was closed meanwhile.
     *
     * @param published tells which entries need no page
     */
    CompletableFuture<FeedPoll> begin(Source.Feed feed, FeedState known, EntryPages.Known published) {
        Optional<Instant> retryAt = known.history().retryAt();
        if (retryAt.isPresent() && known.history().isWaiting(clock.instant())) {
            // Said before a restart, perhaps; the host's other feeds learn it from their own answers.
            return CompletableFuture.completedFuture(
                    new FeedPoll(feed, known, new FetchResult.Throttled(retryAt.get())));
        }
        try {
            return CompletableFuture.supplyAsync(() -> poll(feed, known, published), pool);
        } catch (RejectedExecutionException e) {
            return CompletableFuture.failedFuture(new CancellationException("Ingest is closed"));
        }
    }

    /**
     * Asks for a page that was had before, after what feeds ask for: not while one of the same host is being read.
     *
     * @throws RejectedExecutionException if this is closed
     */
    CompletableFuture<FetchResult> visit(FetchRequest request) {
        return CompletableFuture.supplyAsync(
                () -> {
                    try {
                        return ask(request);
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                        throw new CancellationException("Ingest is closed");
                    }
                },
                pool);
    }

    /** Whether a host's turn is near, and no feed of it is being read. */
    boolean isIdle(URI address) {
        return !reading.contains(address.getHost())
                && !fetcher.freeAt(address).isAfter(clock.instant().plus(NEAR));
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

    private FeedPoll poll(Source.Feed feed, FeedState known, EntryPages.Known published) {
        reading.add(feed.url().getHost());
        try {
            FetchResult result = ask(new FetchRequest(
                    known.movedTo().orElse(feed.url()), feed.url(), known.validators(), FetchRequest.Accept.FEED));
            return result instanceof FetchResult.Fetched fetched
                    ? new FeedPoll(feed, known, result, Optional.of(content(feed, fetched, published)))
                    : new FeedPoll(feed, known, result);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("Ingest is closed");
        } finally {
            reading.remove(feed.url().getHost());
        }
    }

    private FeedPoll.Content content(Source.Feed feed, FetchResult.Fetched fetched, EntryPages.Known published)
            throws InterruptedException {
        boolean follow = feed.options().follow() && mostPages > 0;
        try {
            FeedContent content = new FeedReader(
                            new RawArticles(feed.id(), clock), feed.options().guids(), follow)
                    .read(
                            fetched.body(),
                            fetched.contentType(),
                            Optional.of(fetched.about().address()),
                            "");
            feed.options().outlet().ifPresent(outlet -> named(content.items(), outlet));
            if (!follow) {
                return new FeedPoll.Content.Read(content.items(), content.hints(), false);
            }
            EntryPages.Followed followed = pages.follow(content.items(), feed.url(), published);
            return new FeedPoll.Content.Read(followed.items(), content.hints(), followed.more());
        } catch (BrokenFeedException e) {
            return new FeedPoll.Content.Broken(e.explanation());
        }
    }

    /** What is said of the source goes before what the feed says of itself. */
    private static void named(List<Item> items, String outlet) {
        for (Item item : items) {
            if (item instanceof Item.Read read) {
                read.article().setFeedOutlet(outlet);
            }
        }
    }

    private FetchResult ask(FetchRequest request) throws InterruptedException {
        long began = System.nanoTime();
        FetchResult result = fetcher.fetch(request);
        metrics.fetched(result.outcome(), Duration.ofNanos(System.nanoTime() - began));
        return result;
    }
}
