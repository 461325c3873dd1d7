package io.github.stancewire.ingest.feed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.stancewire.ingest.fetch.WebAddress;
import io.github.stancewire.ingest.schedule.FeedHints;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads JSON Feed 1.0 and 1.1. Pure. */
final class JsonFeed {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String VERSION = "https://jsonfeed.org/version/";

    private JsonFeed() {}

    /** @param address of the feed, for links relative to it */
    static ParsedFeed read(byte[] json, Optional<URI> address) throws BrokenFeedException {
        JsonNode feed = parse(json);
        if (!feed.path("version").asText().startsWith(VERSION)) {
            throw new BrokenFeedException("neither RSS, Atom nor JSON Feed; give the address or file of a feed");
        }
        Optional<URI> base =
                address.or(() -> text(feed, "feed_url", "home_page_url").flatMap(WebAddress::of));
        List<ParsedFeed.Entry> entries = new ArrayList<>();
        feed.path("items").forEach(item -> entries.add(entry(item, base)));
        return new ParsedFeed(text(feed, "title"), authors(feed), FeedHints.NONE, entries);
    }

    private static JsonNode parse(byte[] json) throws BrokenFeedException {
        try {
            return Objects.requireNonNull(JSON.readTree(json));
        } catch (JsonProcessingException e) {
            throw new BrokenFeedException("not a well-formed feed: " + e.getOriginalMessage(), e);
        } catch (IOException e) {
            throw new BrokenFeedException("not a well-formed feed: " + e.getMessage(), e);
        }
    }

    private static ParsedFeed.Entry entry(JsonNode item, Optional<URI> base) {
        Optional<String> summary = text(item, "summary").map(Texts::escaped);
        Optional<String> body = text(item, "content_html")
                .or(() -> text(item, "content_text").map(JsonFeed::paragraphs))
                .or(() -> summary);
        return new ParsedFeed.Entry(
                id(item.get("id")),
                // The page; external_url is what the entry talks about.
                text(item, "url")
                        .flatMap(link -> base.map(address -> WebAddress.resolve(address, link))
                                .orElseGet(() -> WebAddress.of(link)))
                        .or(() -> id(item.get("id")).flatMap(WebAddress::of)),
                text(item, "title"),
                body,
                summary,
                Stream.of("date_published", "date_modified")
                        .flatMap(name -> text(item, name).stream())
                        .flatMap(date -> FeedDate.iso(date).stream())
                        .findFirst(),
                authors(item));
    }

    /** Version 1.0 has one author, 1.1 a list. */
    private static List<String> authors(JsonNode node) {
        List<String> names = new ArrayList<>();
        node.path("authors").forEach(author -> text(author, "name").ifPresent(names::add));
        if (names.isEmpty()) {
            text(node.path("author"), "name").ifPresent(names::add);
        }
        return names.stream().distinct().toList();
    }

    /** Numbers are forbidden, and written. */
    private static Optional<String> id(@Nullable JsonNode id) {
        return id == null || !id.isValueNode() || id.isNull() ? Optional.empty() : Texts.of(id.asText());
    }

    private static Optional<String> text(JsonNode node, String... names) {
        return Stream.of(names)
                .map(node::path)
                .filter(JsonNode::isTextual)
                .flatMap(value -> Texts.of(value.asText()).stream())
                .findFirst();
    }

    private static String paragraphs(String text) {
        return "<p>" + Texts.escaped(text).replaceAll("\\R\\s*\\R", "</p>\n<p>") + "</p>";
    }
}
