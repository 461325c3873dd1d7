package io.github.stancewire.ingest.feed;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FeedFetcherTest {
    private static final byte[] BODY = "<rss/>".getBytes(StandardCharsets.UTF_8);
    private static final int LIMIT = 10_000;

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch over = new CountDownLatch(1);
    private HttpServer server = start();

    private static HttpServer start() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @BeforeEach
    void serve() {
        server.setExecutor(threads);
        server.start();
    }

    @AfterEach
    void stop() {
        over.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    @Test
    void aBodyComesWithItsValidatorsWordForWord() throws Exception {
        server.createContext("/f", exchange -> {
            exchange.getResponseHeaders().set("ETag", "W/\"a b\"");
            exchange.getResponseHeaders().set("Last-Modified", "some day");
            exchange.getResponseHeaders().set("Content-Type", "application/rss+xml");
            answer(exchange, 200, BODY);
        });

        var fetched = assertInstanceOf(FetchResult.Fetched.class, fetch("/f"));

        assertArrayEquals(BODY, fetched.body());
        assertEquals(new Validators(Optional.of("W/\"a b\""), Optional.of("some day")), fetched.validators());
    }

    @Test
    void theServerIsAskedOnlyForWhatChanged() throws Exception {
        server.createContext("/f", exchange -> {
            boolean same = "\"x\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
            exchange.sendResponseHeaders(same ? 304 : 500, -1);
            exchange.close();
        });
        Validators known = new Validators(Optional.of("\"x\""), Optional.of("some day"));

        FetchResult result = fetcher(Duration.ofSeconds(20)).fetch(uri("/f"), known);

        // A 304 that names no validators leaves those known.
        assertEquals(new FetchResult.NotModified(known), result);
    }

    @Test
    void redirectsAreFollowed() throws Exception {
        redirect("/a", "/b");
        server.createContext("/b", exchange -> answer(exchange, 200, BODY));

        assertEquals(
                uri("/b"),
                assertInstanceOf(FetchResult.Fetched.class, fetch("/a")).address());
    }

    @Test
    void aCircleOfRedirectsEnds() throws Exception {
        redirect("/a", "/b");
        redirect("/b", "/a");

        assertEquals("too-many-redirects", failed("/a").reason());
    }

    @Test
    void aRedirectIntoThePrivateNetworkIsRefused() throws Exception {
        redirect("/a", "http://10.0.0.1/admin");

        assertEquals("private-address", failed("/a").reason());
    }

    @Test
    void aRedirectToAFileIsRefused() throws Exception {
        redirect("/a", "file:///etc/hostname");

        assertEquals("bad-redirect", failed("/a").reason());
    }

    @Test
    void aMissingFeedAndABrokenServerAreToldApart() throws Exception {
        server.createContext("/broken", exchange -> answer(exchange, 500, BODY));

        assertEquals("http-4xx", failed("/missing").reason());
        assertEquals("http-5xx", failed("/broken").reason());
    }

    @Test
    void aServerThatAsksForPatienceIsGivenIt() throws Exception {
        server.createContext("/f", exchange -> {
            exchange.getResponseHeaders().set("Retry-After", "120");
            answer(exchange, 429, new byte[0]);
        });

        assertEquals(new FetchResult.Throttled(Duration.ofMinutes(2)), fetch("/f"));
    }

    @Test
    void aBodyThatNeverEndsIsGivenUpInTime() throws Exception {
        server.createContext("/f", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write(BODY);
            exchange.getResponseBody().flush();
            try {
                over.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });

        FetchResult result = fetcher(Duration.ofMillis(300)).fetch(uri("/f"), Validators.NONE);

        assertEquals(
                "timeout", assertInstanceOf(FetchResult.Failed.class, result).reason());
    }

    @Test
    void aBodyShorterThanItsLengthFails() throws Exception {
        server.createContext("/f", exchange -> {
            exchange.sendResponseHeaders(200, 1000);
            exchange.getResponseBody().write(BODY);
            exchange.getResponseBody().flush();
            exchange.close();
        });

        assertEquals("unreachable", failed("/f").reason());
    }

    @Test
    void aBodyTooLargeIsGivenUp() throws Exception {
        server.createContext("/f", exchange -> answer(exchange, 200, new byte[LIMIT + 1]));

        assertEquals("too-large", failed("/f").reason());
    }

    @Test
    void aGzipBombIsGivenUp() throws Exception {
        byte[] bomb = gzip(new byte[1_000_000]);
        server.createContext("/f", exchange -> gzipped(exchange, bomb));

        assertEquals("too-large", failed("/f").reason());
    }

    @Test
    void aPackedBodyIsUnpacked() throws Exception {
        byte[] packed = gzip(BODY);
        server.createContext("/f", exchange -> gzipped(exchange, packed));

        assertArrayEquals(
                BODY, assertInstanceOf(FetchResult.Fetched.class, fetch("/f")).body());
    }

    @Test
    void nobodyListeningIsAnOutcome() throws Exception {
        URI address = uri("/f");
        server.stop(0);

        FetchResult result = fetcher(Duration.ofSeconds(20)).fetch(address, Validators.NONE);

        assertEquals(
                "unreachable",
                assertInstanceOf(FetchResult.Failed.class, result).reason());
    }

    private void redirect(String from, String to) {
        server.createContext(from, exchange -> {
            exchange.getResponseHeaders().set("Location", to);
            exchange.sendResponseHeaders(302, -1);
            exchange.close();
        });
    }

    private FetchResult.Failed failed(String path) throws InterruptedException {
        return assertInstanceOf(FetchResult.Failed.class, fetch(path));
    }

    private FetchResult fetch(String path) throws InterruptedException {
        return fetcher(Duration.ofSeconds(20)).fetch(uri(path), Validators.NONE);
    }

    private static FeedFetcher fetcher(Duration timeout) {
        return new FeedFetcher(new FeedFetcher.Limits(timeout, LIMIT, 3, "test"), Clock.systemUTC());
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    private static void gzipped(HttpExchange exchange, byte[] packed) throws IOException {
        exchange.getResponseHeaders().set("Content-Encoding", "gzip");
        answer(exchange, 200, packed);
    }

    private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        }
        return packed.toByteArray();
    }
}
