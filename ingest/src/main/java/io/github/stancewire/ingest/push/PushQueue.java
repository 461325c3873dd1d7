package io.github.stancewire.ingest.push;

import io.github.stancewire.ingest.article.Item;
import io.github.stancewire.ingest.publish.PublishFailedException;
import io.github.stancewire.ingest.publish.Publisher;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Articles that wait to be published. One thread takes all that wait, up to a transaction's worth, and publishes them
 * together: while one group is being committed the next one gathers. Thread-safe.
 */
public final class PushQueue implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(PushQueue.class);
    /** For the group at hand; what waits behind it is refused at once. */
    private static final Duration CLOSE_BUDGET = Duration.ofSeconds(5);

    private final PushConfig config;
    private final Publisher.Limits batch;
    private final Outlet outlet;
    private final Deque<Waiting> queue = new ArrayDeque<>();
    private int articles;
    private boolean closed;
    private boolean held;
    private boolean publishing;
    private long publishingSince;
    private @Nullable Thread thread;

    /** Where groups go. */
    @FunctionalInterface
    public interface Outlet {
        /**
         * Publishes and commits.
         *
         * @return for each in order: false when the same bytes were there before
         * @throws PublishFailedException if that cannot be; readers then see none of them
         */
        List<Boolean> publish(List<Item.Read> articles);
    }

    /** What one request brought; equal to itself only. */
    private static final class Waiting {
        private final List<Item.Read> articles;
        private final Runnable left;
        private final CompletableFuture<List<Boolean>> answer = new CompletableFuture<>();

        Waiting(List<Item.Read> articles, Runnable left) {
            this.articles = articles;
            this.left = left;
        }

        long bytes() {
            return articles.stream()
                    .mapToLong(read -> read.article().getContent().remaining())
                    .sum();
        }
    }

    /** @param batch what fits in a transaction */
    public PushQueue(PushConfig config, Publisher.Limits batch, Outlet outlet) {
        this.config = config;
        this.batch = batch;
        this.outlet = outlet;
    }

    /** Articles in memory, those being published included. */
    public synchronized int waitingArticles() {
        return articles;
    }

    /** Says when a commit takes longer than clients wait: Kafka's own timeouts are a minute, and only then is it a failure. */
    public synchronized Optional<String> whyNotReady() {
        return publishing
                        && System.nanoTime() - publishingSince
                                >= config.timeout().toNanos()
                ? Optional.of(late())
                : Optional.empty();
    }

    /**
     * Puts articles in the queue.
     *
     * @param left called once when they are in memory no longer, whatever came of them
     * @return completed when they are committed; with a {@link Refusal} when they are not in time
     * @throws Refusal if too many wait, or this is closed; {@code left} is then not called
     */
    CompletableFuture<List<Boolean>> submit(List<Item.Read> reads, Runnable left) {
        Waiting waiting = new Waiting(reads, left);
        synchronized (this) {
            if (closed) {
                throw ending();
            }
            if (articles + reads.size() > config.waitingArticles()) {
                throw Refusal.busy("Too many articles are waiting to be published");
            }
            articles += reads.size();
            queue.add(waiting);
            begin();
            notifyAll();
        }
        // Its timer goes when the answer comes, and lets go of the articles.
        return waiting.answer
                .orTimeout(config.timeout().toMillis(), TimeUnit.MILLISECONDS)
                .exceptionallyCompose(failure -> CompletableFuture.failedFuture(
                        failure instanceof TimeoutException ? giveUp(waiting) : failure));
    }

    /**
     * Lets what is pushed wait, for somebody who wants to see everything at rest. The group at hand is published before
     * this returns.
     */
    public synchronized void hold() throws InterruptedException {
        held = true;
        while (publishing) {
            wait();
        }
    }

    /** Goes on. */
    public synchronized void release() {
        held = false;
        notifyAll();
    }

    /** Ends after the group at hand; what waits behind it is refused. */
    @Override
    public void close() {
        List<Waiting> refused;
        Thread running;
        synchronized (this) {
            closed = true;
            refused = List.copyOf(queue);
            queue.clear();
            refused.forEach(this::leave);
            running = thread;
            notifyAll();
        }
        refused.forEach(waiting -> waiting.answer.completeExceptionally(ending()));
        try {
            if (running != null) {
                running.join(CLOSE_BUDGET.toMillis());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A thread only where something is pushed. */
    private void begin() {
        if (thread == null) {
            Thread started = new Thread(this::work, "stancewire-push");
            started.setDaemon(true);
            thread = started;
            started.start();
        }
    }

    private void work() {
        try {
            for (List<Waiting> group = next(); !group.isEmpty(); group = next()) {
                publish(group);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            close();
        }
    }

    /** Waits for a group; empty when this is closed. */
    private synchronized List<Waiting> next() throws InterruptedException {
        publishing = false;
        notifyAll();
        while ((queue.isEmpty() || held) && !closed) {
            wait();
        }
        List<Waiting> group = new ArrayList<>();
        long bytes = 0;
        int count = 0;
        while (!queue.isEmpty() && bytes < batch.bytes() && count < batch.records()) {
            Waiting first = queue.remove();
            group.add(first);
            bytes += first.bytes();
            count += first.articles.size();
        }
        publishing = !group.isEmpty();
        publishingSince = System.nanoTime();
        return group;
    }

    private void publish(List<Waiting> group) {
        List<Item.Read> all =
                group.stream().flatMap(one -> one.articles.stream()).toList();
        try {
            List<Boolean> sent = outlet.publish(all);
            leave(group);
            int from = 0;
            for (Waiting one : group) {
                int to = from + one.articles.size();
                one.answer.complete(sent.subList(from, to));
                from = to;
            }
        } catch (PublishFailedException e) {
            LOG.warn("Pushed articles are refused for now: {}", e.getMessage());
            fail(group, Refusal.unavailable(String.valueOf(e.getMessage())));
        } catch (RuntimeException e) {
            LOG.error("Pushed articles could not be published", e);
            fail(group, e);
        }
    }

    private void fail(List<Waiting> group, RuntimeException failure) {
        leave(group);
        group.forEach(one -> one.answer.completeExceptionally(failure));
    }

    /** What has not been begun when a client has waited long enough is not begun any more. */
    private synchronized Refusal giveUp(Waiting waiting) {
        if (queue.remove(waiting)) {
            leave(waiting);
        }
        return Refusal.unavailable(late());
    }

    private String late() {
        return "Kafka has not confirmed what was pushed within "
                + config.timeout().toMillis() + " ms";
    }

    private synchronized void leave(List<Waiting> group) {
        group.forEach(this::leave);
    }

    private void leave(Waiting waiting) {
        articles -= waiting.articles.size();
        waiting.left.run();
    }

    private static Refusal ending() {
        return Refusal.unavailable("Ingest is ending");
    }
}
