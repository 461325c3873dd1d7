package io.github.stancewire.ingest.visit;

import io.github.stancewire.ingest.fetch.Validators;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/**
 * One look at the page of an article that is still to come.
 *
 * @param page whose it is
 * @param seen what the last answer left
 * @param nextAt when it is due
 */
public record Visit(Page page, Seen seen, Instant nextAt) {
    /** A page that was answered so often with 404 or 410 is gone; the article was then published as such. */
    public static final int GONE = 2;

    /**
     * What stays the same from visit to visit.
     *
     * @param item as the source's checkpoints name it
     * @param itemSha256 by which the item counts as published
     * @param articleId stays, wherever the page moves to
     * @param address to ask for
     * @param url canonical one of the article
     * @param words of the feed
     * @param since when it was first asked for
     */
    public record Page(
            String sourceId,
            String item,
            String itemSha256,
            String articleId,
            URI address,
            Optional<String> url,
            Words words,
            Instant since) {}

    /** What the feed said about the article, which a revision from its page alone would lose; its text aside. */
    public record Words(
            Optional<String> outlet, Optional<String> title, Optional<String> published, Optional<String> author) {}

    /**
     * @param sha256 of the page's bytes as last published; empty while only the feed's own text was
     * @param validators to ask with
     * @param visits so far
     * @param missing how often in a row the answer was 404 or 410, at most {@value #GONE}
     * @param failures in a row, of the same visit
     */
    public record Seen(Optional<String> sha256, Validators validators, int visits, int missing, int failures) {
        public Seen {
            if (visits < 0 || missing < 0 || missing > GONE || failures < 0) {
                throw new IllegalArgumentException(
                        "Counts of visits out of range: " + visits + ", " + missing + ", " + failures);
            }
        }

        /** Whether the article is published as deleted. */
        public boolean isGone() {
            return missing == GONE;
        }
    }
}
