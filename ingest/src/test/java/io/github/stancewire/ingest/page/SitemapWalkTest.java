package io.github.stancewire.ingest.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stancewire.ingest.article.Item;
import io.github.stancewire.ingest.article.RawArticles;
import io.github.stancewire.ingest.feed.BrokenFeedException;
import io.github.stancewire.ingest.feed.SitemapReader;
import io.github.stancewire.ingest.feed.Unpacked;
import io.github.stancewire.ingest.fetch.FetchResult;
import io.github.stancewire.ingest.fetch.Validators;
import io.github.stancewire.schemas.RawArticle;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class SitemapWalkTest {
    private static final URI START = URI.create("https://gazette.example/sitemap.xml");
    private static final Instant NOW = Instant.parse("2024-05-03T12:00:00Z");

    private final Map<String, byte[]> web = new HashMap<>();
    private final List<String> asked = new ArrayList<>();

    private SitemapWalk.Walked walk(String sitemap) throws Exception {
        return walk(sitemap.getBytes(StandardCharsets.UTF_8), 100);
    }

    private SitemapWalk.Walked walk(byte[] sitemap, int most) throws Exception {
        SitemapReader reader = new SitemapReader(
                new RawArticles(START.toString(), Clock.systemUTC()),
                new SitemapReader.Limits(most, Duration.ofDays(2)),
                NOW);
        return new SitemapWalk(
                        request -> {
                            asked.add(request.address().getPath());
                            byte[] body = web.get(request.address().getPath());
                            return body == null
                                    ? new FetchResult.Gone(false)
                                    : new FetchResult.Fetched(
                                            body,
                                            Optional.of("application/xml"),
                                            new FetchResult.About(
                                                    Validators.NONE,
                                                    request.address(),
                                                    List.of(),
                                                    Optional.empty(),
                                                    Optional.empty()));
                        },
                        reader)
                .walk(Unpacked.of(sitemap), Optional.of("application/xml"), START, START);
    }

    private static String urlset(String... urls) {
        return "<?xml version='1.0' encoding='UTF-8'?><urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'"
                + " xmlns:news='http://www.google.com/schemas/sitemap-news/0.9'>" + String.join("", urls) + "</urlset>";
    }

    private static String url(String path, String modified) {
        return "<url><loc>https://gazette.example" + path + "</loc><lastmod>" + modified + "</lastmod></url>";
    }

    private static String index(String... parts) {
        return "<sitemapindex>"
                + List.of(parts).stream()
                        .map(part -> "<sitemap><loc>" + part + "</loc></sitemap>")
                        .collect(Collectors.joining())
                + "</sitemapindex>";
    }

    private static List<String> read(SitemapWalk.Walked walked) {
        return walked.items().stream()
                .filter(Item.Read.class::isInstance)
                .map(Item::name)
                .toList();
    }

    private static List<String> skipped(SitemapWalk.Walked walked) {
        return walked.items().stream()
                .filter(Item.Skipped.class::isInstance)
                .map(item -> ((Item.Skipped) item).reason())
                .toList();
    }

    private static byte[] packed(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }

    @Test
    void theNewestComeFirst() throws Exception {
        assertEquals(
                List.of("https://gazette.example/new", "https://gazette.example/old"),
                read(walk(urlset(url("/old", "2024-05-02"), url("/new", "2024-05-03T11:00:00+02:00")))));
    }

    @Test
    void whatIsTooOldIsSkippedAndCounted() throws Exception {
        assertEquals(List.of("too-old"), skipped(walk(urlset(url("/old", "2024-04-30"), url("/new", "2024-05-03")))));
    }

    @Test
    void whatHasNoDateIsTaken() throws Exception {
        assertEquals(1, read(walk(urlset("<url><loc>/a</loc></url>"))).size());
    }

    @Test
    void moreThanTheMostAreSkippedAndCounted() throws Exception {
        String sitemap = urlset(IntStream.range(0, 5)
                .mapToObj(i -> url("/" + i, "2024-05-03T0" + i + ":00:00Z"))
                .toArray(String[]::new));
        SitemapWalk.Walked walked = walk(sitemap.getBytes(StandardCharsets.UTF_8), 2);
        assertEquals(
                List.of(List.of("https://gazette.example/4", "https://gazette.example/3"), 3),
                List.of(read(walked), skipped(walked).size()));
    }

    @Test
    void aNewsSitemapTellsTitleDateAndOutlet() throws Exception {
        SitemapWalk.Walked walked = walk(urlset(
                "<url><loc>https://gazette.example/talks?a=1&b=2</loc><news:news><news:publication><news:name>Gazette</news:name>"
                        + "</news:publication><news:publication_date>2024-05-03T09:00:00+02:00</news:publication_date>"
                        + "<news:title>Talks</news:title></news:news></url>"));
        RawArticle article = ((Item.Read) walked.items().get(0)).article();
        assertEquals(
                List.of("Talks", "2024-05-03T09:00:00+02:00", "Gazette"),
                List.of(
                        article.getFeedTitle().orElse(""),
                        article.getFeedPublished().orElse(""),
                        article.getFeedOutlet().orElse("")));
    }

    @Test
    void theDayOfAChangeIsNoDateOfPublication() throws Exception {
        SitemapWalk.Walked walked = walk(urlset(url("/a", "2024-05-03")));
        assertEquals(
                Optional.empty(), ((Item.Read) walked.items().get(0)).article().getFeedPublished());
    }

    @Test
    void anotherDayOfChangeMakesAnotherPublication() throws Exception {
        Item.Read before =
                (Item.Read) walk(urlset(url("/a", "2024-05-02"))).items().get(0);
        Item.Read after =
                (Item.Read) walk(urlset(url("/a", "2024-05-03"))).items().get(0);
        assertTrue(!before.sha256().equals(after.sha256()) && before.name().equals(after.name()));
    }

    @Test
    void aListOfAddressesIsRead() throws Exception {
        assertEquals(
                2,
                read(walk("https://gazette.example/a\r\nhttps://gazette.example/b\n\nnothing\n"))
                        .size());
    }

    @Test
    void whatIsListedTwiceAndTheFrontPageAreSkipped() throws Exception {
        assertEquals(
                List.of("repeated", "front-page"),
                skipped(walk(urlset(url("/a", "2024-05-03"), url("/a", "2024-05-03"), url("/", "2024-05-03")))));
    }

    @Test
    void thePartsOfAnIndexAreReadPackedOrNot() throws Exception {
        web.put("/1.xml", urlset(url("/a", "2024-05-03")).getBytes(StandardCharsets.UTF_8));
        web.put("/2.xml.gz", packed(urlset(url("/b", "2024-05-03")).getBytes(StandardCharsets.UTF_8)));
        assertEquals(
                List.of("https://gazette.example/a", "https://gazette.example/b"),
                read(walk(index("https://gazette.example/1.xml", "https://gazette.example/2.xml.gz"))));
    }

    @Test
    void aPartThatCannotBeHadLeavesTheOthers() throws Exception {
        web.put("/2.xml", urlset(url("/b", "2024-05-03")).getBytes(StandardCharsets.UTF_8));
        SitemapWalk.Walked walked = walk(index("https://gazette.example/1.xml", "https://gazette.example/2.xml"));
        assertEquals(
                List.of(1L, 1),
                List.of(
                        walked.items().stream()
                                .filter(Item.Failed.class::isInstance)
                                .count(),
                        read(walked).size()));
    }

    @Test
    void onlySoManyPartsAreAskedFor() throws Exception {
        walk(index(IntStream.range(0, 1_000)
                .mapToObj(i -> "https://gazette.example/" + i + ".xml")
                .toArray(String[]::new)));
        assertEquals(3, asked.size());
    }

    @Test
    void anIndexThatNamesItselfEnds() throws Exception {
        web.put(
                "/b.xml",
                index("https://gazette.example/b.xml", START.toString()).getBytes(StandardCharsets.UTF_8));
        walk(index(START.toString(), "https://gazette.example/b.xml"));
        assertEquals(List.of("/b.xml"), asked);
    }

    @Test
    void aSitemapOfAnotherSiteIsSkipped() throws Exception {
        assertEquals(List.of("other-site"), skipped(walk(index("https://casino.example/a.xml"))));
    }

    @Test
    void aDoctypeIsRefused() {
        assertThrows(
                BrokenFeedException.class,
                () -> walk(
                        "<!DOCTYPE urlset [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><urlset><url><loc>&x;</loc></url>"
                                + "</urlset>"));
    }

    @Test
    void aBombIsRefused() throws Exception {
        byte[] bomb = packed(new byte[64 << 20]);
        assertThrows(BrokenFeedException.class, () -> walk(bomb, 100));
    }

    @Test
    void brokenGzipIsRefused() {
        assertThrows(BrokenFeedException.class, () -> walk(new byte[] {0x1F, (byte) 0x8B, 1, 2, 3}, 100));
    }

    @Test
    void whateverBytesComeTheyAreReadOrRefused() throws Exception {
        long seed = System.nanoTime();
        SplittableRandom chance = new SplittableRandom(seed);
        byte[] whole = urlset(url("/a", "2024-05-03"), url("/b", "2024-05-02T10:00:00Z"))
                .getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < 2_000; i++) {
            byte[] bytes = whole.clone();
            for (int j = chance.nextInt(8); j >= 0; j--) {
                bytes[chance.nextInt(bytes.length)] = (byte) chance.nextInt(256);
            }
            try {
                walk(bytes, 100);
            } catch (BrokenFeedException e) {
                assertTrue(!e.explanation().isEmpty(), "seed " + seed);
            } catch (RuntimeException e) {
                throw new AssertionError("seed " + seed, e);
            }
        }
    }
}
