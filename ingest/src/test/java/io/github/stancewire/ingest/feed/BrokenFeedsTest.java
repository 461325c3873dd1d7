package io.github.stancewire.ingest.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stancewire.ingest.article.Item;
import io.github.stancewire.ingest.article.RawArticles;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BrokenFeedsTest {
    private static final List<String> FEEDS = List.of(
            "rss-0.90.xml",
            "rss-0.91.xml",
            "rss-0.92.xml",
            "rss-1.0.xml",
            "rss-2.0.xml",
            "atom-0.3.xml",
            "atom-1.0.xml",
            "json-1.0.json",
            "json-1.1.json");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE rss><rss version='2.0'><channel/></rss>",
                "<!DOCTYPE rss SYSTEM 'http://127.0.0.1/x.dtd'><rss version='2.0'><channel/></rss>",
                "<!DOCTYPE r [<!ENTITY a 'b'><!ENTITY c '&a;&a;&a;'>]><rss version='2.0'><channel>&c;</channel></rss>",
                "<!DOCTYPE r [<!ENTITY % p SYSTEM 'file:///etc/hostname'> %p;]><rss version='2.0'><channel/></rss>"
            })
    void aDoctypeIsRefusedWhateverItHolds(String xml) {
        assertTrue(broken(xml).startsWith("it has a DOCTYPE"), () -> broken(xml));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "<",
                "<rss",
                "<rss/>",
                "<rss version='2.0'>",
                "<rss version='2.0'><channel>",
                "<rss version='2.0'><channel><item></channel></rss>",
                "<html><body/></html>",
                "{",
                "{}",
                "[]",
                "null",
                "{\"version\": 1}",
                "plain text",
                "<opml><body/></opml>",
                "<rss version='2.0'><channel/></rss>trailing",
                "<rss version='2.0'><channel><![CDATA[</channel></rss>"
            })
    void whatIsNoFeedIsToldInOneLine(String text) {
        String said = broken(text);

        assertTrue(!said.isBlank() && said.lines().count() == 1, said);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Talks & tea        | Talks & tea",
                "AT&T; R&D          | AT&T; R&D",
                "caf&eacute;&nbsp;x | caf\u00e9\u00a0x",
                "&nosuch; &amp;amp; | &nosuch; &amp;",
                "a&#0;b&#x1;c&#65;  | a b cA",
                "a\u0008b           | a b"
            })
    void whatEverybodyReadsAlikeIsMended(String written, String read) throws Exception {
        assertEquals(Optional.of(read), title(rss(written).getBytes(StandardCharsets.UTF_8), Optional.empty()));
    }

    @ParameterizedTest
    @CsvSource({
        // written in, declared by the document, declared by HTTP
        "UTF-8, , ",
        "UTF-8, ISO-8859-1, ",
        "UTF-8, , iso-8859-1",
        "UTF-8, utf-16, ",
        "UTF-8, no-such-charset, us-ascii",
        "windows-1252, , ",
        "windows-1252, UTF-8, ",
        "windows-1252, ISO-8859-1, ",
        "windows-1252, UTF-8, windows-1252",
        "ISO-8859-2, ISO-8859-2, ",
        "ISO-8859-2, , iso-8859-2",
        "UTF-16, , ",
        "UTF-16BE, , ",
        "UTF-16LE, UTF-8, utf-8"
    })
    void wrongDeclarationsAreSurvived(String charset, String declared, String http) throws Exception {
        String declaration = declared == null ? "" : "<?xml version='1.0' encoding='" + declared + "'?>";
        byte[] bytes = (declaration + rss("Caf\u00e9 M\u00fcller")).getBytes(Charset.forName(charset));

        assertEquals(
                Optional.of("Caf\u00e9 M\u00fcller"),
                title(bytes, Optional.ofNullable(http).map(name -> "text/xml; charset=\"" + name + "\"")));
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheFeed() throws Exception {
        assertEquals(Optional.of("T"), title(("\uFEFF" + rss("T")).getBytes(StandardCharsets.UTF_8), Optional.empty()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"yesterday", "0000-00-00", "2024-13-45T99:99:99Z", "Mon, 99 Foo 2024", "12345678901234567890"})
    void aBrokenDateIsNoDate(String date) throws Exception {
        String xml = "<rss version='2.0'><channel><title>H</title><item><description>T.</description><pubDate>" + date
                + "</pubDate></item></channel></rss>";

        var read =
                (Item.Read) read(xml.getBytes(StandardCharsets.UTF_8)).items().get(0);
        assertEquals(Optional.empty(), read.article().getFeedPublished());
    }

    @Test
    void sizeAloneDoesNotMakeAFeedSlow() {
        // Each of these took the square of its length once, somewhere.
        for (String part : List.of("<![CDATA[", "&", "<!--", "&#", "<a>", "<?x ", "\u0001")) {
            String xml = "<rss version='2.0'><channel>" + part.repeat(2_000_000 / part.length());
            assertTimeout(Duration.ofSeconds(20), () -> broken(xml), part);
        }
    }

    @Test
    void manyElementsAreBoundedInMemory() {
        String entry = "<rss version='2.0'><channel><item><description>" + "<b/>".repeat(3_000_000);

        assertTrue(broken(entry).contains("more than"), () -> broken(entry));
    }

    @Test
    void whateverIsDoneToAFeedItIsReadOrRefused() throws Exception {
        long seed = 20_240_501;
        Random random = new Random(seed);
        for (String name : FEEDS) {
            byte[] feed = resource(name);
            for (int i = 0; i < 400; i++) {
                byte[] damaged = damaged(feed, random);
                try {
                    read(damaged);
                } catch (BrokenFeedException e) {
                    assertEquals(1, e.explanation().lines().count(), () -> "seed " + seed + ": " + e.explanation());
                }
            }
        }
    }

    @Test
    void aFeedCutOffAnywhereIsBroken() throws Exception {
        byte[] feed = resource("rss-2.0.xml");
        int end = new String(feed, StandardCharsets.UTF_8).lastIndexOf("</rss>");
        for (int length = 0; length < end; length += 7) {
            byte[] cut = Arrays.copyOf(feed, length);
            assertThrows(BrokenFeedException.class, () -> read(cut), () -> new String(cut, StandardCharsets.UTF_8));
        }
    }

    private static byte[] damaged(byte[] feed, Random random) {
        byte[] bytes = feed.clone();
        for (int n = 1 + random.nextInt(8); n > 0; n--) {
            int at = random.nextInt(bytes.length);
            switch (random.nextInt(4)) {
                case 0 -> bytes[at] = (byte) random.nextInt(256);
                case 1 -> bytes = Arrays.copyOf(bytes, Math.max(1, at));
                case 2 -> bytes[at] = (byte) "<>&;\"'/=![]{}".charAt(random.nextInt(13));
                default -> {
                    int from = random.nextInt(bytes.length);
                    int length = Math.min(random.nextInt(40), bytes.length - Math.max(at, from));
                    System.arraycopy(bytes, from, bytes, at, length);
                }
            }
        }
        return bytes;
    }

    private static String broken(String xml) {
        return assertThrows(BrokenFeedException.class, () -> read(xml.getBytes(StandardCharsets.UTF_8)))
                .explanation();
    }

    private static Optional<String> title(byte[] bytes, Optional<String> contentType) throws BrokenFeedException {
        var item = (Item.Read) new FeedReader(new RawArticles("feed", Clock.systemUTC()))
                .read(bytes, contentType, Optional.empty(), "")
                .items()
                .get(0);
        return item.article().getFeedTitle();
    }

    private static FeedContent read(byte[] bytes) throws BrokenFeedException {
        return new FeedReader(new RawArticles("feed", Clock.systemUTC()))
                .read(bytes, Optional.empty(), Optional.of(URI.create("https://h.example/f")), "");
    }

    private static String rss(String title) {
        return "<rss version='2.0'><channel><title>H</title><item><title>" + title
                + "</title><description>T.</description></item></channel></rss>";
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = BrokenFeedsTest.class.getResourceAsStream("/feeds/" + name)) {
            return Objects.requireNonNull(in, name).readAllBytes();
        }
    }
}
