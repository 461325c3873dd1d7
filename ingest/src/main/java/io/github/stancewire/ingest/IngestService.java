package io.github.stancewire.ingest;

import io.github.stancewire.ingest.article.Item;
import io.github.stancewire.ingest.catalogue.CatalogueWatch;
import io.github.stancewire.ingest.fetch.Fetcher;
import io.github.stancewire.ingest.fetch.Sleeper;
import io.github.stancewire.ingest.file.Meter;
import io.github.stancewire.ingest.ledger.Silence;
import io.github.stancewire.ingest.publish.Checkpoints;
import io.github.stancewire.ingest.publish.FencedException;
import io.github.stancewire.ingest.publish.KafkaClients;
import io.github.stancewire.ingest.publish.PublishFailedException;
import io.github.stancewire.ingest.publish.Publisher;
import io.github.stancewire.ingest.push.PushQueue;
import io.github.stancewire.ingest.push.PushRoutes;
import io.github.stancewire.ingest.push.PushedArticles;
import io.github.stancewire.ingest.schedule.PollPlan;
import io.github.stancewire.schemas.wire.SchemaRegistry;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes articles from sources into {@code articles.raw}, once or again and again, and those that are pushed beside them.
 * The constructor does no I/O; Kafka is connected to by the first run or push. One run at a time: a second one waits.
 * {@link #close} may be called from any thread.
 */
public final class IngestService implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(IngestService.class);
    private static final Duration CLOSE_BUDGET = Duration.ofSeconds(10);
    /** Between two tries to reach Kafka again: sooner than sources are looked at, for pushes wait as well. */
    private static final Duration RETRY = Duration.ofSeconds(5);

    private final IngestConfig config;
    private final List<Source> sources;
    private final IngestMetrics metrics;
    private final Clock clock;
    private final FeedFetches fetches;
    private final Pass pass;
    private final Link link;
    private final PushQueue pushes;
    private final PushRoutes routes;
    private final Silence silence = new Silence();
    private final Habits habits;
    private final ReentrantLock running = new ReentrantLock();
    /** Open as long as there is anything to go on for. */
    private final CountDownLatch ended = new CountDownLatch(1);

    /** Listed meanwhile, for the thread that follows to take over. */
    private final AtomicReference<@Nullable List<Source>> listed = new AtomicReference<>();

    private volatile boolean closed;
    private volatile @Nullable Following follower;
    private volatile @Nullable CatalogueWatch list;
    private volatile @Nullable Tally tally;

    public IngestService(IngestConfig config, List<Source> sources, SchemaRegistry registry, IngestMetrics metrics) {
        this(
                config,
                sources,
                registry,
                metrics,
                KafkaClients.of(config.bootstrapServers(), config.transactionalId(), config.kafka()),
                Clock.systemUTC());
    }

    /** @param clients for tests, which need no broker */
    IngestService(
            IngestConfig config,
            List<Source> sources,
            SchemaRegistry registry,
            IngestMetrics metrics,
            KafkaClients clients,
            Clock clock) {
        this.config = config;
        this.sources = List.copyOf(sources);
        this.metrics = metrics;
        this.clock = clock;
        Fetcher fetcher = new Fetcher(config.fetch(), clock, Sleeper.REAL);
        this.fetches = new FeedFetches(
                fetcher, config.fetchThreads(), config.followPages(), config.sitemaps(), metrics, clock);
        PollPlan plan = new PollPlan(config.feeds(), new SplittableRandom());
        this.pass = new Pass(plan, clock, () -> ended.getCount() == 0, silence::looked);
        this.link = new Link(config, registry, clients, metrics, clock, Commits::new);
        this.habits = new Habits(clients, registry, silence, clock);
        this.pushes = new PushQueue(config.push(), config.batch(), this::publish);
        this.routes = new PushRoutes(config.push(), new PushedArticles(clock), pushes, metrics);
        metrics.waiting(pushes::waitingArticles);
        metrics.silent(silence::count);
        metrics.brokenList(this::brokenLists);
        silence.watch(ids(sources));
    }

    /**
     * Takes in everything that the sources hold now. What cannot be read is in the report, and does not stop the rest.
     *
     * @return what became of it; everything counted as published is committed
     * @throws PublishFailedException if Kafka or the registry fail; committed articles stay, and another run goes on
     *     after them
     * @throws InterruptedException if the thread is interrupted; then too
     */
    public IngestReport run(IngestProgress progress) throws InterruptedException {
        running.lockInterruptibly();
        try {
            Publisher publisher = link.publisher();
            try {
                IngestReport report = over(publisher, progress);
                link.worked();
                return report;
            } catch (RuntimeException e) {
                link.failed(publisher, e);
                throw e;
            }
        } finally {
            if (closed) {
                link.close();
            }
            running.unlock();
        }
    }

    /**
     * Looks at the sources again and again, each when it is due, until this is closed. While Kafka is away it says so
     * and tries on; nothing piles up meanwhile. Without sources it only keeps the connection that pushes need.
     *
     * @param reports gets the report of each look, which is one at one source
     * @throws FencedException if another ingest has taken over
     * @throws InterruptedException if the thread is interrupted
     */
    public void follow(IngestProgress progress, Consumer<IngestReport> reports) throws InterruptedException {
        Following following = new Following(config, sources, fetches, clock);
        Visiting visiting = new Visiting(sources, fetches, config.visits(), metrics, clock, following::wake);
        follower = following;
        habits.learn();
        boolean goesOn = ended.getCount() > 0;
        while (goesOn) {
            try {
                takeOver(following, visiting);
                look(following, visiting, progress).ifPresent(reports);
                // Looks at paths take their time here; answers of feeds and what is due are waited for.
                following.await();
                goesOn = ended.getCount() > 0;
            } catch (FencedException e) {
                throw e;
            } catch (PublishFailedException e) {
                Duration pause = config.interval().compareTo(RETRY) < 0 ? config.interval() : RETRY;
                LOG.warn("{}. Trying again in {} ms", e.getMessage(), pause.toMillis());
                goesOn = !ended.await(pause.toMillis(), TimeUnit.MILLISECONDS);
            }
        }
        Optional<FencedException> fenced = link.fenced();
        if (fenced.isPresent()) {
            throw fenced.get();
        }
    }

    /**
     * Follows these sources from now on instead of those before; those that are new are looked at at once, those that are
     * being looked at are looked at to the end. Has no effect on {@link #run}. Thread-safe.
     */
    public void follow(List<Source> sources) {
        listed.set(List.copyOf(sources));
        silence.watch(ids(sources));
        Following waiting = follower;
        if (waiting != null) {
            waiting.wake();
        }
    }

    /** Follows a list from now on as it changes; the watch stays its owner's to close. */
    public void follow(CatalogueWatch list) {
        this.list = list;
        list.start(this::follow);
    }

    private int brokenLists() {
        CatalogueWatch followed = list;
        return followed != null && followed.problem().isPresent() ? 1 : 0;
    }

    private static List<String> ids(List<Source> sources) {
        return sources.stream().map(Source::id).distinct().toList();
    }

    private void takeOver(Following following, Visiting visiting) {
        List<Source> now = listed.getAndSet(null);
        if (now != null) {
            following.replace(now);
            visiting.replace(now);
        }
    }

    /** Looks at one source, if one is due or has answered. */
    private Optional<IngestReport> look(Following following, Visiting visiting, IngestProgress progress)
            throws InterruptedException {
        running.lockInterruptibly();
        try {
            Publisher publisher = link.publisher();
            try {
                Optional<IngestReport> report = following.next(publisher).map(turn -> {
                    Looked looked = look(turn, publisher, progress, new Meter());
                    following.done(turn, looked.nextAt());
                    return new IngestReport(List.of(looked.report()), looked.complete());
                });
                visiting.goOn(publisher);
                link.worked();
                return report;
            } catch (RuntimeException e) {
                link.failed(publisher, e);
                following.failed();
                throw e;
            }
        } finally {
            if (closed) {
                link.close();
            }
            running.unlock();
        }
    }

    /** Where articles are pushed to, for whoever serves HTTP. What arrives is published from the first request on. */
    public PushRoutes pushRoutes() {
        return routes;
    }

    /** Lets pushes wait, answered by nothing but their timeout, until {@link #releasePushes}; for who takes stock. */
    public void holdPushes() throws InterruptedException {
        pushes.hold();
    }

    /** Goes on with pushes. */
    public void releasePushes() {
        pushes.release();
    }

    /** Pushed articles that wait for their commit. */
    int waitingPushes() {
        return pushes.waitingArticles();
    }

    /** One line for people; empty while this may still publish. */
    public Optional<String> whyNotLive() {
        return closed ? Optional.of("ingest is closed") : link.fenced().map(FencedException::getMessage);
    }

    /** One line for people; empty when Kafka is connected to and the last that was published got through. */
    public Optional<String> whyNotReady() {
        return whyNotLive().or(link::whyNotReady).or(pushes::whyNotReady);
    }

    /** Ends a run after the item at hand, with what it published committed; waits for that up to ten seconds. */
    @Override
    public void close() {
        closed = true;
        end();
        habits.close();
        fetches.close();
        pushes.close();
        if (running.isHeldByCurrentThread()) {
            // Called from a callback of the run, which ends after this item.
            return;
        }
        boolean alone = false;
        try {
            alone = running.tryLock(CLOSE_BUDGET.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        try {
            link.close();
        } finally {
            if (alone) {
                running.unlock();
            }
        }
    }

    private IngestReport over(Publisher publisher, IngestProgress progress) throws InterruptedException {
        List<SourceReport> reports = new ArrayList<>();
        Ahead ahead = new Ahead(
                sources.stream()
                        .filter(Source.Feed.class::isInstance)
                        .map(Source.Feed.class::cast)
                        .toList(),
                fetches);
        Meter meter = meter();
        long before = 0;
        for (Source source : sources) {
            Following.Turn turn = turn(source, ahead, publisher);
            IngestProgress inAll = progress.after(before);
            Looked looked = look(turn, publisher, inAll, meter);
            while (looked.complete() && isMore(turn)) {
                turn = again((Source.Feed) source, ahead, publisher);
                looked = looked.then(look(turn, publisher, inAll, meter));
            }
            reports.add(looked.report());
            before += looked.report().published() + looked.report().dead();
            if (!looked.complete()) {
                return new IngestReport(reports, false);
            }
        }
        return new IngestReport(reports, true);
    }

    /** Knows how long the files given are; what is in folders it learns on the way. */
    private Meter meter() {
        Meter meter = new Meter();
        for (Source source : sources) {
            if (source instanceof Source.PathSource path && Files.isRegularFile(path.path())) {
                meter.found(path.path().toFile().length());
            }
        }
        return meter;
    }

    private static Following.Turn turn(Source source, Ahead ahead, Publisher publisher) throws InterruptedException {
        if (!(source instanceof Source.Feed)) {
            return new Following.Turn.Files(source);
        }
        try {
            return new Following.Turn.Answer(ahead.next(publisher));
        } catch (CancellationException e) {
            return new Following.Turn.Nothing(source);
        }
    }

    private static Following.Turn again(Source.Feed feed, Ahead ahead, Publisher publisher)
            throws InterruptedException {
        try {
            return new Following.Turn.Answer(ahead.again(feed, publisher));
        } catch (CancellationException e) {
            return new Following.Turn.Nothing(feed);
        }
    }

    /** @param complete false when this was closed in the middle */
    private record Looked(SourceReport report, Instant nextAt, boolean complete) {
        Looked then(Looked next) {
            return new Looked(report.then(next.report), next.nextAt, next.complete);
        }
    }

    /** Whether the look left entries for another one. */
    private static boolean isMore(Following.Turn turn) {
        return turn instanceof Following.Turn.Answer answer
                && answer.poll().content().orElse(null) instanceof FeedPoll.Content.Read read
                && read.more();
    }

    private Looked look(Following.Turn turn, Publisher publisher, IngestProgress progress, Meter meter) {
        Tally current = new Tally(turn.source(), metrics);
        tally = current;
        boolean complete = true;
        Instant nextAt = clock.instant();
        try {
            if (turn instanceof Following.Turn.Files files) {
                nextAt = clock.instant().plus(config.interval());
                pass.over(files.source(), publisher, current, progress, meter, nextAt);
            } else if (turn instanceof Following.Turn.Answer answer) {
                nextAt = pass.over(answer.poll(), publisher, current, progress);
            } else {
                complete = false;
            }
        } catch (CancellationException e) {
            complete = false;
        }
        publisher.flush();
        return new Looked(current.report(), nextAt, complete);
    }

    private void end() {
        ended.countDown();
        Following waiting = follower;
        if (waiting != null) {
            waiting.wake();
        }
    }

    /** Publishes a group of pushes; the queue calls it from its own thread. */
    private List<Boolean> publish(List<Item.Read> articles) {
        Publisher publisher = link.publisher();
        try {
            List<Boolean> sent = publisher.publishAndCommit(PushedArticles.SOURCE_ID, articles);
            link.worked();
            metrics.entries(
                    PushedArticles.KIND,
                    "unchanged",
                    sent.stream().filter(one -> !one).count());
            return sent;
        } catch (RuntimeException e) {
            link.failed(publisher, e);
            if (e instanceof FencedException) {
                end();
            }
            throw e;
        }
    }

    /** Counts what was committed: pushes, and of the source at hand. */
    private final class Commits implements Publisher.Listener {
        private final Checkpoints checkpoints;

        Commits(Checkpoints checkpoints) {
            this.checkpoints = checkpoints;
        }

        @Override
        public void committed(Map<String, Publisher.Sent> bySource, long bytes, Duration took) {
            Tally current = tally;
            bySource.forEach((source, sent) -> {
                if (source.equals(PushedArticles.SOURCE_ID)) {
                    metrics.entries(PushedArticles.KIND, "published", sent.published());
                    metrics.entries(PushedArticles.KIND, "dead", sent.dead());
                } else if (source.equals(Publisher.VISITS)) {
                    metrics.entries(IngestMetrics.VISIT, "published", sent.published());
                    metrics.entries(IngestMetrics.VISIT, "dead", sent.dead());
                } else if (current != null) {
                    current.published(sent.published());
                    current.dead(sent.dead());
                }
            });
            metrics.committed(bytes, took, checkpoints.size());
            metrics.visitsAhead(checkpoints.visitsAhead());
        }

        @Override
        public void aborted() {
            metrics.aborted();
        }
    }
}
