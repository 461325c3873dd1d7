package io.github.stancewire.ingest;

import io.github.stancewire.ingest.article.Item;
import io.github.stancewire.ingest.article.RawArticles;
import io.github.stancewire.ingest.feed.BrokenFeedException;
import io.github.stancewire.ingest.feed.FeedContent;
import io.github.stancewire.ingest.feed.FeedReader;
import io.github.stancewire.ingest.feed.Kind;
import io.github.stancewire.ingest.feed.SitemapReader;
import io.github.stancewire.ingest.feed.Unpacked;
import io.github.stancewire.ingest.fetch.FetchRequest;
import io.github.stancewire.ingest.fetch.FetchResult;
import io.github.stancewire.ingest.fetch.Fetcher;
import io.github.stancewire.ingest.fetch.Validators;
import io.github.stancewire.ingest.page.EntryPages;
import io.github.stancewire.ingest.page.SitemapWalk;
import io.github.stancewire.ingest.page.SourcePage;
import io.github.stancewire.ingest.publish.FeedState;
import io.github.stancewire.ingest.schedule.FeedHints;
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

    /** Times as many pages are taken at a look: a sitemap is large, and each look loads it again. */
    private static final int PER_SITEMAP = 5;

    private final Fetcher fetcher;
    private final IngestMetrics metrics;
    private final Clock clock;
    private final int threads;
    private final int mostPages;
    private final EntryPages pages;
    private final EntryPages sitemapPages;
    private final SitemapReader.Limits sitemaps;
    private final ExecutorService pool;
    /** Hosts of which a feed, or the pages of its entries, are being read: one of each at a time. */
    private final Set<String> reading = ConcurrentHashMap.newKeySet();

    /**
     * @param mostPages of one look at a feed; 0 to follow none
     * @param sitemaps what is taken of them
     */
    FeedFetches(
            Fetcher fetcher,
            int threads,
            int mostPages,
            SitemapReader.Limits sitemaps,
            IngestMetrics metrics,
            Clock clock) {
        this.fetcher = fetcher;
        this.mostPages = mostPages;
        this.pages = new EntryPages(this::ask, mostPages, clock);
        this.sitemapPages = new EntryPages(this::ask, mostPages * PER_SITEMAP, clock);
        this.sitemaps = sitemaps;
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
            if (!(result instanceof FetchResult.Fetched fetched)) {
                return new FeedPoll(feed, known, result);
            }
            FeedPoll.Content content = content(feed, fetched, published);
            feed.options().outlet().ifPresent(outlet -> named(content, outlet));
            // Where its answer does not tell whether there is anything new, it is not asked so.
            boolean asIs = !(content instanceof FeedPoll.Content.Read read) || read.toldByValidators();
            return new FeedPoll(feed, known, asIs ? fetched : unconditional(fetched), Optional.of(content));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("Ingest is closed");
        } finally {
            reading.remove(feed.url().getHost());
        }
    }

    private FeedPoll.Content content(Source.Feed feed, FetchResult.Fetched fetched, EntryPages.Known published)
            throws InterruptedException {
        try {
            Kind kind = Kind.of(Unpacked.of(fetched.body()));
            if (kind == Kind.SITEMAP) {
                return sitemap(feed, fetched, published);
            }
            if (kind == Kind.PAGE) {
                return page(feed, fetched);
            }
        } catch (BrokenFeedException e) {
            return new FeedPoll.Content.Broken(e.explanation());
        }
        boolean follow = feed.options().follow() && mostPages > 0;
        try {
            FeedContent content = new FeedReader(
                            new RawArticles(feed.id(), clock), feed.options().guids(), follow)
                    .read(
                            fetched.body(),
                            fetched.contentType(),
                            Optional.of(fetched.about().address()),
                            "");
            if (!follow) {
                return new FeedPoll.Content.Read(content.items(), content.hints(), false);
            }
            EntryPages.Followed followed = pages.follow(content.items(), feed.url(), published);
            return new FeedPoll.Content.Read(followed.items(), content.hints(), followed.more());
        } catch (BrokenFeedException e) {
            return new FeedPoll.Content.Broken(e.explanation());
        }
    }

    /** What is said of the source goes before what it says of itself. */
    private static void named(FeedPoll.Content content, String outlet) {
        if (content instanceof FeedPoll.Content.Read read) {
            for (Item item : read.items()) {
                if (item instanceof Item.Read article) {
                    article.article().setFeedOutlet(outlet);
                }
            }
        }
    }

    private static FetchResult.Fetched unconditional(FetchResult.Fetched fetched) {
        FetchResult.About about = fetched.about();
        return new FetchResult.Fetched(
                fetched.body(),
                fetched.contentType(),
                new FetchResult.About(
                        Validators.NONE, about.address(), about.redirects(), about.movedTo(), about.fresh()));
    }

    private FeedPoll.Content page(Source.Feed feed, FetchResult.Fetched fetched) {
        Optional<String> refusal = SourcePage.refusal(fetched);
        return refusal.isPresent()
                ? new FeedPoll.Content.Broken(refusal.get())
                : new FeedPoll.Content.Read(
                        List.of(SourcePage.item(fetched, new RawArticles(feed.id(), clock))), FeedHints.NONE, false);
    }

    private FeedPoll.Content sitemap(Source.Feed feed, FetchResult.Fetched fetched, EntryPages.Known published)
            throws BrokenFeedException, InterruptedException {
        if (!feed.options().follow() || mostPages == 0) {
            return new FeedPoll.Content.Broken(
                    "a sitemap, which has no texts, while pages are not followed; see " + IngestConfig.FOLLOW_PAGES);
        }
        SitemapReader reader = new SitemapReader(new RawArticles(feed.id(), clock), sitemaps, clock.instant());
        SitemapWalk.Walked walked = new SitemapWalk(this::ask, reader)
                .walk(
                        Unpacked.of(fetched.body()),
                        fetched.contentType(),
                        fetched.about().address(),
                        feed.url());
        EntryPages.Followed followed = sitemapPages.follow(walked.items(), feed.url(), published);
        return new FeedPoll.Content.Read(followed.items(), FeedHints.NONE, followed.more(), !walked.isIndex());
    }

    private FetchResult ask(FetchRequest request) throws InterruptedException {
        long began = System.nanoTime();
        FetchResult result = fetcher.fetch(request);
        metrics.fetched(result.outcome(), Duration.ofNanos(System.nanoTime() - began));
        return result;
    }
}
