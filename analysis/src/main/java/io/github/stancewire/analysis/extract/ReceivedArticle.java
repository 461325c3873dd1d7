package io.github.stancewire.analysis.extract;

import java.net.URI;
import java.util.Optional;

/**
 * What was received for one article, before anything is read from it.
 *
 * @param content the bytes; not copied, so nobody may change them
 * @param contentType media type as received, parameters included
 * @param charset character set named by the transport
 * @param url canonical URL
 * @param feed what the feed itself said of the article
 */
@SuppressWarnings("ArrayRecordComponent") // up to 8 MiB: a copy at each step would cost more than it protects
public record ReceivedArticle(
        byte[] content, Optional<String> contentType, Optional<String> charset, Optional<URI> url, FeedEntry feed) {

    /**
     * A feed's own words on an article; each may be absent.
     *
     * @param outlet the feed's title
     * @param title the entry's title
     * @param summary the entry's summary or content; may be HTML
     * @param published ISO 8601 with its offset where given
     * @param author several are joined by "; "
     */
    public record FeedEntry(
            Optional<String> outlet,
            Optional<String> title,
            Optional<String> summary,
            Optional<String> published,
            Optional<String> author) {
        /** No feed, or one that said nothing. */
        public static final FeedEntry NONE =
                new FeedEntry(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }
}
