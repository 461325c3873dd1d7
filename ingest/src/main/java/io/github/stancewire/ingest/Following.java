package io.github.stancewire.ingest;

import io.github.stancewire.ingest.publish.FeedState;
import io.github.stancewire.ingest.publish.Publisher;
import io.github.stancewire.ingest.schedule.PollQueue;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Whose turn it is: sources when they are due, feeds when they have answered. Feeds are asked in other threads, as many at
 * a time as there are, and of each host one; all else happens in the thread that follows. Not thread-safe but for
 * {@link #wake}.
 */
final class Following {
    private final IngestConfig config;
    private final FeedFetches fetches;
    private final Clock clock;
    private final PollQueue<Source> queue = new PollQueue<>();
    private final BlockingQueue<Begun> answers = new LinkedBlockingQueue<>();
    /** All that are followed, by id, as they are listed now. */
    private final Map<String, Source> listed = new LinkedHashMap<>();
    /** Ids of those that are being looked at, and so are not in the queue. */
    private final Set<String> taken = new HashSet<>();

    private int asking;
    private @Nullable Turn open;

    private record Begun(Optional<Source.Feed> feed, CompletableFuture<FeedPoll> fetch) {}

    /** What is to be taken in. */
    sealed interface Turn {
        Source source();

        /** Files, or standard input. */
        record Files(Source source) implements Turn {}

        record Answer(FeedPoll poll) implements Turn {
            @Override
            public Source source() {
                return poll.feed();
            }
        }

        /** Ingest was closed before the source could be looked at. */
        record Nothing(Source source) implements Turn {}
    }

    Following(IngestConfig config, List<Source> sources, FeedFetches fetches, Clock clock) {
        this.config = config;
        this.fetches = fetches;
        this.clock = clock;
        replace(sources);
    }

    /**
     * Follows these from now on: new ones are due at once, what is gone is not looked at again, what is said of others goes
     * from their next look.
     */
    void replace(List<Source> sources) {
        Map<String, Source> wanted = new LinkedHashMap<>();
        // What is piped in has one end, and is no place to look at again.
        sources.stream()
                .filter(source -> !(source instanceof Source.StandardInput))
                .forEach(source -> wanted.putIfAbsent(source.id(), source));
        for (Source before : List.copyOf(listed.values())) {
            if (!before.equals(wanted.get(before.id()))) {
                listed.remove(before.id());
                queue.remove(before);
            }
        }
        wanted.forEach((id, source) -> {
            boolean isNew = listed.putIfAbsent(id, source) == null;
            if (isNew && !taken.contains(id)) {
                queue.add(source, lane(source), clock.instant());
            }
        });
    }

    /** Back into the queue as it is listed now, if it still is. */
    private void requeue(Source source, Instant at) {
        taken.remove(source.id());
        Source now = listed.get(source.id());
        if (now != null) {
            queue.add(now, lane(now), at);
        }
    }

    /** Begins to ask for what is due; empty when nothing is to be taken in now. What is must be answered for. */
    Optional<Turn> next(Publisher publisher) throws InterruptedException {
        Instant now = clock.instant();
        while (asking < fetches.threads()) {
            Optional<Source> due = queue.take(now);
            if (due.isEmpty()) {
                break;
            }
            taken.add(due.get().id());
            if (due.get() instanceof Source.PathSource path) {
                return opened(new Turn.Files(path));
            }
            begin((Source.Feed) due.get(), publisher, now);
        }
        Begun answer = answers.poll();
        if (answer == null || answer.feed().isEmpty()) {
            return Optional.empty();
        }
        asking--;
        return opened(turn(answer.feed().get(), answer.fetch()));
    }

    /** The turn that {@link #next} gave is over. */
    void done(Turn turn, Instant nextAt) {
        open = null;
        Source source = turn.source();
        Instant free = source instanceof Source.Feed feed ? fetches.freeAt(feed) : clock.instant();
        queue.release(lane(source), free);
        requeue(source, nextAt);
    }

    /** The turn that {@link #next} gave came to nothing, because nothing could be published; it comes again. */
    void failed() {
        Turn lost = open;
        if (lost != null) {
            done(lost, clock.instant());
        }
    }

    /** Waits until there may be a turn, at most for the interval of the settings. */
    void await() throws InterruptedException {
        Duration longest = config.interval();
        Duration wait = asking < fetches.threads()
                ? queue.nextAt()
                        .map(at -> Duration.between(clock.instant(), at))
                        .filter(until -> until.compareTo(longest) < 0)
                        .orElse(longest)
                : longest;
        if (wait.isNegative() || wait.isZero()) {
            return;
        }
        Begun answer = answers.poll(wait.toNanos(), TimeUnit.NANOSECONDS);
        if (answer != null) {
            answers.add(answer);
        }
    }

    /** Ends {@link #await}. Thread-safe. */
    void wake() {
        answers.add(new Begun(Optional.empty(), new CompletableFuture<>()));
    }

    // What the fetch comes to is in the answer, its failure included.
    @SuppressWarnings("FutureReturnValueIgnored")
    private void begin(Source.Feed feed, Publisher publisher, Instant now) {
        FeedState known;
        try {
            known = publisher.state(feed.id());
        } catch (RuntimeException e) {
            again(feed, now);
            throw e;
        }
        // Asked before a restart, it is not asked again because of it.
        Optional<Instant> later = known.history().nextAt().filter(at -> at.isAfter(now));
        if (later.isPresent()) {
            again(feed, later.get());
            return;
        }
        asking++;
        CompletableFuture<FeedPoll> fetch = fetches.begin(feed, known, publisher.published(feed.id()));
        fetch.whenComplete((poll, failure) -> answers.add(new Begun(Optional.of(feed), fetch)));
    }

    private void again(Source.Feed feed, Instant at) {
        queue.release(lane(feed), fetches.freeAt(feed));
        requeue(feed, at);
    }

    private static Turn turn(Source.Feed feed, CompletableFuture<FeedPoll> fetch) throws InterruptedException {
        try {
            return new Turn.Answer(fetch.get());
        } catch (CancellationException e) {
            return new Turn.Nothing(feed);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof CancellationException) {
                return new Turn.Nothing(feed);
            }
            throw new IllegalStateException("Asking for " + feed.url() + " failed", e.getCause());
        }
    }

    private Optional<Turn> opened(Turn turn) {
        open = turn;
        return Optional.of(turn);
    }

    private static String lane(Source source) {
        return source instanceof Source.Feed feed ? feed.url().getHost() : source.id();
    }
}
