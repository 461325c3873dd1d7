package io.github.stancewire.ingest.file;

import static io.github.stancewire.ingest.file.Warc.bytes;
import static io.github.stancewire.ingest.file.Warc.concat;
import static io.github.stancewire.ingest.file.Warc.gzip;
import static io.github.stancewire.ingest.file.Warc.page;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stancewire.ingest.article.Item;
import io.github.stancewire.ingest.article.Progress;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What comes by standard input, and what is packed. */
class StreamTest {
    private static final String LONG = "x".repeat(10_000);

    @TempDir
    Path folder;

    private final ArticleFiles files = new ArticleFiles(Clock.systemUTC());

    @Test
    void linesOfJsonAreArticlesHoweverLongTheyAre() {
        assertEquals(
                List.of("{\"text\":\"" + LONG + "\"}", "{\"a\":2}"),
                texts(piped(bytes("{\"text\":\"" + LONG + "\"}\n{\"a\":2}\n"))));
    }

    @Test
    void jsonOverSeveralLinesIsOneArticle() {
        assertEquals(List.of("{\n\"a\": 1\n}"), texts(piped(bytes("{\n\"a\": 1\n}\n"))));
    }

    @Test
    void anArrayIsCutIntoItsArticles() {
        assertEquals(List.of("{\"a\":1}", "{\"a\":2}"), texts(piped(bytes("[{\"a\":1},{\"a\":2}]"))));
    }

    @Test
    void anArchiveIsCutIntoItsRecordsPackedOrNot() {
        byte[] archive = concat(page("https://a.example/1", "one"), page("https://a.example/2", "two"));

        assertEquals(List.of("one", "two"), texts(piped(archive)));
        assertEquals(List.of("one", "two"), texts(piped(gzip(archive))));
    }

    @Test
    void aFeedAPageAndATextAreToldApart() {
        assertEquals(
                "https://a.example/1",
                ((Item.Read) piped(
                                        bytes(
                                                "<rss version='2.0'><channel><item>"
                                                        + "<link>https://a.example/1</link><description>Talks</description></item></channel></rss>"))
                                .get(0))
                        .article()
                        .getUrl()
                        .orElseThrow());
        assertEquals("text/html", type(piped(bytes("<!DOCTYPE html><html>Talks</html>"))));
        assertEquals("text/plain", type(piped(bytes("Talks go on."))));
    }

    @Test
    void aPipeThatPausesIsNotTakenForItsEnd() {
        byte[] archive = concat(gzip(page("https://a.example/1", "one")), gzip(page("https://a.example/2", "two")));
        InputStream slow = new ByteArrayInputStream(archive) {
            @Override
            public synchronized int available() {
                return 0;
            }

            @Override
            public synchronized int read(byte[] bytes, int offset, int length) {
                return super.read(bytes, offset, Math.min(length, 1));
            }
        };

        assertEquals(List.of("one", "two"), texts(piped(slow)));
    }

    @Test
    void aPipeThatBreaksFailsWithoutLosingWhatCameBefore() {
        InputStream lines = new ByteArrayInputStream(bytes("{\"a\":1}\n".repeat(10_000)));
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                if (lines.available() < 1_000) {
                    throw new IOException("unplugged");
                }
                return lines.read();
            }

            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                if (length == 0) {
                    return 0;
                }
                bytes[offset] = (byte) read();
                return 1;
            }
        };

        List<Item> items = piped(broken);

        assertEquals("unreadable", ((Item.Failed) items.get(items.size() - 1)).reason());
        assertTrue(items.size() > 9_000, () -> items.size() + " items");
    }

    @Test
    void nothingIsSkippedOfAnEmptyPipe() {
        assertEquals(1, piped(new byte[0]).size());
    }

    @Test
    void packedFilesAreReadAsWhatTheyHold() throws IOException {
        assertEquals("text/html", type(read("a.html.gz", gzip(bytes("<p>Talks")), Optional.empty())));
        assertEquals("text/plain", type(read("a.txt.gz", gzip(bytes("Talks")), Optional.empty())));
        assertEquals(
                2,
                read("a.json.gz", gzip(bytes("[{\"a\":1},{\"a\":2}]")), Optional.empty())
                        .size());
    }

    @Test
    void packedLinesAreTakenUpBehindTheLastOne() throws IOException {
        byte[] before = gzip(bytes("{\"a\":1}\n{\"a\":2}\n"));
        List<Item> first = read("a.jsonl.gz", before, Optional.empty());
        Progress progress = ((Item.Read) first.get(1)).progress().orElseThrow();

        List<Item> second = read("a.jsonl.gz", concat(before, gzip(bytes("{\"a\":3}\n"))), Optional.of(progress));

        assertEquals(new Item.Known("a.jsonl.gz", 2), second.get(0));
        assertEquals("a.jsonl.gz#3", second.get(1).name());
        assertEquals(2, second.size());
    }

    @Test
    void packedLinesThatBreakOffAreTakenUpToThere() throws IOException {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 10_000; i++) {
            lines.append("{\"n\":").append(i * 7919 % 10_007).append("}\n");
        }
        byte[] whole = gzip(bytes(lines.toString()));

        List<Item> items = read("a.jsonl.gz", Arrays.copyOf(whole, whole.length / 2), Optional.empty());

        Item.Failed last = assertInstanceOf(Item.Failed.class, items.get(items.size() - 1));
        assertEquals("broken-gzip", last.reason());
        assertTrue(items.size() > 3_000, () -> items.size() + " items");
        assertTrue(items.stream().limit(items.size() - 1L).allMatch(Item.Read.class::isInstance));
    }

    @Test
    void aPackedPageThatIsDamagedFails() throws IOException {
        byte[] damaged = gzip(bytes("<p>" + "Talks".repeat(100)));
        damaged[damaged.length - 5] ^= 1;

        List<Item> items = read("a.html.gz", damaged, Optional.empty());

        assertEquals(
                "broken-gzip", assertInstanceOf(Item.Failed.class, items.get(0)).reason());
    }

    private List<Item> piped(byte[] bytes) {
        return piped(new ByteArrayInputStream(bytes));
    }

    private List<Item> piped(InputStream in) {
        List<Item> items = new ArrayList<>();
        files.read(in, items::add);
        return items;
    }

    private List<Item> read(String name, byte[] bytes, Optional<Progress> known) throws IOException {
        Path file = folder.resolve(name);
        Files.write(file, bytes);
        List<Item> items = new ArrayList<>();
        files.read(file, item -> known, items::add);
        return items;
    }

    private static String type(List<Item> items) {
        return ((Item.Read) items.get(0)).article().getContentType().orElseThrow();
    }

    private static List<String> texts(List<Item> items) {
        return items.stream()
                .map(item -> StandardCharsets.UTF_8
                        .decode(((Item.Read) item).article().getContent().duplicate())
                        .toString())
                .toList();
    }
}
