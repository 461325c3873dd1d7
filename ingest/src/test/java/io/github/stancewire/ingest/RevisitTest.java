package io.github.stancewire.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.stancewire.schemas.RawArticle;
import io.github.stancewire.schemas.topic.Topics;
import io.github.stancewire.schemas.wire.AvroSerde;
import io.github.stancewire.schemas.wire.InMemorySchemaRegistry;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.apache.kafka.common.KafkaException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Pages that change, go and come back while ingest follows their feed; time passes as a test says. */
@Timeout(60)
class RevisitTest {
    private final MemoryKafka kafka = new MemoryKafka();
    private final InMemorySchemaRegistry registry = new InMemorySchemaRegistry();
    private final ShiftedClock clock = new ShiftedClock();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Map<String, String> settings = new HashMap<>(Map.of(
            IngestConfig.INTERVAL, "100",
            IngestConfig.FEED_SHORTEST, "3600000",
            IngestConfig.FETCH_DELAY, "0"));
    private final List<String> conditions = new CopyOnWriteArrayList<>();
    private final AtomicInteger feeds = new AtomicInteger();
    private HttpServer server;
    private volatile int status = 200;
    private volatile String page = "<html><p>Ministers met.</p></html>";

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
        switch (exchange.getRequestURI().getPath()) {
            case "/feed" -> {
                feeds.incrementAndGet();
                send(
                        exchange,
                        200,
                        "<rss version='2.0'><channel><title>Gazette</title><item><title>Talks</title><link>"
                                + at("/talks") + "</link><description>In short.</description></item></channel></rss>");
            }
            case "/talks" -> {
                String asked = exchange.getRequestHeaders().getFirst("If-None-Match");
                String tag = "\"" + page.hashCode() + "\"";
                conditions.add(asked == null ? "" : asked);
                exchange.getResponseHeaders().set("ETag", tag);
                exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
                send(exchange, status == 200 && tag.equals(asked) ? 304 : status, page);
            }
            default -> send(exchange, 404, "");
        }
    }

    private static void send(HttpExchange exchange, int code, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(code, code == 200 ? bytes.length : -1);
        if (code == 200) {
            exchange.getResponseBody().write(bytes);
        }
        exchange.close();
    }

    private String at(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    private interface Body {
        void run() throws Exception;
    }

    private void following(Body body) throws Exception {
        IngestService service = new IngestService(
                IngestConfig.from(settings),
                List.of(new Source.Feed(URI.create(at("/feed")))),
                registry,
                new IngestMetrics(meters),
                kafka,
                clock);
        Thread thread = new Thread(() -> {
            try {
                service.follow(IngestProgress.NONE, report -> {});
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        thread.start();
        try {
            body.run();
        } finally {
            service.close();
            thread.join();
        }
    }

    private List<RawArticle> published() {
        AvroSerde<RawArticle> serde = AvroSerde.of(registry, Topics.RAW, RawArticle.class);
        return kafka.committed(Topics.RAW.name()).stream()
                .map(record -> serde.decode(record.value()))
                .toList();
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        while (!condition.getAsBoolean()) {
            Thread.sleep(5);
        }
    }

    private void awaitPublished(int count) throws InterruptedException {
        await(() -> published().size() >= count);
    }

    /** Lets time pass and waits until a visit came to this, for the n-th time. */
    private void visit(Duration later, String outcome, int times) throws InterruptedException {
        clock.pass(later);
        await(() -> {
            Counter counter =
                    meters.find(IngestMetrics.VISITS).tag("outcome", outcome).counter();
            return counter != null && counter.count() >= times;
        });
    }

    @Test
    void aPageThatIsTheSameIsAskedForByItsTagAndPublishesNothing() throws Exception {
        following(() -> {
            awaitPublished(1);
            visit(Duration.ofHours(1), "unchanged", 1);
        });
        assertEquals(
                List.of(1, "", "\"" + page.hashCode() + "\""),
                List.of(published().size(), conditions.get(0), conditions.get(1)));
    }

    @Test
    void anEditedPageIsPublishedAsTheSameArticle() throws Exception {
        following(() -> {
            awaitPublished(1);
            page = "<html><p>Ministers did not meet.</p></html>";
            visit(Duration.ofHours(1), "changed", 1);
            awaitPublished(2);
        });
        assertEquals(
                List.of(published().get(0).getArticleId(), page, "Talks"),
                List.of(
                        published().get(1).getArticleId(),
                        new String(published().get(1).getContent().array(), StandardCharsets.UTF_8),
                        published().get(1).getFeedTitle().orElse("")));
    }

    @Test
    void aDeletedPageIsGoneWhenItsServerSaysSoTwice() throws Exception {
        following(() -> {
            awaitPublished(1);
            status = 404;
            visit(Duration.ofHours(1), "missing", 1);
            assertEquals(1, published().size());
            visit(Duration.ofMinutes(10), "gone", 1);
            awaitPublished(2);
            visit(Duration.ofHours(5), "missing", 2);
        });
        assertEquals(
                List.of(false, true),
                published().stream().map(RawArticle::getGone).toList());
    }

    @Test
    void aDeletedPageThatComesBackIsPublishedAgain() throws Exception {
        following(() -> {
            awaitPublished(1);
            status = 410;
            visit(Duration.ofHours(1), "missing", 1);
            visit(Duration.ofMinutes(10), "gone", 1);
            status = 200;
            visit(Duration.ofHours(5), "changed", 1);
            awaitPublished(3);
        });
        assertEquals(
                List.of(false, true, false),
                published().stream().map(RawArticle::getGone).toList());
    }

    @Test
    void aServerThatFailsMakesNothingGone() throws Exception {
        following(() -> {
            awaitPublished(1);
            status = 500;
            visit(Duration.ofHours(1), "failed", 1);
            visit(Duration.ofMinutes(10), "failed", 2);
            visit(Duration.ofMinutes(20), "failed", 3);
        });
        assertEquals(1, published().size());
    }

    @Test
    void aPageThatRefusedAtFirstIsMendedByAVisit() throws Exception {
        status = 500;
        following(() -> {
            awaitPublished(1);
            status = 200;
            visit(Duration.ofHours(1), "changed", 1);
            awaitPublished(2);
        });
        assertEquals(
                List.of("http-5xx", ""),
                published().stream()
                        .map(article -> article.getPartial().orElse(""))
                        .toList());
    }

    @Test
    void visitsOutliveARestart() throws Exception {
        following(() -> awaitPublished(1));
        page = "<html><p>Ministers did not meet.</p></html>";
        clock.pass(Duration.ofHours(1));
        following(() -> awaitPublished(2));
    }

    @Test
    void aDoubtOutlivesARestart() throws Exception {
        following(() -> {
            awaitPublished(1);
            status = 404;
            visit(Duration.ofHours(1), "missing", 1);
        });
        clock.pass(Duration.ofMinutes(10));
        following(() -> awaitPublished(2));
        assertEquals(true, published().get(1).getGone());
    }

    @Test
    void aVisitThatKafkaDidNotTakeIsMadeAgain() throws Exception {
        following(() -> {
            awaitPublished(1);
            page = "<html><p>Ministers did not meet.</p></html>";
            kafka.failAfter(0, new KafkaException("away"));
            clock.pass(Duration.ofHours(1));
            awaitPublished(2);
            visit(Duration.ofHours(5), "unchanged", 1);
        });
        assertEquals(2, published().size());
    }

    /** Lets time pass until the feed was read three times more; visits that are due begin meanwhile. */
    private void passDays() throws InterruptedException {
        int before = feeds.get();
        await(() -> {
            clock.pass(Duration.ofHours(1));
            return feeds.get() >= before + 3;
        });
    }

    @Test
    void afterTheLastVisitThePageIsLeftAlone() throws Exception {
        settings.put(IngestConfig.REVISIT_AFTER, "1h");
        following(() -> {
            awaitPublished(1);
            visit(Duration.ofHours(1), "unchanged", 1);
            passDays();
        });
        assertEquals(2, conditions.size());
    }

    @Test
    void withoutTimesNoPageIsVisited() throws Exception {
        settings.put(IngestConfig.REVISIT_AFTER, "");
        following(() -> {
            awaitPublished(1);
            passDays();
        });
        assertEquals(1, conditions.size());
    }
}
