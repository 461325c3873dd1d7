package io.github.stancewire.ingest.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.github.stancewire.ingest.article.Item;
import io.github.stancewire.ingest.article.RawArticles;
import io.github.stancewire.schemas.RawArticle;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** One feed in each dialect, as it might be met. */
class DialectsTest {
    private static final Optional<URI> ADDRESS = Optional.of(URI.create("https://harbour.example/feeds/all"));

    @Test
    void rss090HasTitlesOnly() throws Exception {
        var skipped = assertInstanceOf(Item.Skipped.class, items("rss-0.90.xml").get(0));

        assertEquals("https://harbour.example/1999/talks", skipped.name());
        assertEquals("no-text", skipped.reason());
    }

    @Test
    void rss091SaysWhenNotToAsk() throws Exception {
        FeedContent feed = read("rss-0.91.xml");
        RawArticle article = article(feed.items().get(0));

        assertEquals("The ministers met.", text(article));
        assertEquals(Optional.of("Talks & tea"), article.getFeedTitle());
        assertEquals(Set.of(0, 3), feed.hints().skipHours());
        assertEquals(Set.of(DayOfWeek.SUNDAY), feed.hints().skipDays());
    }

    @Test
    void rss092MayHaveNothingButWords() throws Exception {
        RawArticle article = article(items("rss-0.92.xml").get(0));

        assertEquals(Optional.empty(), article.getUrl());
        assertEquals("A note without title or link: <a href=\"https://other.example/x\">see there</a>.", text(article));
        assertEquals(Optional.of("Old Harbour"), article.getFeedOutlet());
    }

    @Test
    void rss10HasItsItemsBesideTheChannel() throws Exception {
        FeedContent feed = read("rss-1.0.xml");

        assertTalks(article(feed.items().get(0)), "Ada Byrne; Ben Cole");
        assertEquals(Optional.of(Duration.ofHours(6)), feed.hints().ttl());
    }

    @Test
    void rss20IsReadWithoutItsPicturesAndSounds() throws Exception {
        FeedContent feed = read("rss-2.0.xml");

        assertTalks(article(feed.items().get(0)), "Ada Byrne");
        assertEquals(
                "https://harbour.example/?p=501", article(feed.items().get(0)).getOrigin());
        assertEquals(Optional.of(Duration.ofMinutes(90)), feed.hints().ttl());
    }

    @Test
    void aGuidIsALinkOnlyWhereItSaysSo() throws Exception {
        List<Item> items = items("rss-2.0.xml");

        assertEquals(
                Optional.of("https://harbour.example/permanent"),
                article(items.get(1)).getUrl());
        assertEquals("More <b>talks</b>.", text(article(items.get(1))));
        assertEquals(Optional.empty(), article(items.get(1)).getFeedAuthor());
        assertEquals(Optional.empty(), article(items.get(2)).getUrl());
        assertEquals("https://harbour.example/?p=503", items.get(2).name());
    }

    @Test
    void atom03HasModes() throws Exception {
        List<Item> items = items("atom-0.3.xml");

        RawArticle escaped = article(items.get(0));
        assertEquals("<p>At length.</p>", text(escaped));
        assertEquals(Optional.of("https://harbour.example/talks"), escaped.getUrl());
        assertEquals(Optional.of("2024-05-02T08:00:00+02:00"), escaped.getFeedPublished());
        assertEquals(Optional.of("The Desk"), escaped.getFeedAuthor());
        assertEquals("<div><p>As <b>markup</b>.</p></div>", text(article(items.get(1))));
    }

    @Test
    void atom10HasBasesAndKindsOfText() throws Exception {
        List<Item> items = items("atom-1.0.xml");

        RawArticle talks = article(items.get(0));
        assertEquals(Optional.of("https://harbour.example/news/2024/talks"), talks.getUrl());
        assertEquals(Optional.of("Old & new Harbour"), talks.getFeedOutlet());
        assertEquals(Optional.of("Talks open"), talks.getFeedTitle());
        assertEquals("<div><p class=\"a\">At <i>length</i> &amp; so on.<br></p></div>", text(talks));
        assertEquals(Optional.of("In short, &lt;not HTML&gt;."), talks.getFeedSummary());
        assertEquals(Optional.of("Ada Byrne"), talks.getFeedAuthor());
        assertEquals(Optional.of("2024-05-02T08:00:00+02:00"), talks.getFeedPublished());

        RawArticle picture = article(items.get(1));
        assertEquals("Imports &lt; exports", text(picture));
        assertEquals(Optional.of("https://harbour.example/news/picture"), picture.getUrl());
        assertEquals(Optional.empty(), picture.getFeedPublished());
        assertEquals(Optional.of("The Desk"), picture.getFeedAuthor());
    }

    @Test
    void jsonFeed10IsRead() throws Exception {
        assertTalks(article(items("json-1.0.json").get(0)), "Ada Byrne");
    }

    @Test
    void jsonFeed11IsRead() throws Exception {
        List<Item> items = items("json-1.1.json");

        RawArticle plain = article(items.get(0));
        assertEquals("<p>Imports &lt; exports.</p>\n<p>And so on.</p>", text(plain));
        assertEquals(Optional.of("https://harbour.example/talks"), plain.getUrl());
        assertEquals(Optional.of("Ada Byrne; Ben Cole"), plain.getFeedAuthor());
        assertEquals(Optional.of("2024-05-02T08:00:00+02:00"), plain.getFeedPublished());
        assertEquals(
                Optional.of("https://harbour.example/feeds/more"),
                article(items.get(1)).getUrl());
        assertInstanceOf(Item.Skipped.class, items.get(2));
    }

    private static void assertTalks(RawArticle article, String author) {
        assertEquals("<p>At length.</p>", text(article));
        assertEquals(Optional.of("https://harbour.example/talks"), article.getUrl());
        assertEquals(Optional.of("Old Harbour"), article.getFeedOutlet());
        assertEquals(Optional.of("Talks open"), article.getFeedTitle());
        assertEquals(Optional.of("In short."), article.getFeedSummary());
        assertEquals(Optional.of(author), article.getFeedAuthor());
        assertEquals(Optional.of("2024-05-02T08:00:00+02:00"), article.getFeedPublished());
    }

    private static List<Item> items(String name) throws Exception {
        return read(name).items();
    }

    private static FeedContent read(String name) throws Exception {
        try (InputStream in = DialectsTest.class.getResourceAsStream("/feeds/" + name)) {
            byte[] bytes = Objects.requireNonNull(in, name).readAllBytes();
            return new FeedReader(new RawArticles("feed", Clock.systemUTC()))
                    .read(bytes, Optional.empty(), ADDRESS, "");
        }
    }

    private static RawArticle article(Item item) {
        return assertInstanceOf(Item.Read.class, item).article();
    }

    private static String text(RawArticle article) {
        return StandardCharsets.UTF_8.decode(article.getContent().duplicate()).toString();
    }
}
