package io.github.stancewire.e2e;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Feeds on loopback, one at each path, each with one article; counts how often each was asked for. */
final class ListedFeeds implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<String, Integer> asked = new ConcurrentHashMap<>();

    private ListedFeeds(HttpServer server) {
        this.server = server;
    }

    static ListedFeeds start() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        ListedFeeds feeds = new ListedFeeds(server);
        server.createContext("/", exchange -> {
            String path = exchange.getRequestURI().getPath();
            if (path.equals("/robots.txt")) {
                exchange.sendResponseHeaders(404, -1);
                exchange.close();
                return;
            }
            feeds.asked.merge(path, 1, Integer::sum);
            byte[] body = feed(path).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/rss+xml; charset=utf-8");
            exchange.sendResponseHeaders(200, body.length);
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(body);
            }
        });
        server.setExecutor(feeds.threads);
        server.start();
        return feeds;
    }

    String address(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    int asked(String path) {
        return asked.getOrDefault(path, 0);
    }

    /** Without a link, so that its own text is the article. */
    private static String feed(String path) {
        return "<rss version='2.0'><channel><title>Feed " + path + "</title><item><guid isPermaLink='false'>" + path
                + "</guid><title>Notes of " + path + "</title><description>Norway condemned Iceland over the quota of "
                + path + " on Tuesday. The ministries exchanged notes, and nobody expects an answer soon."
                + "</description></item></channel></rss>";
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
