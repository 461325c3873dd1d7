package io.github.stancewire.ingest.feed;

import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndPerson;
import io.github.stancewire.ingest.article.Item;
import io.github.stancewire.ingest.article.RawArticles;
import io.github.stancewire.schemas.RawArticle;
import io.github.stancewire.schemas.identity.CanonicalUrl;
import io.github.stancewire.schemas.identity.Sha256;
import io.github.stancewire.schemas.topic.DeadLetterHeaders;
import io.github.stancewire.schemas.topic.Topic;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a feed as an article: the feed's own text is the content.
 *
 * @param printedDate the entry's date as it stands in the feed
 * @param base address of the feed, for links relative to it
 */
record FeedEntry(SyndFeed feed, SyndEntry entry, Optional<String> printedDate, Optional<URI> base) {
    private static final String CONTENT_TYPE = "text/html; charset=utf-8";

    /** The entry's own id, else its link, else a hash of its words: the same each time the feed is read. */
    String id() {
        return text(entry.getUri())
                .or(() -> text(entry.getLink()))
                .orElseGet(() -> Sha256.of(title().orElse("") + "\n" + body().orElse("")));
    }

    Item toItem(String name, RawArticles articles) {
        Optional<String> body = body();
        if (body.isEmpty()) {
            return new Item.Skipped(name, "no-text", "the feed has no text for it");
        }
        byte[] content = body.get().getBytes(StandardCharsets.UTF_8);
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
        RawArticle article = articles.of(name, content, CONTENT_TYPE, url());
        article.setCharset("utf-8");
        article.setFeedOutlet(text(feed.getTitle()).orElse(null));
        article.setFeedTitle(title().orElse(null));
        article.setFeedSummary(summary().orElse(null));
        article.setFeedPublished(published().orElse(null));
        article.setFeedAuthor(author().orElse(null));
        return new Item.Read(name, article, fingerprint(article), Optional.empty());
    }

    /** Another date or author is another publication, although the text is the same. */
    private static String fingerprint(RawArticle article) {
        return Sha256.of(Stream.of(
                        Optional.of(Sha256.of(article.getContent().array())),
                        article.getUrl(),
                        article.getFeedOutlet(),
                        article.getFeedTitle(),
                        article.getFeedSummary(),
                        article.getFeedPublished(),
                        article.getFeedAuthor())
                .map(field -> field.map(text -> text.length() + ":" + text).orElse("-"))
                .collect(Collectors.joining(",")));
    }

    private Optional<URI> url() {
        return Stream.of(entry.getLink(), entry.getUri())
                .flatMap(link -> text(link).stream())
                .flatMap(link -> absolute(link).stream())
                .findFirst();
    }

    private Optional<URI> absolute(String link) {
        return CanonicalUrl.of(link)
                .or(() -> base.flatMap(address -> {
                    try {
                        return CanonicalUrl.of(address.resolve(link).toString());
                    } catch (IllegalArgumentException e) {
                        return Optional.empty();
                    }
                }));
    }

    private Optional<String> title() {
        return text(entry.getTitle());
    }

    /** The fullest text there is, as HTML. */
    private Optional<String> body() {
        return entry.getContents().stream()
                .flatMap(content -> html(content).stream())
                .findFirst()
                .or(this::summary);
    }

    private Optional<String> summary() {
        return html(entry.getDescription());
    }

    private static Optional<String> html(@Nullable SyndContent content) {
        if (content == null) {
            return Optional.empty();
        }
        // Only Atom can say that a text is not HTML; its signs then stand for themselves.
        boolean plain = "text".equals(content.getType());
        return text(content.getValue()).map(value -> plain ? escaped(value) : value);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private Optional<String> published() {
        return printedDate.flatMap(FeedDate::iso).or(() -> {
            @Nullable Date date = entry.getPublishedDate() == null ? entry.getUpdatedDate() : entry.getPublishedDate();
            return Optional.ofNullable(date).map(known -> known.toInstant().toString());
        });
    }

    private Optional<String> author() {
        List<SyndPerson> authors = entry.getAuthors();
        String names = authors.stream()
                .map(SyndPerson::getName)
                .filter(Objects::nonNull)
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .distinct()
                .collect(Collectors.joining("; "));
        return text(names).or(() -> text(entry.getAuthor()));
    }

    private static Optional<String> text(@Nullable String text) {
        return Optional.ofNullable(text).map(String::strip).filter(known -> !known.isEmpty());
    }
}
