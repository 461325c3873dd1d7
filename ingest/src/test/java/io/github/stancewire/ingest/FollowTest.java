package io.github.stancewire.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import io.github.stancewire.schemas.topic.Topics;
import io.github.stancewire.schemas.wire.InMemorySchemaRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.apache.kafka.common.KafkaException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class FollowTest {
    @TempDir
    Path folder;

    private final MemoryKafka kafka = new MemoryKafka();
    private final InMemorySchemaRegistry registry = new InMemorySchemaRegistry();
    private final Map<String, String> settings = new HashMap<>(Map.of(
            IngestConfig.INTERVAL, "100",
            IngestConfig.FEED_SHORTEST, "100",
            IngestConfig.FEED_LONGEST, "100",
            IngestConfig.FETCH_DELAY, "0"));
    private final BlockingQueue<IngestReport> reports = new LinkedBlockingQueue<>();
    private final Map<String, AtomicInteger> asked = new ConcurrentHashMap<>();
    private final Map<String, Integer> status = new ConcurrentHashMap<>();
    private final Map<String, String> location = new ConcurrentHashMap<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private HttpServer server = start();
    private volatile int edition = 1;

    private HttpServer start() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @BeforeEach
    void serve() {
        server.createContext("/", exchange -> {
            String path = exchange.getRequestURI().getPath();
            if (path.equals("/robots.txt")) {
                exchange.sendResponseHeaders(404, -1);
                exchange.close();
                return;
            }
            asked.computeIfAbsent(path, any -> new AtomicInteger()).incrementAndGet();
            int code = status.getOrDefault(path, 200);
            byte[] body = ("<rss version='2.0'><channel><title>H</title><item><guid isPermaLink='false'>" + path
                            + edition + "</guid><description>Talks " + edition
                            + ".</description></item></channel></rss>")
                    .getBytes(StandardCharsets.UTF_8);
            if (location.containsKey(path)) {
                exchange.getResponseHeaders().set("Location", location.get(path));
            }
            if (code == 429) {
                exchange.getResponseHeaders().set("Retry-After", "3600");
            }
            exchange.sendResponseHeaders(code, code == 200 ? body.length : -1);
            if (code == 200) {
                exchange.getResponseBody().write(body);
            }
            exchange.close();
        });
        server.setExecutor(threads);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
        threads.shutdownNow();
    }

    @Test
    void feedsAndFoldersAreLookedAtAgainAndAgain() throws Exception {
        Files.writeString(folder.resolve("a.txt"), "Talks.");
        following(List.of(feed("/f"), new Source.PathSource(folder)), () -> {
            awaitPublished(2);
            edition = 2;
            awaitPublished(1);
            Files.writeString(folder.resolve("b.txt"), "More talks.");
            awaitPublished(1);
        });
    }

    @Test
    void aFeedIsNotAskedBeforeItIsDue() throws Exception {
        settings.put(IngestConfig.FEED_SHORTEST, "3600000");
        settings.put(IngestConfig.FEED_LONGEST, "3600000");
        following(List.of(feed("/f"), new Source.PathSource(folder)), () -> {
            awaitPublished(1);
            // The folder is looked at meanwhile.
            await(report -> report.sources().get(0).sourceId().startsWith("file:"));
            await(report -> report.sources().get(0).sourceId().startsWith("file:"));
        });
        // Neither is it asked because of a restart.
        following(List.of(feed("/f"), new Source.PathSource(folder)), () -> {
            await(report -> report.sources().get(0).sourceId().startsWith("file:"));
            await(report -> report.sources().get(0).sourceId().startsWith("file:"));
        });

        assertEquals(1, asked.getOrDefault("/f", new AtomicInteger()).get());
    }

    @Test
    void aServerThatAskedForPatienceGetsItAfterARestartToo() throws Exception {
        status.put("/f", 429);
        following(List.of(feed("/f")), () -> {
            await(report -> report.failed() == 1);
        });

        IngestReport once;
        try (IngestService service = service(List.of(feed("/f")))) {
            once = service.run(IngestProgress.NONE);
        }

        assertEquals(Map.of("throttled", 1L), once.sources().get(0).skipped());
        assertEquals(1, asked.getOrDefault("/f", new AtomicInteger()).get());
    }

    @Test
    void aFeedThatMovedForGoodIsAskedAtItsNewPlaceUntilThatFails() throws Exception {
        status.put("/old", 301);
        location.put("/old", "/new");
        following(List.of(feed("/old")), () -> {
            awaitPublished(1);
            edition = 2;
            awaitPublished(1);
            assertEquals(1, asked.getOrDefault("/old", new AtomicInteger()).get());

            status.put("/new", 404);
            location.put("/old", "/newer");
            await(report -> report.failed() == 1);
            edition = 3;
            awaitPublished(1);
        });
        assertEquals(2, asked.getOrDefault("/old", new AtomicInteger()).get());
    }

    @Test
    void whatKafkaDidNotTakeComesAgain() throws Exception {
        kafka.failAfter(0, new KafkaException("away"));
        following(List.of(feed("/f")), () -> {
            awaitPublished(1);
        });

        assertEquals(1, kafka.committed(Topics.RAW.name()).size());
        assertTrue(asked.getOrDefault("/f", new AtomicInteger()).get() >= 2);
    }

    @Test
    void articlesAndTheStateOfTheirFeedShareATransaction() throws Exception {
        settings.put(IngestConfig.BATCH_TIME, "30000");
        try (IngestService service = service(List.of(feed("/f")))) {
            service.run(IngestProgress.NONE);
        }

        // The article, its checkpoint, the feed's and the look's entry in the ledger.
        assertEquals(List.of(4), kafka.transactions());
    }

    @Test
    void aThousandFeedsAreFollowedByAFewThreads() throws Exception {
        settings.put(IngestConfig.FEED_SHORTEST, "3600000");
        settings.put(IngestConfig.FEED_LONGEST, "3600000");
        List<Source> feeds =
                IntStream.range(0, 1_000).mapToObj(i -> feed("/f" + i)).toList();
        int before = Thread.activeCount();
        AtomicInteger most = new AtomicInteger();
        following(feeds, () -> {
            int published = 0;
            while (published < 1_000) {
                published += (int) await(report -> true).published();
                most.accumulateAndGet(Thread.activeCount(), Math::max);
            }
        });

        assertEquals(1_000, kafka.committed(Topics.RAW.name()).size());
        assertTrue(most.get() < before + 40, before + " threads became " + most);
    }

    private void awaitPublished(int count) throws InterruptedException {
        for (int published = 0; published < count; ) {
            published += (int) await(report -> report.published() > 0).published();
        }
    }

    private IngestReport await(Predicate<IngestReport> wanted) throws InterruptedException {
        while (true) {
            IngestReport report = reports.poll(30, TimeUnit.SECONDS);
            if (report == null) {
                throw new AssertionError("no report");
            }
            if (wanted.test(report)) {
                return report;
            }
        }
    }

    private Source feed(String path) {
        return new Source.Feed(
                URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path));
    }

    private IngestService service(List<Source> sources) {
        return new IngestService(
                IngestConfig.from(settings),
                sources,
                registry,
                new IngestMetrics(new SimpleMeterRegistry()),
                kafka,
                Clock.systemUTC());
    }

    private interface Body {
        void run() throws Exception;
    }

    /** Follows the sources as long as {@code body} runs. */
    private void following(List<Source> sources, Body body) throws Exception {
        IngestService service = service(sources);
        Thread thread = new Thread(() -> {
            try {
                service.follow(IngestProgress.NONE, reports::add);
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
}
