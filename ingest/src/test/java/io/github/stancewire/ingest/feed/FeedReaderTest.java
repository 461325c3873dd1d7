package io.github.stancewire.ingest.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stancewire.ingest.article.Item;
import io.github.stancewire.ingest.article.RawArticles;
import io.github.stancewire.schemas.RawArticle;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FeedReaderTest {
    private static final String RSS_2 = """
            <?xml version="1.0" encoding="UTF-8"?>
            <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
                xmlns:dc="http://purl.org/dc/elements/1.1/">
              <channel><title>Harbour Wire</title><link>https://harbour.example/</link><description>News</description>
                <item>
                  <title>Ministers meet</title>
                  <link>https://harbour.example/a?utm_medium=rss</link>
                  <guid isPermaLink="false">hw-1</guid>
                  <pubDate>Wed, 01 May 2024 23:30:00 -0400</pubDate>
                  <dc:creator>Ada Byrne</dc:creator>
                  <description>In short.</description>
                  <content:encoded><![CDATA[<p>At length.</p>]]></content:encoded>
                </item>
              </channel>
            </rss>
            """;

    private final FeedReader reader = new FeedReader(new RawArticles("feed", Clock.systemUTC()));

    @Test
    void anRssEntryKeepsTheFeedsOwnWords() throws BrokenFeedException {
        RawArticle article = only(RSS_2);

        assertEquals("<p>At length.</p>", text(article));
        assertEquals(Optional.of("https://harbour.example/a"), article.getUrl());
        assertEquals(Optional.of("Harbour Wire"), article.getFeedOutlet());
        assertEquals(Optional.of("Ministers meet"), article.getFeedTitle());
        assertEquals(Optional.of("In short."), article.getFeedSummary());
        assertEquals(Optional.of("Ada Byrne"), article.getFeedAuthor());
        assertEquals("hw-1", article.getOrigin());
    }

    @Test
    void theDateKeepsItsOffset() throws BrokenFeedException {
        assertEquals(Optional.of("2024-05-01T23:30:00-04:00"), only(RSS_2).getFeedPublished());
    }

    @Test
    void anRss1EntryIsReadFromBesideItsChannel() throws BrokenFeedException {
        RawArticle article = only("""
                <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
                    xmlns:dc="http://purl.org/dc/elements/1.1/">
                  <channel rdf:about="https://h.example/f"><title>H</title><link>https://h.example/</link>
                    <description>d</description></channel>
                  <item rdf:about="https://h.example/b"><title>T</title><link>https://h.example/b</link>
                    <description>Talks.</description><dc:date>2024-05-02T08:00:00+02:00</dc:date></item>
                </rdf:RDF>
                """);

        assertEquals(Optional.of("https://h.example/b"), article.getUrl());
        assertEquals(Optional.of("2024-05-02T08:00:00+02:00"), article.getFeedPublished());
    }

    @Test
    void anAtomTextStandsForItselfAndAuthorsAreJoined() throws BrokenFeedException {
        RawArticle article = only(atom("<content type='text'>Imports &lt; exports</content>"));

        assertEquals("Imports &lt; exports", text(article));
        assertEquals(Optional.of("Ada; Ben"), article.getFeedAuthor());
        assertEquals(Optional.of("2024-05-03T06:00:00Z"), article.getFeedPublished());
    }

    @Test
    void aRelativeLinkIsReadAgainstTheFeedsAddress() throws BrokenFeedException {
        List<Item> items = reader.read(
                        bytes(
                                "<rss version='2.0'><channel><title>H</title><item><link>/c</link><description>T.</description>"
                                        + "</item></channel></rss>"),
                        Optional.empty(),
                        Optional.of(URI.create("https://h.example/feed.xml")),
                        "")
                .items();

        assertEquals(
                Optional.of("https://h.example/c"),
                ((Item.Read) items.get(0)).article().getUrl());
    }

    @Test
    void aDoctypeIsRefusedWithTheWayOut() {
        String bomb = "<!DOCTYPE rss [<!ENTITY a SYSTEM 'file:///etc/hostname'>]>" + "<rss version='2.0'><channel>"
                + "<title>&a;</title></channel></rss>";

        String said = assertThrows(BrokenFeedException.class, () -> read(bomb)).explanation();

        assertTrue(said.startsWith("it has a DOCTYPE"), said);
    }

    @Test
    void aFeedCutOffIsBroken() {
        String said = assertThrows(BrokenFeedException.class, () -> read(RSS_2.substring(0, 600)))
                .explanation();

        assertTrue(said.startsWith("not a well-formed feed"), said);
    }

    @Test
    void aWebPageIsNoFeed() {
        assertThrows(BrokenFeedException.class, () -> read("<html><body><p>News</p></body></html>"));
    }

    @Test
    void emptinessIsNoFeed() {
        assertThrows(BrokenFeedException.class, () -> read(""));
    }

    @Test
    void nestingWithoutEndIsBrokenNotFatal() {
        String deep = atom("<content type='xhtml'>" + "<b>".repeat(50_000) + "</b>".repeat(50_000) + "</content>");

        String said = assertThrows(BrokenFeedException.class, () -> read(deep)).explanation();

        assertTrue(said.contains("nested more than"), said);
    }

    @Test
    void anEntryWithoutTextIsSkipped() throws BrokenFeedException {
        List<Item> items = read("<rss version='2.0'><channel><title>H</title><item><title>T</title>"
                + "<link>https://h.example/d</link></item></channel></rss>");

        assertEquals(
                "no-text", assertInstanceOf(Item.Skipped.class, items.get(0)).reason());
    }

    @Test
    void anotherDateIsAnotherPublication() throws BrokenFeedException {
        Item.Read before = (Item.Read) read(RSS_2).get(0);
        Item.Read after = (Item.Read) read(RSS_2.replace("01 May", "02 May")).get(0);

        assertNotEquals(before.sha256(), after.sha256());
    }

    @Test
    void theTransportsCharacterSetIsObeyed() throws BrokenFeedException {
        byte[] latin = RSS_2.replace("In short.", "Caf\u00e9.")
                .replace(" encoding=\"UTF-8\"", "")
                .getBytes(Charset.forName("windows-1252"));

        List<Item> items = reader.read(
                        latin, Optional.of("application/rss+xml; charset=windows-1252"), Optional.empty(), "")
                .items();

        assertEquals(
                Optional.of("Caf\u00e9."), ((Item.Read) items.get(0)).article().getFeedSummary());
    }

    @Test
    void blankLinesBeforeTheDeclarationAreForgiven() throws BrokenFeedException {
        assertEquals(1, read("\r\n\n" + RSS_2).size());
    }

    private static String atom(String content) {
        return """
                <feed xmlns="http://www.w3.org/2005/Atom"><title>H</title><id>urn:h</id>
                  <updated>2024-05-03T07:00:00Z</updated>
                  <entry><id>urn:e</id><title>T</title><link href="https://h.example/e"/>
                    <author><name>Ada</name></author><author><name>Ben</name></author>
                    <published>2024-05-03T06:00:00Z</published><updated>2024-05-03T07:00:00Z</updated>
                """ + content + "</entry></feed>";
    }

    private RawArticle only(String xml) throws BrokenFeedException {
        List<Item> items = read(xml);
        assertEquals(1, items.size());
        return assertInstanceOf(Item.Read.class, items.get(0)).article();
    }

    private List<Item> read(String xml) throws BrokenFeedException {
        return reader.read(bytes(xml), Optional.empty(), Optional.empty(), "").items();
    }

    private static byte[] bytes(String xml) {
        return xml.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(RawArticle article) {
        return StandardCharsets.UTF_8.decode(article.getContent().duplicate()).toString();
    }
}
