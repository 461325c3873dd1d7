package io.github.stancewire.ingest.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.stancewire.ingest.article.Item;
import io.github.stancewire.ingest.article.RawArticles;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whatever a server sends for a feed is read or refused, and nothing else happens. */
class FeedFuzzTest {
    private static final Clock NOON = Clock.fixed(Instant.parse("2024-05-01T12:00:00Z"), ZoneOffset.UTC);
    private static final URI ADDRESS = URI.create("https://news.example/feed");

    @FuzzTest(maxDuration = "1m")
    void aFeedOfAnyDialectIsReadOrRefused(byte[] bytes) {
        FeedReader reader = new FeedReader(new RawArticles("fuzz", NOON));
        Set<String> names = new HashSet<>();
        List<Item> items;
        try {
            items = reader.read(bytes, Optional.empty(), Optional.of(ADDRESS), "")
                    .items();
        } catch (BrokenFeedException e) {
            return;
        }
        long taken = items.stream().filter(Item.Read.class::isInstance).count();
        items.stream().filter(Item.Read.class::isInstance).forEach(item -> names.add(item.name()));
        assertEquals(taken, names.size(), "every entry has a name of its own");
    }

    @FuzzTest(maxDuration = "1m")
    void theCharacterSetThatHttpNamesMayBeAnything(byte[] bytes) {
        String named = new String(bytes, 0, Math.min(20, bytes.length), StandardCharsets.ISO_8859_1);
        FeedText.of(bytes, Optional.of("text/xml; charset=" + named));
    }

    @FuzzTest(maxDuration = "1m")
    void aSitemapIsReadOrRefused(byte[] bytes) {
        SitemapReader.Limits limits = new SitemapReader.Limits(100, Duration.ofDays(3));
        try {
            new SitemapReader(new RawArticles("fuzz", NOON), limits, NOON.instant())
                    .read(bytes, Optional.empty(), ADDRESS);
        } catch (BrokenFeedException e) {
            assertFalse(e.explanation().contains("\n"), "what is wrong is one line");
        }
    }

    @FuzzTest(maxDuration = "1m")
    void aDateIsUnderstoodOrNone(byte[] bytes) {
        FeedDate.iso(new String(bytes, StandardCharsets.UTF_8))
                .filter(date -> date.length() > 10)
                .ifPresent(date -> {
                    if (date.endsWith("Z") || date.matches(".*[+-]\\d\\d:\\d\\d")) {
                        OffsetDateTime.parse(date);
                    }
                });
    }
}
