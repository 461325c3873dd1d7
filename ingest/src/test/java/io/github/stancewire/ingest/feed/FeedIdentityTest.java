package io.github.stancewire.ingest.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.github.stancewire.ingest.article.Item;
import io.github.stancewire.ingest.article.RawArticles;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FeedIdentityTest {
    private static final String LINK = "<link>https://h.example/a?utm_source=rss</link>";

    @Test
    void anotherGuidForTheSameLinkIsNothingNew() throws Exception {
        Item.Read before = only(LINK + guid("1") + text("T."));
        Item.Read after = only(LINK + guid("2") + text("T."));

        assertSame(before, after);
        assertEquals(before.sha256(), after.sha256());
    }

    @Test
    void theSameLinkWithOtherTextIsARevision() throws Exception {
        Item.Read before = only(LINK + text("T."));
        Item.Read after = only(LINK + text("T. And more."));

        assertSame(before, after);
        assertNotEquals(before.sha256(), after.sha256());
    }

    @Test
    void anotherAuthorIsNoRevision() throws Exception {
        Item.Read before = only(LINK + text("T.") + "<author>Ada</author>");
        Item.Read after = only(LINK + text("T."));

        assertEquals(before.sha256(), after.sha256());
    }

    @Test
    void withoutALinkTheGuidTellsWhatIsARevision() throws Exception {
        Item.Read before = only(guid("1") + text("T."));
        Item.Read after = only(guid("1") + text("T. And more."));

        assertSame(before, after);
    }

    @Test
    void theSameGuidInAnotherFeedIsAnotherArticle() throws Exception {
        assertNotEquals(
                only(guid("1") + text("T.")).article().getArticleId(),
                ((Item.Read) read("other", guid("1") + text("T.")).get(0))
                        .article()
                        .getArticleId());
    }

    @Test
    void oneGuidForAllEntriesTellsNothing() throws Exception {
        List<Item> items = read("feed", guid("x") + text("One."), guid("x") + text("Two."));
        List<Item> reversed = read("feed", guid("x") + text("Two."), guid("x") + text("One."));

        assertEquals(2, items.stream().map(Item::name).distinct().count());
        assertNotEquals(id(items.get(0)), id(items.get(1)));
        // Whatever their order.
        assertEquals(id(items.get(0)), id(reversed.get(1)));
        assertEquals(items.get(0).name(), reversed.get(1).name());
    }

    @Test
    void oneGuidForAllEntriesDoesNoHarmWhereLinksDiffer() throws Exception {
        List<Item> items = read(
                "feed",
                "<link>https://h.example/1</link>" + guid("x") + text("One."),
                "<link>https://h.example/2</link>" + guid("x") + text("Two."));

        assertEquals(
                List.of("https://h.example/1", "https://h.example/2"),
                items.stream().map(Item::name).toList());
    }

    @Test
    void theFrontPageIsNobodysLink() throws Exception {
        List<Item> items = read(
                "feed",
                "<link>https://h.example/</link>" + guid("1") + text("One."),
                "<link>https://h.example</link>" + guid("2") + text("Two."));

        assertEquals(List.of("1", "2"), items.stream().map(Item::name).toList());
        assertEquals(Optional.empty(), ((Item.Read) items.get(0)).article().getUrl());
    }

    @Test
    void anEntryThatStandsThereTwiceIsTakenOnce() throws Exception {
        List<Item> items =
                read("feed", LINK + text("New."), LINK + text("Old."), guid("1") + text("T."), guid("1") + text("T."));

        assertEquals(
                "repeated", assertInstanceOf(Item.Skipped.class, items.get(1)).reason());
        assertEquals(
                "repeated", assertInstanceOf(Item.Skipped.class, items.get(3)).reason());
        assertInstanceOf(Item.Read.class, items.get(0));
    }

    @Test
    void withoutLinkAndGuidTheWordsTellEntriesApart() throws Exception {
        List<Item> items = read("feed", text("One."), text("Two."));

        assertEquals(2, items.stream().map(Item::name).distinct().count());
        assertEquals(items.get(0).name(), read("feed", text("One.")).get(0).name());
    }

    private static void assertSame(Item.Read before, Item.Read after) {
        assertEquals(before.name(), after.name());
        assertEquals(before.article().getArticleId(), after.article().getArticleId());
    }

    private static String id(Item item) {
        return assertInstanceOf(Item.Read.class, item).article().getArticleId();
    }

    private static Item.Read only(String entry) throws BrokenFeedException {
        return assertInstanceOf(Item.Read.class, read("feed", entry).get(0));
    }

    private static List<Item> read(String source, String... entries) throws BrokenFeedException {
        StringBuilder xml = new StringBuilder("<rss version='2.0'><channel><title>H</title>");
        for (String entry : entries) {
            xml.append("<item>").append(entry).append("</item>");
        }
        byte[] bytes = xml.append("</channel></rss>").toString().getBytes(StandardCharsets.UTF_8);
        return new FeedReader(new RawArticles(source, Clock.systemUTC()))
                .read(bytes, Optional.empty(), Optional.of(URI.create("https://h.example/f")), "")
                .items();
    }

    private static String guid(String value) {
        return "<guid isPermaLink='false'>" + value + "</guid>";
    }

    private static String text(String value) {
        return "<description>" + value + "</description>";
    }
}
