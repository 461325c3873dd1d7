package io.github.stancewire.ingest;

import io.github.stancewire.ingest.article.Item;
import io.github.stancewire.ingest.fetch.FetchResult;
import io.github.stancewire.ingest.publish.FeedState;
import io.github.stancewire.ingest.schedule.FeedHints;
import java.util.List;
import java.util.Optional;

/**
 * A feed that was asked for.
 *
 * @param before what was known when it was asked
 * @param result of asking for the feed itself
 * @param content what was read, where there was something to read
 */
record FeedPoll(Source.Feed feed, FeedState before, FetchResult result, Optional<Content> content) {
    /** A feed that was not read, for the result says why. */
    FeedPoll(Source.Feed feed, FeedState before, FetchResult result) {
        this(feed, before, result, Optional.empty());
    }

    /** What a feed was read as. */
    sealed interface Content {
        /**
         * @param items with their pages, where these are followed
         * @param more whether entries are left for another look
         * @param toldByValidators whether there is nothing new when the server says that it has not changed
         */
        record Read(List<Item> items, FeedHints hints, boolean more, boolean toldByValidators) implements Content {
            public Read {
                items = List.copyOf(items);
            }

            Read(List<Item> items, FeedHints hints, boolean more) {
                this(items, hints, more, true);
            }
        }

        /** @param explanation one line for people */
        record Broken(String explanation) implements Content {}
    }
}
