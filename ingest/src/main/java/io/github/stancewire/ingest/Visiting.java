package io.github.stancewire.ingest;

import io.github.stancewire.ingest.fetch.FetchResult;
import io.github.stancewire.ingest.page.PageVisit;
import io.github.stancewire.ingest.publish.Publisher;
import io.github.stancewire.ingest.visit.Visit;
import io.github.stancewire.ingest.visit.VisitPlan;
import java.net.URI;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks again at the pages of articles, when they are due and nothing new is to be had from their host. What is under way
 * is bounded by half the threads; what was published of a source that is not followed any more waits. Not thread-safe.
 */
final class Visiting {
    private static final Logger LOG = LoggerFactory.getLogger(Visiting.class);

    private final FeedFetches fetches;
    private final VisitPlan plan;
    private final IngestMetrics metrics;
    private final Clock clock;
    private final Runnable wake;
    private Map<String, URI> given = Map.of();
    private final Queue<Answer> answers = new ConcurrentLinkedQueue<>();
    private final Set<String> hosts = new HashSet<>();

    private record Answer(Visit visit, CompletableFuture<FetchResult> fetch) {}

    /** @param wake called from other threads when there is an answer */
    Visiting(
            List<Source> sources,
            FeedFetches fetches,
            VisitPlan plan,
            IngestMetrics metrics,
            Clock clock,
            Runnable wake) {
        this.fetches = fetches;
        this.plan = plan;
        this.metrics = metrics;
        this.clock = clock;
        this.wake = wake;
        replace(sources);
    }

    /** These are followed from now on. */
    void replace(List<Source> sources) {
        given = sources.stream()
                .filter(Source.Feed.class::isInstance)
                .map(Source.Feed.class::cast)
                .collect(Collectors.toMap(Source.Feed::id, Source.Feed::url, (first, second) -> first));
    }

    /** Publishes what answers brought, and asks for what is due. What Kafka does not take is asked for again. */
    void goOn(Publisher publisher) {
        for (Answer answer = answers.poll(); answer != null; answer = answers.poll()) {
            hosts.remove(host(answer.visit()));
            if (!answer.fetch().isCompletedExceptionally()) {
                take(answer.visit(), answer.fetch().join(), publisher);
            }
        }
        publisher.flush();
        while (hosts.size() < Math.max(1, fetches.threads() / 2)) {
            Optional<Visit> due = publisher.dueVisit(this::mayBegin);
            if (due.isEmpty()) {
                break;
            }
            begin(due.get());
        }
    }

    private boolean mayBegin(Visit visit) {
        return given.containsKey(visit.page().sourceId())
                && !hosts.contains(host(visit))
                && fetches.isIdle(visit.page().address());
    }

    // What it comes to is in the answer, its failure included.
    @SuppressWarnings("FutureReturnValueIgnored")
    private void begin(Visit visit) {
        URI source = given.getOrDefault(visit.page().sourceId(), visit.page().address());
        hosts.add(host(visit));
        try {
            CompletableFuture<FetchResult> fetch = fetches.visit(PageVisit.request(visit, source));
            fetch.whenComplete((result, failure) -> {
                answers.add(new Answer(visit, fetch));
                wake.run();
            });
        } catch (RejectedExecutionException e) {
            // Closed meanwhile: it is made after the next start.
            LOG.debug("Not visited any more: {}", visit.page().address());
        }
    }

    private void take(Visit visit, FetchResult result, Publisher publisher) {
        PageVisit.Visited came = new PageVisit(visit, plan, clock.instant()).with(result);
        if (!publisher.visited(visit, came)) {
            return;
        }
        metrics.visited(came.outcome());
        if (came.article().isPresent() && came.article().get().getGone()) {
            LOG.info("Gone, as its server said twice: {}", visit.page().address());
        }
    }

    private static String host(Visit visit) {
        return visit.page().address().getHost();
    }
}
