package io.github.stancewire.ingest.trial;

import io.github.stancewire.ingest.fetch.FetchResult;
import io.github.stancewire.ingest.fetch.WebAddress;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What a page says of itself for who looks for a feed. Pure. */
final class NamedFeeds {
    private static final String LINKS = "link[rel~=(?i)(^|\\s)alternate(\\s|$)][href]";
    private static final int MOST = 50;

    private final Document page;

    private NamedFeeds(Document page) {
        this.page = page;
    }

    static NamedFeeds of(FetchResult.Fetched fetched) {
        String base = fetched.about().address().toString();
        try {
            return new NamedFeeds(Jsoup.parse(new ByteArrayInputStream(fetched.body()), null, base));
        } catch (IOException | UncheckedIOException e) {
            return new NamedFeeds(Document.createShell(base));
        }
    }

    Optional<String> title() {
        return Optional.of(page.title()).filter(title -> !title.isBlank());
    }

    /** Characters of all its text, menus included. */
    long characters() {
        return page.text().length();
    }

    /** Each address once, in the page's order. */
    List<Trial.Feed> feeds() {
        Map<URI, Trial.Feed> feeds = new LinkedHashMap<>();
        for (Element link : page.select(LINKS)) {
            if (isFeed(link.attr("type")) && feeds.size() < MOST) {
                Optional<String> title = Optional.of(link.attr("title").strip()).filter(text -> !text.isEmpty());
                WebAddress.of(link.absUrl("href"))
                        .ifPresent(address -> feeds.putIfAbsent(address, new Trial.Feed(address, title)));
            }
        }
        return List.copyOf(feeds.values());
    }

    /** WordPress names its API as application/json, which is no feed. */
    private static boolean isFeed(String type) {
        String lower = type.toLowerCase(Locale.ROOT);
        return lower.contains("rss") || lower.contains("atom") || lower.contains("feed+json") || lower.contains("rdf");
    }
}
