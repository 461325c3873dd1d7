package io.github.stancewire.ingest.feed;

import io.github.stancewire.ingest.article.Item;
import io.github.stancewire.ingest.article.RawArticles;
import io.github.stancewire.schemas.RawArticle;
import io.github.stancewire.schemas.identity.Sha256;
import io.github.stancewire.schemas.topic.DeadLetterHeaders;
import io.github.stancewire.schemas.topic.Topic;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One entry of a feed as an article: the feed's own text is the content. */
record FeedEntry(ParsedFeed feed, ParsedFeed.Entry entry) {
    private static final String CONTENT_TYPE = "text/html; charset=utf-8";

    /**
     * @param name by which the item is known from one look to the next
     * @param origin by which people find it in the feed
     * @param identity of the article inside this source; where it is absent, the address is its identity, else its bytes
     * @param followed whether its page is asked for, so that an entry needs no text of its own
     */
    Item toItem(String name, String origin, Optional<String> identity, RawArticles articles, boolean followed) {
        return toItem(name, origin, identity, articles, followed, Optional.empty());
    }

    /** @param version changes when there is something new of which the entry itself says nothing else */
    Item toItem(
            String name,
            String origin,
            Optional<String> identity,
            RawArticles articles,
            boolean followed,
            Optional<String> version) {
        if (entry.body().isEmpty() && !(followed && EntryKeys.url(entry).isPresent())) {
            return new Item.Skipped(name, "no-text", "the feed has no text for it");
        }
        byte[] content = entry.body().orElse("").getBytes(StandardCharsets.UTF_8);
        if (content.length > Topic.MAX_CONTENT_BYTES) {
            return new Item.Refused(
                    name,
                    "too-large",
                    content.length + " bytes; an article has at most " + Topic.MAX_CONTENT_BYTES,
                    content.length,
                    Sha256.of(content),
                    Arrays.copyOf(content, DeadLetterHeaders.KEPT_BYTES),
                    Optional.empty());
        }
        Optional<URI> url = EntryKeys.url(entry);
        RawArticle article =
                articles.of(origin, content, CONTENT_TYPE, identity.isPresent() ? Optional.empty() : url, identity);
        article.setUrl(url.map(URI::toString).orElse(null));
        article.setCharset("utf-8");
        article.setFeedOutlet(feed.title().orElse(null));
        article.setFeedTitle(entry.title().orElse(null));
        article.setFeedSummary(entry.summary().orElse(null));
        article.setFeedPublished(entry.published().orElse(null));
        article.setFeedAuthor(author().orElse(null));
        return new Item.Read(name, article, fingerprint(article, version), Optional.empty());
    }

    /**
     * Another date is another publication, although the text is the same. An author is none: feeds add and drop them
     * while nothing else changes.
     */
    private static String fingerprint(RawArticle article, Optional<String> version) {
        String words = Stream.of(
                        Optional.of(Sha256.of(article.getContent().array())),
                        article.getUrl(),
                        article.getFeedOutlet(),
                        article.getFeedTitle(),
                        article.getFeedSummary(),
                        article.getFeedPublished())
                .map(field -> field.map(text -> text.length() + ":" + text).orElse("-"))
                .collect(Collectors.joining(","));
        return Sha256.of(words + version.map(text -> "," + text).orElse(""));
    }

    private Optional<String> author() {
        List<String> authors = entry.authors().isEmpty() ? feed.authors() : entry.authors();
        return Texts.of(String.join("; ", authors));
    }
}
