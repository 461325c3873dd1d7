package io.github.stancewire.ingest.feed;

import io.github.stancewire.ingest.article.Item;
import io.github.stancewire.ingest.schedule.FeedHints;
import java.util.List;

/**
 * What a feed holds.
 *
 * @param items one for each entry, in order
 * @param hints when it wants to be asked
 */
public record FeedContent(List<Item> items, FeedHints hints) {
    public FeedContent {
        items = List.copyOf(items);
    }
}
