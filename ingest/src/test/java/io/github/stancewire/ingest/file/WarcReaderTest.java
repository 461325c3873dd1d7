package io.github.stancewire.ingest.file;

import static io.github.stancewire.ingest.file.Warc.bytes;
import static io.github.stancewire.ingest.file.Warc.concat;
import static io.github.stancewire.ingest.file.Warc.gzip;
import static io.github.stancewire.ingest.file.Warc.page;
import static io.github.stancewire.ingest.file.Warc.record;
import static io.github.stancewire.ingest.file.Warc.response;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stancewire.ingest.article.Item;
import io.github.stancewire.ingest.article.Progress;
import io.github.stancewire.schemas.RawArticle;
import io.github.stancewire.schemas.topic.Topic;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.zip.Deflater;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WarcReaderTest {
    private static final Clock NOON = Clock.fixed(Instant.parse("2024-06-01T12:00:00Z"), ZoneOffset.UTC);
    private static final String HTML = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n";

    @TempDir
    Path folder;

    private final ArticleFiles files = new ArticleFiles(NOON);

    @Test
    void aResponseIsAnArticleWithWhatItsHeadersToldThen() throws IOException {
        RawArticle article = only(response(
                        "https://News.example/a?utm_source=x",
                        String.join(
                                "\r\n",
                                "HTTP/1.1 200 OK",
                                "Content-Type: text/html; charset=ISO-8859-1",
                                "ETag: \"7\"",
                                "Last-Modified: Wed, 01 May 2024 11:00:00 GMT",
                                "",
                                ""),
                        bytes("<html>Talks</html>")))
                .article();

        assertEquals(Optional.of("https://news.example/a"), article.getUrl());
        assertEquals("<html>Talks</html>", text(article));
        assertEquals(Optional.of("text/html; charset=ISO-8859-1"), article.getContentType());
        assertEquals(Optional.of("ISO-8859-1"), article.getCharset());
        assertEquals(Optional.of("\"7\""), article.getEtag());
        assertEquals(Optional.of("Wed, 01 May 2024 11:00:00 GMT"), article.getLastModified());
        assertEquals("a.warc#1@2024-05-01T12:00:00Z", article.getOrigin());
        assertEquals(NOON.instant(), article.getReceivedAt());
    }

    @Test
    void aPageIsKnownByWhatItCallsCanonicalOnItsOwnSite() throws IOException {
        Item.Read read = only(page("https://m.news.example/a", "<link rel=canonical href='https://news.example/a'>"));

        assertEquals(Optional.of("https://news.example/a"), read.article().getUrl());
    }

    @Test
    void textAndJsonAreArticlesToo() throws IOException {
        List<Item> items = read(concat(
                response("https://a.example/1", "HTTP/1.0 200 OK\r\nContent-Type: text/plain\r\n\r\n", bytes("Talks")),
                response(
                        "https://a.example/2",
                        "HTTP/1.0 203 OK\r\nContent-Type: application/json\r\n\r\n",
                        bytes("{}")),
                record("resource", "https://a.example/3", "text/html", bytes("<html>")),
                record("conversion", "https://a.example/4", "text/plain", bytes("Talks"))));

        assertEquals(4, items.stream().filter(Item.Read.class::isInstance).count(), items::toString);
    }

    @Test
    void requestsAndMetadataAreNoItems() throws IOException {
        List<Item> items = read(concat(
                record("warcinfo", "", "application/warc-fields", bytes("software: x\r\n")),
                record(
                        "request",
                        "https://a.example/1",
                        "application/http; msgtype=request",
                        bytes("GET / HTTP/1.1\r\n\r\n")),
                page("https://a.example/1", "Talks"),
                record("metadata", "https://a.example/1", "application/warc-fields", bytes("fetchTimeMs: 1\r\n"))));

        assertEquals(List.of("a.warc#3"), names(items));
    }

    @Test
    void whatIsNoArticleIsSkippedWithItsReason() throws IOException {
        List<Item> items = read(concat(
                response("https://a.example/1", "HTTP/1.1 404 No\r\nContent-Type: text/html\r\n\r\n", bytes("no")),
                response("https://a.example/2", "HTTP/1.1 301 No\r\nLocation: /\r\n\r\n", bytes("")),
                response("https://a.example/3", "HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\n", bytes("png")),
                page("https://a.example/", "front"),
                record("revisit", "https://a.example/4", "application/http", bytes("HTTP/1.1 200 OK\r\n\r\n"))));

        assertEquals(
                List.of("http-4xx", "http-3xx", "not-text", "front-page", "revisit", "no-articles"),
                items.stream().map(item -> ((Item.Skipped) item).reason()).toList());
    }

    @Test
    void chunksAreJoined() throws IOException {
        Item.Read read = only(response(
                "https://a.example/1",
                HTML + "Transfer-Encoding: chunked\r\n\r\n",
                bytes("4\r\nTal\n\r\n2\r\nks\r\n0\r\n\r\n")));

        assertEquals("Tal\nks", text(read.article()));
    }

    @Test
    void aBodyThatLostItsChunksIsTakenAsItStands() throws IOException {
        Item.Read read = only(
                response("https://a.example/1", HTML + "Transfer-Encoding: chunked\r\n\r\n", bytes("<p>Talks</p>")));

        assertEquals("<p>Talks</p>", text(read.article()));
    }

    @Test
    void gzipAndDeflateInBothMeaningsAreUnpacked() throws IOException {
        byte[] talks = bytes("<p>Talks</p>");

        List<Item> items = read(concat(
                encoded("gzip", gzip(talks)),
                encoded("deflate", deflated(talks, false)),
                encoded("deflate", deflated(talks, true))));

        assertEquals(
                List.of("<p>Talks</p>", "<p>Talks</p>", "<p>Talks</p>"),
                items.stream().map(item -> text(((Item.Read) item).article())).toList());
    }

    @Test
    void brotliIsUnpacked() throws IOException {
        // An empty last block after one that is stored: "Talks" in Brotli without a compressor.
        byte[] stored = {0x0b, 0x02, (byte) 0x80, 'T', 'a', 'l', 'k', 's', 0x03};

        assertEquals("Talks", text(only(encoded("br", stored)).article()));
    }

    @Test
    void aBodyThatTheCrawlerUnpackedButStillCallsGzipIsTakenAsItStands() throws IOException {
        assertEquals(
                "<p>Talks</p>",
                text(only(encoded("gzip", bytes("<p>Talks</p>"))).article()));
    }

    @Test
    void anUnknownEncodingIsADeadLetterWithItsBytes() throws IOException {
        Item.Refused refused = (Item.Refused) read(encoded("zstd", bytes("?"))).get(0);

        assertEquals("broken-record", refused.reason());
        assertTrue(new String(refused.head(), StandardCharsets.US_ASCII).endsWith("\r\n\r\n?"));
    }

    @Test
    void aBombIsADeadLetter() throws IOException {
        byte[] bomb = gzip(new byte[64 * 1024 * 1024]);

        Item.Refused refused = (Item.Refused) read(encoded("gzip", bomb)).get(0);

        assertEquals("too-large", refused.reason());
        assertTrue(refused.length() < 100_000, () -> "length " + refused.length());
    }

    @Test
    void aRecordOverTheLimitIsADeadLetterAndTheNextIsRead() throws IOException {
        List<Item> items = read(concat(
                page("https://a.example/1", "x".repeat(Topic.MAX_CONTENT_BYTES + 100_000)),
                page("https://a.example/2", "y")));

        assertEquals(
                "too-large", assertInstanceOf(Item.Refused.class, items.get(0)).reason());
        assertEquals("a.warc#2", assertInstanceOf(Item.Read.class, items.get(1)).name());
    }

    @Test
    void aLargeVideoIsNoDeadLetter() throws IOException {
        byte[] video = new byte[Topic.MAX_CONTENT_BYTES + 100_000];

        List<Item> items =
                read(response("https://a.example/1", "HTTP/1.1 200 OK\r\nContent-Type: video/mp4\r\n\r\n", video));

        assertEquals("not-text", ((Item.Skipped) items.get(0)).reason());
    }

    @Test
    void aLengthThatTellsTooMuchFailsItsRecordAlone() throws IOException {
        byte[] first = page("https://a.example/1", "one");
        byte[] lying = record("response", "https://a.example/2", "application/http", bytes(HTML + "\r\ntwo"), 999);

        List<Item> items =
                read(concat(first, lying, page("https://a.example/3", "three"), page("https://a.example/4", "z")));

        assertEquals(List.of("a.warc#1", "a.warc#2", "a.warc#3", "a.warc#4"), names(items));
        Item.Failed failed = (Item.Failed) items.get(1);
        assertEquals("broken-record", failed.reason());
        assertTrue(failed.message().contains("byte " + first.length + " "), failed::message);
    }

    @Test
    void aLengthThatTellsTooLittleFailsItsRecordAlone() throws IOException {
        byte[] lying =
                record("response", "https://a.example/2", "application/http", bytes(HTML + "\r\ntwo two two"), 30);

        List<Item> items = read(concat(lying, page("https://a.example/3", "three")));

        assertInstanceOf(Item.Failed.class, items.get(0));
        assertEquals(List.of("a.warc#1", "a.warc#2"), names(items));
    }

    @Test
    void aLengthThatReachesBeyondTheEndFailsItsRecordAlone() throws IOException {
        byte[] lying = record("response", "https://a.example/1", "application/http", bytes(HTML), Long.MAX_VALUE);

        assertEquals(List.of("a.warc#1", "a.warc#2"), names(read(concat(lying, page("https://a.example/2", "two")))));
    }

    @Test
    void aFileThatBreaksOffKeepsWhatCameBefore() throws IOException {
        byte[] whole = concat(page("https://a.example/1", "one"), page("https://a.example/2", "two two two"));

        List<Item> items = read(Arrays.copyOf(whole, whole.length - 12));

        assertEquals("one", text(((Item.Read) items.get(0)).article()));
        assertTrue(((Item.Failed) items.get(1)).message().contains("break off"), items::toString);
    }

    @Test
    void noiseBetweenRecordsIsToldOnceAndPassedOver() throws IOException {
        List<Item> items = read(concat(
                page("https://a.example/1", "one"), bytes("noise\nnoise\n"), page("https://a.example/2", "two")));

        assertEquals(3, items.size(), items::toString);
        assertEquals("two", text(((Item.Read) items.get(2)).article()));
    }

    @Test
    void aResponseWithoutHttpIsADeadLetter() throws IOException {
        List<Item> items = read(record("response", "https://a.example/1", "application/http", bytes("\0\0nothing")));

        assertEquals("broken-record", ((Item.Refused) items.get(0)).reason());
    }

    @Test
    void packedRecordByRecordOrInOnePieceItIsTheSame() throws IOException {
        byte[] one = page("https://a.example/1", "one");
        byte[] two = page("https://a.example/2", "two");

        List<Item> byRecord = read("a.warc.gz", concat(gzip(one), gzip(two)));
        List<Item> inOne = read("a.warc.gz", gzip(concat(one, two)));

        assertEquals(byRecord, inOne);
        assertEquals(List.of("a.warc.gz#1", "a.warc.gz#2"), names(byRecord));
    }

    @Test
    void aDamagedPartOfAnArchiveFailsAndTheNextIsRead() throws IOException {
        byte[] damaged = gzip(page("https://a.example/1", "one ".repeat(500)));
        Arrays.fill(damaged, damaged.length / 2, damaged.length / 2 + 20, (byte) 0x55);

        List<Item> items = read("a.warc.gz", concat(damaged, gzip(page("https://a.example/2", "two"))));

        assertEquals(
                "broken-gzip", assertInstanceOf(Item.Failed.class, items.get(0)).reason());
        assertEquals("two", text(((Item.Read) items.get(items.size() - 1)).article()));
    }

    @Test
    void aWrongChecksumLetsNothingOfItsRecordThrough() throws IOException {
        byte[] damaged = gzip(page("https://a.example/1", "one"));
        damaged[damaged.length - 6] ^= 1;

        List<Item> items = read("a.warc.gz", concat(damaged, gzip(page("https://a.example/2", "two"))));

        assertInstanceOf(Item.Failed.class, items.get(0));
        assertEquals(
                List.of("two"),
                items.stream()
                        .filter(Item.Read.class::isInstance)
                        .map(item -> text(((Item.Read) item).article()))
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aLaterRunGoesOnBehindTheLastRecord(boolean packed) throws IOException {
        String name = packed ? "a.warc.gz" : "a.warc";
        byte[] before = concat(
                page("https://a.example/1", "one"),
                record("request", "https://a.example/2", "application/http", bytes("GET / HTTP/1.0\r\n\r\n")),
                page("https://a.example/2", "two"));
        byte[] after = page("https://a.example/3", "three");
        List<Item> first = read(name, packed ? gzip(before) : before);
        Progress progress = ((Item.Read) first.get(first.size() - 1)).progress().orElseThrow();

        List<Item> second =
                read(name, packed ? concat(gzip(before), gzip(after)) : concat(before, after), Optional.of(progress));

        assertEquals(new Item.Known(name, 2), second.get(0));
        assertEquals(List.of(name, name + "#4"), names(second));
    }

    @Test
    void anArchiveThatBeginsOtherwiseIsReadFromTheStart() throws IOException {
        List<Item> first = read(page("https://a.example/1", "one"));
        Progress progress = ((Item.Read) first.get(0)).progress().orElseThrow();

        List<Item> second = read(
                "a.warc",
                concat(page("https://a.example/1", "eno"), page("https://a.example/2", "two")),
                Optional.of(progress));

        assertEquals(List.of("a.warc#1", "a.warc#2"), names(second));
    }

    @Test
    void nothingButWrongLengthsIsReadInTimeInProportionToTheFile() throws IOException {
        byte[] lying = record("response", "https://a.example/1", "application/http", bytes(""), 8_000_000);
        byte[][] many = new byte[20_000][];
        Arrays.fill(many, lying);
        byte[] file = concat(many);

        assertFalse(assertTimeoutPreemptively(Duration.ofSeconds(20), () -> read(file))
                .isEmpty());
    }

    @Test
    void anyDamageLeavesEveryRecordInFrontOfItAsItWas() throws IOException {
        long seed = 20240501;
        SplittableRandom random = new SplittableRandom(seed);
        byte[] one = gzip(page("https://a.example/1", "one ".repeat(50)));
        byte[] two = gzip(page("https://a.example/2", "two ".repeat(50)));
        byte[] three = gzip(page("https://a.example/3", "three ".repeat(50)));
        for (int round = 0; round < 500; round++) {
            byte[] file = concat(one, two, three);
            int at = one.length + random.nextInt(two.length + three.length);
            file[at] ^= (byte) (1 << random.nextInt(8));
            if (random.nextInt(4) == 0) {
                file = Arrays.copyOf(file, at);
            }
            String about = "seed " + seed + ", round " + round + ", byte " + at;

            List<Item> items = read("a.warc.gz", file);

            assertEquals("one ".repeat(50), text(((Item.Read) items.get(0)).article()), about);
        }
    }

    private static byte[] encoded(String encoding, byte[] body) {
        return response("https://a.example/1", HTML + "Content-Encoding: " + encoding + "\r\n\r\n", body);
    }

    private static byte[] deflated(byte[] plain, boolean raw) {
        Deflater deflater = new Deflater(6, raw);
        deflater.setInput(plain);
        deflater.finish();
        byte[] packed = new byte[1000];
        return Arrays.copyOf(packed, deflater.deflate(packed));
    }

    private Item.Read only(byte[] file) throws IOException {
        List<Item> items = read(file);
        assertEquals(1, items.size(), items::toString);
        return assertInstanceOf(Item.Read.class, items.get(0), items::toString);
    }

    private List<Item> read(byte[] file) throws IOException {
        return read("a.warc", file);
    }

    private List<Item> read(String name, byte[] file) throws IOException {
        return read(name, file, Optional.empty());
    }

    private List<Item> read(String name, byte[] bytes, Optional<Progress> known) throws IOException {
        Path file = folder.resolve(name);
        Files.write(file, bytes);
        List<Item> items = new ArrayList<>();
        files.read(file, item -> known, items::add);
        return items;
    }

    private static List<String> names(List<Item> items) {
        return items.stream().map(Item::name).toList();
    }

    private static String text(RawArticle article) {
        return StandardCharsets.UTF_8.decode(article.getContent().duplicate()).toString();
    }
}
