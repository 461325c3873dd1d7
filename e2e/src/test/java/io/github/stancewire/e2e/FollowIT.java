package io.github.stancewire.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Pages of a feed's entries, and a SIGKILL while one of them is being fetched. */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class FollowIT {
    private static final int ENTRIES = 9;
    /** Of a look, so that the kill meets the second one. */
    private static final int PAGES = 4;

    private static final int HELD = 6;
    private static final Map<String, String> AT_ONCE =
            Map.of("STANCEWIRE_INGEST_FETCH_DELAY_MS", "0", "STANCEWIRE_INGEST_FOLLOW_PAGES", String.valueOf(PAGES));

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<String, AtomicInteger> asked = new ConcurrentHashMap<>();
    private final CountDownLatch holding = new CountDownLatch(1);
    private final CountDownLatch released = new CountDownLatch(1);
    private HttpServer server;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.setExecutor(threads);
        server.start();
    }

    @AfterEach
    void stop() {
        released.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        asked.computeIfAbsent(path, any -> new AtomicInteger()).incrementAndGet();
        if (path.equals("/" + HELD)) {
            holding.countDown();
            awaitRelease();
        }
        boolean there = !path.equals("/robots.txt");
        byte[] body = (path.equals("/feed") ? feed() : page(path)).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders()
                .set("Content-Type", path.equals("/feed") ? "application/rss+xml" : "text/html; charset=utf-8");
        exchange.sendResponseHeaders(there ? 200 : 404, there ? body.length : -1);
        if (there) {
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }

    private void awaitRelease() {
        try {
            if (!released.await(Await.PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new UncheckedIOException(new IOException("Nobody released the page"));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private String feed() {
        return "<rss version='2.0'><channel><title>Gazette</title>"
                + IntStream.range(0, ENTRIES)
                        .mapToObj(i -> "<item><title>Note " + i + "</title><link>" + at("/" + i)
                                + "</link><description>In short.</description></item>")
                        .collect(Collectors.joining())
                + "</channel></rss>";
    }

    private static String page(String path) {
        return "<html><body><h1>Note " + path.substring(1)
                + "</h1><article><p>Norway condemned Iceland over the herring"
                + " quota on day " + path.substring(1) + " of the talks.</p><p>The foreign ministries exchanged several"
                + " notes this week, and nobody expects an answer before the end of the month.</p></article></body></html>";
    }

    private String at(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    @Test
    void aKillWhileAPageIsFetchedLosesNothingAndRepeatsNothing() throws Exception {
        try (DataFolder folder = DataFolder.create("follow")) {
            Stancewire process = folder.start(AT_ONCE, "run", "--once", at("/feed"));
            process.await("a page", () -> holding.getCount() == 0 ? Optional.of(true) : Optional.empty());
            process.kill();
            released.countDown();

            JsonNode rest = folder.start(AT_ONCE, "run", "--once", "--json", at("/feed"))
                    .awaitEnd(0)
                    .json();

            assertEquals("[]", rest.path("differences").toString());
            try (Stored stored = folder.stored()) {
                assertEquals(
                        ENTRIES + " " + ENTRIES,
                        stored.texts("SELECT count(*) || ' ' || count(DISTINCT article_id) FROM outcomes")
                                .get(0));
                assertEquals(ENTRIES, stored.count("articles WHERE text LIKE '%herring%'"));
            }
            assertEquals(1, asked.getOrDefault("/0", new AtomicInteger()).get(), "a page that was published before");
        }
    }
}
