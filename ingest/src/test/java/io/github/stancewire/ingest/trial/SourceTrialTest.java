package io.github.stancewire.ingest.trial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stancewire.ingest.feed.SitemapReader;
import io.github.stancewire.ingest.fetch.FetchRequest;
import io.github.stancewire.ingest.fetch.FetchResult;
import io.github.stancewire.ingest.fetch.Validators;
import io.github.stancewire.ingest.schedule.PollPlan;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SourceTrialTest {
    private static final Instant NOW = Instant.parse("2026-05-04T12:00:00Z");
    private static final URI AT = URI.create("https://gazette.example/rss");
    private static final String FEED = """
            <rss version="2.0"><channel><title>The Gazette</title><ttl>60</ttl>
            <item><title>Old</title><link>https://gazette.example/old</link><pubDate>Fri, 01 May 2026 10:00:00 GMT</pubDate>
              <description>Some &lt;b&gt;words&lt;/b&gt;</description></item>
            <item><title>New</title><link>https://gazette.example/new</link><pubDate>Mon, 04 May 2026 10:00:00 GMT</pubDate></item>
            <item><title>New</title><link>https://gazette.example/new</link></item>
            <item><title>Nothing</title></item>
            </channel></rss>
            """;

    private final Map<String, FetchResult> answers = new HashMap<>();

    @Test
    void theNewestEntriesComeFirstWithWhatIsKnownOfThem() throws Exception {
        answer(AT, FEED);
        answer(URI.create("https://gazette.example/new"), "<html><body><p>Talks.</p></body></html>");

        Trial trial = trial(AT);

        Trial.Content content = trial.content().orElseThrow();
        assertEquals("RSS 2.0 feed", content.kind());
        assertEquals(Optional.of("The Gazette"), content.title());
        assertEquals(
                List.of("New", "Old"),
                content.entries().stream()
                        .flatMap(entry -> entry.title().stream())
                        .toList());
        assertEquals(10, content.entries().get(1).characters());
        assertEquals(Optional.empty(), trial.problem());
    }

    @Test
    void whatWouldBeLeftOutSaysWhy() throws Exception {
        answer(AT, FEED);

        assertEquals(
                List.of("repeated", "no-text"),
                trial(AT).content().orElseThrow().entries().stream()
                        .flatMap(entry -> entry.left().stream())
                        .map(Trial.Refusal::reason)
                        .toList());
    }

    @Test
    void theFeedsOwnWishMakesThePause() throws Exception {
        answer(AT, FEED);

        assertEquals(Duration.ofHours(1), trial(AT).content().orElseThrow().again());
    }

    @Test
    void aPageThatRefusesIsToldBesideTheFeed() throws Exception {
        answer(AT, FEED);
        answers.put("https://gazette.example/new", new FetchResult.Failed("forbidden", "the server answered 403"));

        Trial trial = trial(AT);
        assertEquals(
                "forbidden",
                trial.content()
                        .flatMap(Trial.Content::page)
                        .flatMap(Trial.Page::problem)
                        .orElseThrow()
                        .reason());
        assertEquals(Optional.empty(), trial.problem());
    }

    @Test
    void aFrontPageOffersItsFeeds() throws Exception {
        URI front = URI.create("https://gazette.example/");
        answer(
                front,
                "<!DOCTYPE html><html><head><title>Gazette</title>"
                        + "<link rel='alternate' type='application/rss+xml' title='All' href='/rss'>"
                        + "<link rel='alternate' type='application/json' href='/wp-json'>"
                        + "<link rel='alternate' hreflang='fr' href='/fr'></head><body>x</body></html>");

        Trial trial = trial(front);
        assertEquals(List.of(new Trial.Feed(AT, Optional.of("All"))), trial.feeds());
        assertTrue(trial.problem().isPresent());
    }

    @Test
    void aSitemapShowsItsPages() throws Exception {
        URI map = URI.create("https://gazette.example/sitemap.xml");
        answer(
                map,
                "<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'><url><loc>https://gazette.example/new</loc>"
                        + "<lastmod>2026-05-04T10:00:00Z</lastmod></url><url><loc>https://gazette.example/old</loc>"
                        + "<lastmod>2019-05-04</lastmod></url></urlset>");

        Trial.Content content = trial(map).content().orElseThrow();
        assertEquals("sitemap", content.kind());
        assertEquals(1, content.taken());
    }

    @Test
    void whatIsNoSourceIsToldInPlainWords() throws Exception {
        answer(AT, "just words");
        assertEquals("broken-feed", trial(AT).problem().orElseThrow().reason());
        answers.put(AT.toString(), new FetchResult.Refused("robots", "its robots.txt does not allow it"));
        assertEquals("robots", trial(AT).problem().orElseThrow().reason());
        answers.put(AT.toString(), new FetchResult.Gone(false));
        assertTrue(trial(AT).problem().orElseThrow().message().contains("404"));
        answers.put(AT.toString(), new FetchResult.Throttled(NOW.plusSeconds(60)));
        assertTrue(trial(AT).problem().orElseThrow().message().contains("2026-05-04T12:01:00Z"));
    }

    private Trial trial(URI address) throws InterruptedException {
        return new SourceTrial(
                        this::ask,
                        new PollPlan.Limits(Duration.ofMinutes(5), Duration.ofHours(6)),
                        new SitemapReader.Limits(100, Duration.ofDays(2)),
                        Clock.fixed(NOW, ZoneOffset.UTC))
                .of(address);
    }

    private void answer(URI address, String body) {
        answers.put(
                address.toString(),
                new FetchResult.Fetched(
                        body.getBytes(StandardCharsets.UTF_8),
                        Optional.empty(),
                        new FetchResult.About(
                                Validators.NONE, address, List.of(), Optional.empty(), Optional.empty())));
    }

    private FetchResult ask(FetchRequest request) {
        return answers.getOrDefault(request.address().toString(), new FetchResult.Gone(false));
    }
}
