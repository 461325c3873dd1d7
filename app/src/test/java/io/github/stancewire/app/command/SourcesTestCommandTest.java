package io.github.stancewire.app.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class SourcesTestCommandTest {
    private static final Map<String, String> QUICK = Map.of("STANCEWIRE_INGEST_FETCH_DELAY_MS", "0");
    private static final String FEED =
            "<rss version='2.0'><channel><title>The Gazette</title><item><title>Talks</title><link>/talks</link>"
                    + "<description>Notes were exchanged.</description></item><item><title>x</title></item>"
                    + "</channel></rss>";

    private final Map<String, String> pages = new ConcurrentHashMap<>();
    private HttpServer server = server();

    @BeforeEach
    void start() {
        server.createContext("/", exchange -> {
            String path = exchange.getRequestURI().getPath();
            byte[] body = pages.getOrDefault(path, "").getBytes(StandardCharsets.UTF_8);
            if (path.equals("/old")) {
                exchange.getResponseHeaders().set("Location", "/rss");
                exchange.sendResponseHeaders(301, -1);
            } else {
                exchange.getResponseHeaders()
                        .set("Content-Type", path.equals("/rss") ? "application/rss+xml" : "text/html");
                exchange.getResponseHeaders().set("ETag", "\"1\"");
                exchange.sendResponseHeaders(body.length == 0 ? 404 : 200, body.length == 0 ? -1 : body.length);
                exchange.getResponseBody().write(body);
            }
            exchange.close();
        });
        server.start();
        pages.put("/rss", FEED);
        pages.put("/talks", "<html><body><p>Talks.</p></body></html>");
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void aFeedIsShownWithWhatWouldBeTaken() {
        Captured run = test("/rss");

        assertEquals(0, run.code(), run.err());
        for (String said : new String[] {
            "RSS 2.0 feed",
            "The Gazette",
            "allows it",
            "by ETag",
            "1 to be taken, 1 left out",
            "no-text",
            "after 5m",
            "newest page     can be had",
            "no date  Talks",
            "21 characters of text here"
        }) {
            assertTrue(run.out().contains(said), said + " in " + run.out());
        }
    }

    @Test
    void aPermanentRedirectSuggestsTheNewAddress() {
        Captured run = test("/old");
        assertTrue(run.out().contains("moved for good  to " + address("/rss")), run.out());
    }

    @Test
    void whatCannotBeTakenIsSaidInPlainWordsWithACode() {
        Captured run = test("/nothing");
        assertEquals(1, run.code());
        assertTrue(run.out().contains("! gone: its server has nothing there (404); check the address"), run.out());
    }

    @Test
    void robotsAreObeyed() {
        pages.put("/robots.txt", "User-agent: *\nDisallow: /rss");
        Captured run = test("/rss");
        assertEquals(1, run.code());
        assertTrue(run.out().contains("forbids it"), run.out());
    }

    @Test
    void aPageOffersItsFeeds() {
        pages.put(
                "/",
                "<!DOCTYPE html><html><head><link rel=alternate type='application/rss+xml' href=/rss></head></html>");
        Captured run = test("/");
        assertEquals(1, run.code());
        assertTrue(run.out().contains("./stancewire sources add " + address("/rss")), run.out());
    }

    @Test
    void programsGetOneObject() throws IOException {
        JsonNode json = new ObjectMapper().readTree(test("/rss", "--json").out());
        assertEquals("RSS 2.0 feed", json.path("kind").asText());
        assertEquals(1, json.path("taken").asInt());
        assertEquals("\"1\"", json.path("etag").asText());
        assertTrue(json.path("reason").isNull());
    }

    @Test
    void aHostThatCannotBeFoundIsSaid() {
        Captured run = Captured.runWith(QUICK, "sources", "test", "http://nowhere.invalid/rss");
        assertEquals(1, run.code());
        assertTrue(run.out().contains("! unknown-host"), run.out());
    }

    @Test
    void anAllowedHostThatIsNoneIsAWrongUsage() {
        Captured bad = Captured.runWith(QUICK, "sources", "test", "--allow-host", "not a host", address("/rss"));
        assertEquals(2, bad.code());
        assertTrue(bad.line().contains("ingest.fetch.allowed.hosts"), bad.err());
    }

    @Test
    void aFileIsAWrongUsage() {
        Captured run = Captured.run("sources", "test", "articles/");
        assertEquals(2, run.code());
        assertTrue(run.line().contains("annotate"), run.err());
    }

    private Captured test(String path, String... more) {
        String[] arguments = new String[3 + more.length];
        arguments[0] = "sources";
        arguments[1] = "test";
        arguments[2] = address(path);
        System.arraycopy(more, 0, arguments, 3, more.length);
        return Captured.runWith(QUICK, arguments);
    }

    private String address(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    private static HttpServer server() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
