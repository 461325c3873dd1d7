package io.github.stancewire.ingest;

import io.github.stancewire.ingest.publish.Publisher;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/** Feeds one after another, while those that come next are being asked for already. Not thread-safe. */
final class Ahead {
    private final Iterator<Source.Feed> feeds;
    private final FeedFetches fetches;
    private final Queue<CompletableFuture<FeedPoll>> begun = new ArrayDeque<>();

    Ahead(List<Source.Feed> feeds, FeedFetches fetches) {
        this.feeds = feeds.iterator();
        this.fetches = fetches;
    }

    /**
     * Waits for the next of the feeds. The first call begins to ask.
     *
     * @throws CancellationException if ingest is closed meanwhile
     */
    FeedPoll next(Publisher publisher) throws InterruptedException {
        while (begun.size() < fetches.threads() && feeds.hasNext()) {
            begun.add(begin(feeds.next(), publisher));
        }
        return result(begun.remove());
    }

    /** Asks for one of them again, for what the last look left. */
    FeedPoll again(Source.Feed feed, Publisher publisher) throws InterruptedException {
        return result(begin(feed, publisher));
    }

    private CompletableFuture<FeedPoll> begin(Source.Feed feed, Publisher publisher) {
        return fetches.begin(feed, publisher.state(feed.id()), publisher.published(feed.id()));
    }

    static FeedPoll result(CompletableFuture<FeedPoll> fetch) throws InterruptedException {
        try {
            return fetch.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        }
    }
}
