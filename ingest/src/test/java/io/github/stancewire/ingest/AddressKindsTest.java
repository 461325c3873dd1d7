package io.github.stancewire.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.stancewire.schemas.RawArticle;
import io.github.stancewire.schemas.topic.Topics;
import io.github.stancewire.schemas.wire.AvroSerde;
import io.github.stancewire.schemas.wire.InMemorySchemaRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** An address is read as what stands there: a sitemap, a page, or a feed. */
@Timeout(60)
class AddressKindsTest {
    private final MemoryKafka kafka = new MemoryKafka();
    private final InMemorySchemaRegistry registry = new InMemorySchemaRegistry();
    private final Map<String, String> settings = new HashMap<>(Map.of(IngestConfig.FETCH_DELAY, "0"));
    private final Map<String, String> pages = new ConcurrentHashMap<>();
    private HttpServer server;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String page = pages.get(exchange.getRequestURI().getPath());
        byte[] bytes = (page == null ? "" : page).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
        // Of an index, this never changes, whatever its parts do.
        boolean known = exchange.getRequestHeaders().containsKey("If-None-Match");
        exchange.getResponseHeaders().set("ETag", "\"same\"");
        boolean index = exchange.getRequestURI().getPath().equals("/index.xml");
        int code = page == null ? 404 : index && known ? 304 : 200;
        exchange.sendResponseHeaders(code, code == 200 ? bytes.length : -1);
        if (code == 200) {
            exchange.getResponseBody().write(bytes);
        }
        exchange.close();
    }

    private String at(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    private IngestReport run(String path) throws InterruptedException {
        try (IngestService service = new IngestService(
                IngestConfig.from(settings),
                List.of(new Source.Feed(URI.create(at(path)))),
                registry,
                new IngestMetrics(new SimpleMeterRegistry()),
                kafka,
                Clock.systemUTC())) {
            return service.run(IngestProgress.NONE);
        }
    }

    private List<RawArticle> published() {
        AvroSerde<RawArticle> serde = AvroSerde.of(registry, Topics.RAW, RawArticle.class);
        return kafka.committed(Topics.RAW.name()).stream()
                .map(record -> serde.decode(record.value()))
                .toList();
    }

    private void page(String path) {
        pages.put(path, "<html><body><p>The page " + path + ".</p></body></html>");
    }

    private void sitemap(String path, String... listed) {
        StringBuilder xml = new StringBuilder("<urlset>");
        List.of(listed)
                .forEach(page -> xml.append("<url><loc>").append(at(page)).append("</loc></url>"));
        pages.put(path, xml.append("</urlset>").toString());
        List.of(listed).forEach(this::page);
    }

    @Test
    void thePagesOfASitemapAreTheArticles() throws Exception {
        sitemap("/sitemap.xml", "/a", "/b");
        run("/sitemap.xml");
        assertEquals(
                List.of(at("/a"), at("/b")),
                published().stream()
                        .map(article -> article.getUrl().orElse(""))
                        .sorted()
                        .toList());
    }

    @Test
    void aSecondLookAtASitemapPublishesOnlyWhatIsNew() throws Exception {
        sitemap("/sitemap.xml", "/a", "/b");
        run("/sitemap.xml");
        sitemap("/sitemap.xml", "/a", "/b", "/c");
        IngestReport second = run("/sitemap.xml");
        assertEquals(List.of(1L, 2L), List.of(second.published(), second.unchanged()));
    }

    @Test
    void whatIsNewInAPartIsSeenThoughTheIndexIsTheSame() throws Exception {
        pages.put(
                "/index.xml", "<sitemapindex><sitemap><loc>" + at("/sitemap.xml") + "</loc></sitemap></sitemapindex>");
        sitemap("/sitemap.xml", "/a");
        run("/index.xml");
        sitemap("/sitemap.xml", "/a", "/b");
        assertEquals(1, run("/index.xml").published());
    }

    @Test
    void pagesThatFailEndALookThatGoesOn() throws Exception {
        settings.put(IngestConfig.FOLLOW_PAGES, "1");
        sitemap("/sitemap.xml", "/a", "/b", "/c", "/d", "/e", "/f", "/g");
        List.of("/a", "/b", "/c", "/d", "/e", "/f").forEach(pages::remove);
        IngestReport report = run("/sitemap.xml");
        assertEquals(List.of(1L, 6L), List.of(report.published(), report.failed()));
    }

    @Test
    void aPageIsAnArticleItself() throws Exception {
        page("/talks");
        run("/talks");
        assertEquals(
                List.of(at("/talks"), pages.get("/talks")),
                List.of(
                        published().get(0).getUrl().orElse(""),
                        new String(published().get(0).getContent().array(), StandardCharsets.UTF_8)));
    }

    @Test
    void aPageThatChangedIsTheSameArticle() throws Exception {
        page("/talks");
        run("/talks");
        pages.put("/talks", "<html><body><p>Ministers met.</p></body></html>");
        run("/talks");
        assertEquals(
                List.of(2, 1L),
                List.of(
                        published().size(),
                        published().stream()
                                .map(RawArticle::getArticleId)
                                .distinct()
                                .count()));
    }

    @Test
    void aPageThatIsTheSameIsUnchanged() throws Exception {
        page("/talks");
        run("/talks");
        assertEquals(1, run("/talks").unchanged());
    }

    @Test
    void aFrontPageIsRefusedWithTheAddressOfItsFeed() throws Exception {
        pages.put(
                "/",
                "<html><head><link rel='alternate' type='application/rss+xml' href='/news.rss'></head><body>News</body>"
                        + "</html>");
        Problem problem = run("/").failures().get(0);
        assertTrue(problem.line().contains(at("/news.rss")), problem.line());
    }

    @Test
    void aSitemapIsRefusedWherePagesAreNotFollowed() throws Exception {
        settings.put(IngestConfig.FOLLOW_PAGES, "0");
        sitemap("/sitemap.xml", "/a");
        assertTrue(run("/sitemap.xml").failures().get(0).line().contains(IngestConfig.FOLLOW_PAGES));
    }
}
