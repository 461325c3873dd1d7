package io.github.stancewire.ingest.file;

import io.github.stancewire.ingest.article.Item;
import io.github.stancewire.ingest.article.RawArticles;
import io.github.stancewire.ingest.page.PageAddress;
import io.github.stancewire.schemas.RawArticle;
import io.github.stancewire.schemas.identity.CanonicalUrl;
import io.github.stancewire.schemas.identity.Sha256;
import io.github.stancewire.schemas.topic.DeadLetterHeaders;
import io.github.stancewire.schemas.topic.Topic;
import java.io.IOException;
import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.MessageHeaders;
import org.netpreserve.jwarc.WarcResponse;

/**
 * What a record of a WARC file is worth: a response with status 2xx or a resource, of HTML, text or JSON, is an article; its
 * HTTP headers tell what they told then. A function of the record. Thread-safe.
 */
final class WarcCapture {
    private static final Pattern WANTED = Pattern.compile(
            "text/html|application/xhtml\\+xml|text/plain|(application|text)/json|application/ld\\+json");
    private static final Pattern CHARSET =
            Pattern.compile("charset\\s*=\\s*[\"']?([A-Za-z0-9_.:-]{2,40})", Pattern.CASE_INSENSITIVE);

    private static final URI ANY = URI.create("https://archive.invalid/");

    private final RawArticles articles;

    WarcCapture(RawArticles articles) {
        this.articles = articles;
    }

    /**
     * @param name of the record's item
     * @return empty for records that are about others: requests, metadata, how the file was made
     */
    Optional<Item> read(String name, WarcFrame.Whole record) {
        try {
            return switch (record.type()) {
                case "response" -> response(name, record);
                case "resource", "conversion" -> Optional.of(resource(name, record));
                case "revisit" ->
                    Optional.of(
                            new Item.Skipped(name, "revisit", "the same as a record before it, which has the page"));
                case "continuation" ->
                    Optional.of(new Item.Skipped(name, "segmented", "part of a record that was cut in several"));
                default -> Optional.empty();
            };
        } catch (IOException | RuntimeException e) {
            // jwarc has no one exception for what it cannot parse: buffers, numbers and addresses each have their own.
            return Optional.of(refused(
                    name, record, "broken-record", "its HTTP response cannot be read: " + firstLine(e.getMessage())));
        }
    }

    private Optional<Item> response(String name, WarcFrame.Whole record) throws IOException {
        String media = record.headers().first("Content-Type").orElse("").toLowerCase(Locale.ROOT);
        if (!media.startsWith("application/http")) {
            // Answers to look-ups of names, and of other protocols.
            return Optional.empty();
        }
        byte[] block = head(record.block());
        // As part of a record, for without one jwarc does not know where a body without a length ends.
        HttpResponse http = new WarcResponse.Builder(ANY)
                .body(MediaType.HTTP_RESPONSE, block)
                .build()
                .http();
        if (http.status() / 100 != 2) {
            String reason = "http-" + http.status() / 100 + "xx";
            return Optional.of(new Item.Skipped(name, reason, "answered with status " + http.status()));
        }
        String type = http.headers().first("Content-Type").orElse("").strip();
        Optional<Item> unfit = unfit(name, record, type);
        if (unfit.isPresent()) {
            return unfit;
        }
        Content body = HttpBodies.decoded(http, Topic.MAX_CONTENT_BYTES);
        return Optional.of(
                body instanceof Content.Whole whole
                        ? article(name, record, type, whole.bytes(), http.headers())
                        : tooLarge(name, record));
    }

    private Item resource(String name, WarcFrame.Whole record) {
        String type = record.headers().first("Content-Type").orElse("").strip();
        Optional<Item> unfit = unfit(name, record, type);
        if (unfit.isPresent()) {
            return unfit.get();
        }
        byte[] bytes = head(record.block());
        return bytes.length > Topic.MAX_CONTENT_BYTES
                ? tooLarge(name, record)
                : article(name, record, type, bytes, MessageHeaders.of());
    }

    /** Why a record is no article, as far as its headers tell. */
    private static Optional<Item> unfit(String name, WarcFrame.Whole record, String type) {
        String essence = type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        if (!WANTED.matcher(essence).matches()) {
            return Optional.of(new Item.Skipped(name, "not-text", "neither HTML nor text nor JSON"));
        }
        Optional<URI> address = target(record);
        if (address.isPresent() && PageAddress.isFrontPage(address.get())) {
            return Optional.of(new Item.Skipped(name, "front-page", "the front page of a site"));
        }
        return record.block() instanceof Content.TooLarge ? Optional.of(tooLarge(name, record)) : Optional.empty();
    }

    private Item article(String name, WarcFrame.Whole record, String type, byte[] content, MessageHeaders http) {
        boolean page = type.toLowerCase(Locale.ROOT).contains("html");
        Optional<URI> url =
                target(record).flatMap(address -> page ? PageAddress.of(address, content) : Optional.of(address));
        // When it was captured stands where it was found: what is received now is a record of then.
        String captured = record.headers()
                .first("WARC-Date")
                .map(date -> "@" + date.strip())
                .orElse("");
        RawArticle article = articles.of(name + captured, content, type, url);
        Matcher charset = CHARSET.matcher(type);
        article.setCharset(charset.find() ? charset.group(1) : null);
        article.setEtag(http.first("ETag").orElse(null));
        article.setLastModified(http.first("Last-Modified").orElse(null));
        return new Item.Read(name, article, Sha256.of(content), Optional.empty());
    }

    private static Optional<URI> target(WarcFrame.Whole record) {
        // Old writers put the address in angle brackets.
        return record.headers()
                .first("WARC-Target-URI")
                .map(target -> target.strip().replaceAll("\\A<|>\\z", ""))
                .flatMap(CanonicalUrl::of);
    }

    private static Item tooLarge(String name, WarcFrame.Whole record) {
        return refused(
                name,
                record,
                "too-large",
                "more than " + Topic.MAX_CONTENT_BYTES + " bytes in the record that begins at byte " + record.offset());
    }

    private static Item refused(String name, WarcFrame.Whole record, String reason, String message) {
        if (record.block() instanceof Content.TooLarge large) {
            return new Item.Refused(
                    name, reason, message, large.length(), large.sha256(), large.head(), Optional.empty());
        }
        byte[] all = head(record.block());
        byte[] kept = Arrays.copyOf(all, Math.min(all.length, DeadLetterHeaders.KEPT_BYTES));
        return new Item.Refused(name, reason, message, all.length, Sha256.of(all), kept, Optional.empty());
    }

    private static byte[] head(Content block) {
        return block instanceof Content.Whole whole ? whole.bytes() : ((Content.TooLarge) block).head();
    }

    private static String firstLine(@org.jspecify.annotations.Nullable String message) {
        return String.valueOf(message).lines().findFirst().orElse("no message");
    }
}
