package io.github.stancewire.ingest;

import io.github.stancewire.ingest.article.Item;
import io.github.stancewire.ingest.fetch.FetchResult;
import io.github.stancewire.ingest.fetch.Validators;
import io.github.stancewire.ingest.file.ArticleFiles;
import io.github.stancewire.ingest.file.Meter;
import io.github.stancewire.ingest.publish.FeedState;
import io.github.stancewire.ingest.publish.Publisher;
import io.github.stancewire.ingest.schedule.FeedHints;
import io.github.stancewire.ingest.schedule.Poll;
import io.github.stancewire.ingest.schedule.PollHistory;
import io.github.stancewire.ingest.schedule.PollPlan;
import io.github.stancewire.schemas.LedgerEntry;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** Takes in what one source holds now: reads, publishes, counts. Not thread-safe. */
final class Pass {
    private final PollPlan plan;
    private final Clock clock;
    private final BooleanSupplier stopped;
    private final Consumer<LedgerEntry> looks;

    /**
     * @param stopped asked before each item; true ends the pass with a {@link CancellationException}
     * @param looks hears of each look that was committed
     */
    Pass(PollPlan plan, Clock clock, BooleanSupplier stopped, Consumer<LedgerEntry> looks) {
        this.plan = plan;
        this.clock = clock;
        this.stopped = stopped;
        this.looks = looks;
    }

    /**
     * Reads files, or what is piped in. Everything is committed on return; the exceptions of {@link Publisher} are passed
     * on.
     *
     * @param meter hears how much was read
     */
    void over(Source source, Publisher publisher, Tally tally, IngestProgress progress, Meter meter, Instant nextAt) {
        Sink sink = new Sink(source, publisher, tally, progress);
        ArticleFiles files = new ArticleFiles(clock);
        if (source instanceof Source.PathSource path) {
            files.read(
                    path.path(),
                    name -> publisher.progress(source.id(), name),
                    item -> {
                        progress.volume(meter.read(), meter.total());
                        sink.take(item);
                    },
                    meter);
        } else if (source instanceof Source.StandardInput piped) {
            files.read(new StoppableInput(piped.in(), stopped), sink::take);
        }
        LedgerEntry look = sink.counts.entry(source, clock.instant(), Optional.of(nextAt));
        publisher.finish(look);
        looks.accept(look);
    }

    /**
     * Takes what asking for a feed came to; as for files.
     *
     * @return when to ask again
     */
    Instant over(FeedPoll poll, Publisher publisher, Tally tally, IngestProgress progress) {
        Sink sink = new Sink(poll.feed(), publisher, tally, progress);
        SourceOptions options = poll.feed().options();
        FeedState after = new Answered(plan.within(options.shortest(), options.longest())).take(poll, sink, tally);
        Optional<Instant> nextAt = after.history().nextAt();
        LedgerEntry look = sink.counts.entry(poll.feed(), clock.instant(), nextAt);
        publisher.finish(poll.feed().id(), after, look);
        looks.accept(look);
        return nextAt.orElseGet(clock::instant);
    }

    /** What is known of a feed after it answered, or did not. */
    private final class Answered {
        private final PollPlan within;

        Answered(PollPlan within) {
            this.within = within;
        }

        FeedState take(FeedPoll poll, Sink sink, Tally tally) {
            FeedState before = poll.before();
            FetchResult result = poll.result();
            if (result instanceof FetchResult.Fetched fetched) {
                return read(poll, fetched, sink);
            }
            if (result instanceof FetchResult.NotModified unchanged) {
                tally.notModified();
                sink.counts.answered("not-modified", Optional.empty());
                return answered(before, unchanged.about(), before.hints(), false);
            }
            if (result instanceof FetchResult.Throttled throttled) {
                return throttled(before, throttled, sink);
            }
            if (result instanceof FetchResult.Gone gone) {
                sink.fail(new Item.Failed(
                        "",
                        "gone",
                        gone.forGood()
                                ? "its server says that it is gone for good (410); remove it"
                                : "its server has nothing there (404); check the address"));
                return failed(before, gone.forGood() ? new Poll.Gone() : new Poll.Failed());
            }
            if (result instanceof FetchResult.Refused refused) {
                sink.fail(new Item.Failed("", refused.reason(), refused.message()));
            } else if (result instanceof FetchResult.Failed failed) {
                sink.fail(new Item.Failed("", failed.reason(), failed.message()));
            }
            return failed(before, new Poll.Failed());
        }

