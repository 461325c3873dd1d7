package io.github.stancewire.ingest;

import io.github.stancewire.ingest.article.Item;
import io.github.stancewire.ingest.article.RawArticles;
import io.github.stancewire.ingest.feed.BrokenFeedException;
import io.github.stancewire.ingest.feed.FeedReader;
import io.github.stancewire.ingest.fetch.FetchRequest;
import io.github.stancewire.ingest.fetch.FetchResult;
import io.github.stancewire.ingest.fetch.Fetcher;
import io.github.stancewire.ingest.file.ArticleFiles;
import io.github.stancewire.ingest.publish.Publisher;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/** Takes in what one source holds now: reads, publishes, counts. Not thread-safe. */
final class Pass {
    private final Fetcher fetcher;
    private final Clock clock;
    private final IngestMetrics metrics;
    private final BooleanSupplier stopped;
    /** Servers that asked to be left alone until then. */
    private final Map<String, Instant> waits = new HashMap<>();

    /** @param stopped asked before each item; true ends the pass with a {@link CancellationException} */
    Pass(Fetcher fetcher, Clock clock, IngestMetrics metrics, BooleanSupplier stopped) {
        this.fetcher = fetcher;
        this.clock = clock;
        this.metrics = metrics;
        this.stopped = stopped;
    }

    /** Everything is committed on return; the exceptions of {@link Publisher} are passed on. */
    void over(Source source, Publisher publisher, Tally tally, IngestProgress progress) throws InterruptedException {
        Sink sink = new Sink(source, publisher, tally, progress);
        if (source instanceof Source.PathSource files) {
            new ArticleFiles(clock).read(files.path(), name -> publisher.progress(source.id(), name), sink::take);
            publisher.flush();
        } else if (source instanceof Source.Feed feed) {
            over(feed, publisher, tally, sink);
        }
    }

    private void over(Source.Feed feed, Publisher publisher, Tally tally, Sink sink) throws InterruptedException {
        Optional<Duration> wait = wait(feed.id());
        if (wait.isPresent()) {
            sink.take(new Item.Skipped("", "throttled", "its server asked to wait"));
            return;
        }
        long began = System.nanoTime();
        FetchResult result = fetcher.fetch(
                new FetchRequest(feed.url(), feed.url(), publisher.validators(feed.id()), FetchRequest.Accept.FEED));
        metrics.fetched(result.outcome(), Duration.ofNanos(System.nanoTime() - began));
        if (result instanceof FetchResult.Fetched fetched) {
            read(feed, fetched, sink);
            // A feed that did not parse is asked for again, whole: it may be cut off.
            if (!sink.broken) {
                publisher.finish(feed.id(), fetched.about().validators());
            }
        } else if (result instanceof FetchResult.NotModified unchanged) {
            tally.notModified();
            publisher.finish(feed.id(), unchanged.about().validators());
        } else if (result instanceof FetchResult.Throttled throttled) {
            waits.put(feed.id(), throttled.retryAt());
            sink.take(new Item.Failed(
                    "",
                    "throttled",
                    "its server asks to come back after " + throttled.retryAt().truncatedTo(ChronoUnit.SECONDS)));
        } else if (result instanceof FetchResult.Gone gone) {
            sink.take(new Item.Failed(
                    "",
                    "gone",
                    gone.forGood()
                            ? "its server says that it is gone for good (410); remove it"
                            : "its server has nothing there (404); check the address"));
        } else if (result instanceof FetchResult.Refused refused) {
            sink.take(new Item.Failed("", refused.reason(), refused.message()));
        } else if (result instanceof FetchResult.Failed failed) {
            sink.take(new Item.Failed("", failed.reason(), failed.message()));
        }
    }

    private void read(Source.Feed feed, FetchResult.Fetched fetched, Sink sink) {
        try {
            new FeedReader(new RawArticles(feed.id(), clock))
                    .read(
                            fetched.body(),
                            fetched.contentType(),
                            Optional.of(fetched.about().address()),
                            "")
                    .forEach(sink::take);
        } catch (BrokenFeedException e) {
            sink.broken = true;
            sink.take(new Item.Failed("", "broken-feed", e.explanation()));
        }
    }

    private Optional<Duration> wait(String sourceId) {
        return Optional.ofNullable(waits.get(sourceId))
                .map(until -> Duration.between(clock.instant(), until))
                .filter(wait -> !wait.isNegative() && !wait.isZero());
    }

    /** Where items of one source go. */
    private final class Sink {
        private final Source source;
        private final String sourceId;
        private final Publisher publisher;
        private final Tally tally;
        private final IngestProgress progress;
        private long handedOn;
        private boolean broken;

        Sink(Source source, Publisher publisher, Tally tally, IngestProgress progress) {
            this.source = source;
            this.sourceId = source.id();
            this.publisher = publisher;
            this.tally = tally;
            this.progress = progress;
        }

        void take(Item item) {
            if (stopped.getAsBoolean()) {
                throw new CancellationException("Ingest is closed");
            }
            if (item instanceof Item.Read read) {
                count(publisher.publish(sourceId, read));
            } else if (item instanceof Item.Refused refused) {
                boolean sent = publisher.bury(sourceId, refused);
                count(sent);
                if (sent) {
                    tally.refused(refused);
                }
            } else if (item instanceof Item.Known known) {
                tally.unchanged(known.articles());
            } else if (item instanceof Item.Skipped skipped) {
                tally.skipped(skipped);
            } else if (item instanceof Item.Failed failed) {
                tally.failed(failed);
            }
            progress.at(handedOn, source.display(item.name()));
        }

        // What was sent is tallied when it is committed.
        private void count(boolean sent) {
            if (sent) {
                handedOn++;
            } else {
                tally.unchanged(1);
            }
        }
    }
}
