package io.github.stancewire.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.stancewire.ingest.publish.PublishFailedException;
import io.github.stancewire.schemas.LedgerEntry;
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
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.common.KafkaException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From a feed's address to the pages of its entries, over a server on this machine. */
class FollowPagesTest {
    private static final int ENTRIES = 5;

    private final MemoryKafka kafka = new MemoryKafka();
    private final InMemorySchemaRegistry registry = new InMemorySchemaRegistry();
    private final Map<String, String> settings =
            new HashMap<>(Map.of(IngestConfig.FETCH_DELAY, "0", IngestConfig.BATCH_TIME, "30000"));
    private final Map<String, AtomicInteger> asked = new ConcurrentHashMap<>();
    private final Map<String, Integer> status = new ConcurrentHashMap<>();
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
        String path = exchange.getRequestURI().getPath();
        asked.computeIfAbsent(path, any -> new AtomicInteger()).incrementAndGet();
        String body = path.equals("/feed") ? feed() : "<html><body><p>The page " + path + " itself.</p></body></html>";
        int code = path.equals("/robots.txt") ? 404 : status.getOrDefault(path, 200);
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders()
                .set("Content-Type", path.equals("/feed") ? "application/rss+xml" : "text/html; charset=utf-8");
        exchange.sendResponseHeaders(code, code == 200 ? bytes.length : -1);
        if (code == 200) {
            exchange.getResponseBody().write(bytes);
        }
        exchange.close();
    }

    private String feed() {
        return "<rss version='2.0'><channel><title>Gazette</title>"
                + IntStream.range(0, ENTRIES)
                        .mapToObj(i -> "<item><link>" + address("/" + i) + "</link><description>Entry " + i
                                + " in the feed.</description></item>")
                        .collect(Collectors.joining())
                + "</channel></rss>";
    }

    private String address(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    private IngestReport run() throws InterruptedException {
        return run(SourceOptions.DEFAULT);
    }

    private IngestReport run(SourceOptions options) throws InterruptedException {
        try (IngestService service = new IngestService(
                IngestConfig.from(settings),
                List.of(new Source.Feed(URI.create(address("/feed")), options)),
                registry,
                new IngestMetrics(new SimpleMeterRegistry()),
                kafka,
                Clock.systemUTC())) {
            return service.run(IngestProgress.NONE);
        }
    }

    private int asked(String path) {
        return asked.getOrDefault(path, new AtomicInteger()).get();
    }

    private Map<String, String> published() {
        AvroSerde<RawArticle> serde = AvroSerde.of(registry, Topics.RAW, RawArticle.class);
        Map<String, String> texts = new TreeMap<>();
        kafka.committed(Topics.RAW.name()).forEach(record -> {
            RawArticle article = serde.decode(record.value());
            texts.put(
                    URI.create(article.getUrl().orElseThrow()).getPath(),
                    new String(article.getContent().array(), StandardCharsets.UTF_8));
        });
        return texts;
    }

    private List<LedgerEntry> ledger() {
        AvroSerde<LedgerEntry> serde = AvroSerde.of(registry, Topics.LEDGER, LedgerEntry.class);
        return kafka.committed(Topics.LEDGER.name()).stream()
                .map(record -> serde.decode(record.value()))
                .toList();
    }

    @Test
    void entriesAreFollowedToTheirPages() throws Exception {
        run();
        assertEquals(
                "<html><body><p>The page /3 itself.</p></body></html>",
                published().get("/3"));
    }

    @Test
    void aSecondRunAsksForNoPage() throws Exception {
        run();
        run();
        assertEquals(1, asked("/3"));
    }

    @Test
    void morePagesThanALookTakesAreTakenByTheNext() throws Exception {
        settings.put(IngestConfig.FOLLOW_PAGES, "2");
        IngestReport report = run();
        assertEquals(
                List.of((long) ENTRIES, 0L, ENTRIES, 1),
                List.of(report.published(), report.unchanged(), published().size(), asked("/4")));
    }

    @Test
    void followedOffTheFeedsTextIsAll() throws Exception {
        run(new SourceOptions(
                false,
                SourceOptions.DEFAULT.guids(),
                SourceOptions.DEFAULT.outlet(),
                SourceOptions.DEFAULT.shortest(),
                SourceOptions.DEFAULT.longest()));
        assertEquals("Entry 3 in the feed.", published().get("/3"));
    }

    @Test
    void whenKafkaTakesAFirstPartTheNextRunGoesOnAfterIt() throws Exception {
        settings.put(IngestConfig.BATCH_RECORDS, "2");
        kafka.failAfter(1, new KafkaException("killed"));
        assertThrows(PublishFailedException.class, this::run);

        run();

        assertEquals(ENTRIES, kafka.committed(Topics.RAW.name()).size());
    }

    @Test
    void theLedgerAddsUp() throws Exception {
        status.put("/1", 403);
        run();
        LedgerEntry look = ledger().get(0);
        assertEquals(
                List.of("read", 5L, 5L, 1L),
                List.of(look.getOutcome(), look.getSeen(), look.getPublished(), look.getPartial()));
    }

    @Test
    void theLedgerTellsWhatWasUnchanged() throws Exception {
        run();
        run();
        LedgerEntry look = ledger().get(1);
        assertEquals(List.of(5L, 0L, 5L), List.of(look.getSeen(), look.getPublished(), look.getUnchanged()));
    }

    @Test
    void theLedgerTellsWhyASourceGaveNothing() throws Exception {
        status.put("/feed", 500);
        run();
        LedgerEntry look = ledger().get(0);
        assertEquals(List.of("http-5xx", 0L), List.of(look.getOutcome(), look.getSeen()));
    }
}