        private FeedState answered(FeedState before, FetchResult.About about, FeedHints hints, boolean changed) {
            return new FeedState(
                    about.validators(),
                    about.movedTo().or(before::movedTo),
                    within.after(before.history(), new Poll.Answered(changed, hints, about.fresh()), clock.instant()),
                    hints);
        }

        private FeedState throttled(FeedState before, FetchResult.Throttled throttled, Sink sink) {
            if (before.history().isWaiting(clock.instant())) {
                sink.tally.skipped(new Item.Skipped("", "throttled", "its server asked to wait"));
                sink.counts.answered("throttled", Optional.of("its server asked to wait"));
                return before;
            }
            sink.fail(new Item.Failed(
                    "",
                    "throttled",
                    "its server asks to come back after " + throttled.retryAt().truncatedTo(ChronoUnit.SECONDS)));
            return new FeedState(
                    before.validators(),
                    before.movedTo(),
                    within.after(before.history(), new Poll.Throttled(throttled.retryAt()), clock.instant()),
                    before.hints());
        }

        /** A place that a feed moved to is forgotten when it fails: the first address may know another one. */
        private FeedState failed(FeedState before, Poll poll) {
            return new FeedState(
                    before.movedTo().isPresent() ? Validators.NONE : before.validators(),
                    Optional.empty(),
                    within.after(before.history(), poll, clock.instant()),
                    before.hints());
        }

        private FeedState read(FeedPoll poll, FetchResult.Fetched fetched, Sink sink) {
            FeedState before = poll.before();
            FeedPoll.Content content = poll.content().orElseThrow();
            if (content instanceof FeedPoll.Content.Broken broken) {
                // A feed that did not parse is asked for again, whole: it may be cut off.
                sink.fail(new Item.Failed("", "broken-feed", broken.explanation()));
                return failed(before, new Poll.Failed());
            }
            FeedPoll.Content.Read read = (FeedPoll.Content.Read) content;
            read.items().forEach(sink::take);
            return read.more()
                    ? goingOn(before, fetched.about(), read.hints())
                    : answered(before, fetched.about(), read.hints(), sink.handedOn > 0);
        }

        /** Some entries wait for the next look, at once and whole: nothing is noted that would make the server say "unchanged". */
        private FeedState goingOn(FeedState before, FetchResult.About about, FeedHints hints) {
            PollHistory history = before.history();
            return new FeedState(
                    Validators.NONE,
                    about.movedTo().or(before::movedTo),
                    new PollHistory(
                            history.changedAt(), history.gap(), 0, Optional.of(clock.instant()), Optional.empty()),
                    hints);
        }
    }

    /** Where items of one source go. */
    private final class Sink {
        private final Source source;
        private final String sourceId;
        private final Publisher publisher;
        private final Tally tally;
        private final IngestProgress progress;
        private final LookCounts counts = new LookCounts(clock.instant());
        private long handedOn;

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
                boolean partial = read.article().getPartial().isPresent();
                count(publisher.publish(sourceId, read), partial);
            } else if (item instanceof Item.Refused refused) {
                boolean sent = publisher.bury(sourceId, refused);
                count(sent, false);
                if (sent) {
                    tally.refused(refused);
                }
            } else if (item instanceof Item.Known known) {
                tally.unchanged(known.articles());
                counts.unchanged(known.articles());
            } else if (item instanceof Item.Skipped skipped) {
                tally.skipped(skipped);
                counts.skipped(skipped);
            } else if (item instanceof Item.Failed failed) {
                tally.failed(failed);
                counts.failed(failed);
            }
            progress.at(handedOn, source.display(item.name()));
        }

        /** The source itself gave nothing. */
        void fail(Item.Failed failed) {
            tally.failed(failed);
            counts.answered(failed.reason(), Optional.of(failed.message()));
            progress.at(handedOn, source.display(failed.name()));
        }

        // What was sent is tallied when it is committed.
        private void count(boolean sent, boolean partial) {
            if (sent) {
                handedOn++;
                counts.published(partial);
            } else {
                tally.unchanged(1);
                counts.unchanged(1);
            }
        }
    }
}
