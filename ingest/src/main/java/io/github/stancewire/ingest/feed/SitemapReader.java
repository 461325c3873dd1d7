package io.github.stancewire.ingest.feed;

import io.github.stancewire.ingest.article.Item;
import io.github.stancewire.ingest.article.RawArticles;
import io.github.stancewire.ingest.fetch.WebAddress;
import io.github.stancewire.ingest.schedule.FeedHints;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads sitemaps in XML or as a list of addresses: a line is an entry without a text, which its page will bring. A sitemap
 * lists years; the newest are taken. Thread-safe.
 */
public final class SitemapReader {
    private final RawArticles articles;
    private final Limits limits;
    private final Instant now;

    /**
     * @param most pages of a sitemap
     * @param age older ones are skipped; those without a date are not
     */
    public record Limits(int most, Duration age) {}

    public SitemapReader(RawArticles articles, Limits limits, Instant now) {
        this.articles = articles;
        this.limits = limits;
        this.now = now;
    }

    /**
     * @param bytes unpacked
     * @throws BrokenFeedException if it is not well-formed, or refused
     */
    public SitemapContent read(byte[] bytes, Optional<String> contentType, URI address) throws BrokenFeedException {
        String text = FeedText.of(bytes, contentType);
        List<XmlSitemap.Listed> listed =
                new ArrayList<>(text.startsWith("<") ? XmlSitemap.read(text, address) : lines(text));
        // Stable: where dates are the same, or are none, the sitemap's order is all that is known.
        listed.sort(Comparator.comparing((XmlSitemap.Listed one) -> when(one).orElse(Instant.MIN))
                .reversed());
        List<Item> items = new ArrayList<>();
        List<URI> parts = new ArrayList<>();
        Set<URI> seen = new HashSet<>();
        int taken = 0;
        for (XmlSitemap.Listed one : listed) {
            if (one.isPart()) {
                parts.add(one.address());
                continue;
            }
            Item item = item(one, seen, taken);
            taken += item instanceof Item.Read ? 1 : 0;
            items.add(item);
        }
        return new SitemapContent(items, parts);
    }

    private Item item(XmlSitemap.Listed one, Set<URI> seen, int taken) {
        ParsedFeed.Entry entry = new ParsedFeed.Entry(
                Optional.empty(),
                Optional.of(one.address()),
                one.title(),
                Optional.empty(),
                Optional.empty(),
                one.published(),
                List.of());
        Optional<URI> url = EntryKeys.url(entry);
        String name = url.orElse(one.address()).toString();
        if (url.isEmpty()) {
            return new Item.Skipped(name, "front-page", "the address of a whole site is no article");
        }
        if (!seen.add(url.get())) {
            return new Item.Skipped(name, "repeated", "the sitemap has it twice");
        }
        if (when(one).filter(at -> at.isBefore(now.minus(limits.age()))).isPresent()) {
            return new Item.Skipped(name, "too-old", "older than " + limits.age());
        }
        if (taken >= limits.most()) {
            return new Item.Skipped(name, "too-many", "there are " + limits.most() + " newer ones");
        }
        ParsedFeed about = new ParsedFeed(one.outlet(), List.of(), FeedHints.NONE, List.of());
        return new FeedEntry(about, entry).toItem(name, name, Optional.empty(), articles, true, one.modified());
    }

    private static List<XmlSitemap.Listed> lines(String text) {
        return text.lines()
                .flatMap(line -> WebAddress.of(line.strip()).stream())
                .map(XmlSitemap.Listed::bare)
                .toList();
    }

    /** A day without a zone is taken for its end in UTC, so that nothing new is too old. */
    private static Optional<Instant> when(XmlSitemap.Listed one) {
        return one.date().flatMap(date -> {
            try {
                if (date.length() == "2024-05-01".length()) {
                    return Optional.of(LocalDate.parse(date)
                            .plusDays(1)
                            .atStartOfDay(ZoneOffset.UTC)
                            .toInstant());
                }
                boolean zoned = date.endsWith("Z") || date.lastIndexOf('+') > 10 || date.lastIndexOf('-') > 10;
                return Optional.of(
                        zoned
                                ? OffsetDateTime.parse(date).toInstant()
                                : LocalDateTime.parse(date).toInstant(ZoneOffset.UTC));
            } catch (DateTimeException e) {
                return Optional.empty();
            }
        });
    }
}
