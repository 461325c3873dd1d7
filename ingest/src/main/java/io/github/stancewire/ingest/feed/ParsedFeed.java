package io.github.stancewire.ingest.feed;

import io.github.stancewire.ingest.schedule.FeedHints;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * A feed whose dialect no longer matters.
 *
 * @param authors of entries that name none
 * @param hints when it wants to be asked
 */
record ParsedFeed(Optional<String> title, List<String> authors, FeedHints hints, List<Entry> entries) {
    ParsedFeed {
        authors = List.copyOf(authors);
        entries = List.copyOf(entries);
    }

    /**
     * One entry, its texts stripped and never empty.
     *
     * @param guid the entry's own id
     * @param link absolute, as it stands in the feed
     * @param body its fullest text, as HTML
     * @param summary as HTML
     * @param published in ISO 8601, as printed: the offset is kept, and none is invented
     */
    record Entry(
            Optional<String> guid,
            Optional<URI> link,
            Optional<String> title,
            Optional<String> body,
            Optional<String> summary,
            Optional<String> published,
            List<String> authors) {
        Entry {
            authors = List.copyOf(authors);
        }
    }
}
