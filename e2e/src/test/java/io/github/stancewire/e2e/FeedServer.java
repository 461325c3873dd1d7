package io.github.stancewire.e2e;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** An RSS feed on loopback that can keep whoever asks for it waiting. */
final class FeedServer implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final byte[] feed;
    private volatile CountDownLatch asked = new CountDownLatch(1);
    private volatile CountDownLatch answering = new CountDownLatch(0);

    private FeedServer(HttpServer server, byte[] feed) {
        this.server = server;
        this.feed = feed;
    }

    static FeedServer start(int entries, long seed) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        FeedServer feeds =
                new FeedServer(server, Articles.feed(entries, new Random(seed)).getBytes(StandardCharsets.UTF_8));
        server.createContext("/feed.xml", exchange -> {
            feeds.asked.countDown();
            feeds.awaitTurn();
            exchange.getResponseHeaders().set("Content-Type", "application/rss+xml; charset=utf-8");
            exchange.sendResponseHeaders(200, feeds.feed.length);
            try (OutputStream body = exchange.getResponseBody()) {
                body.write(feeds.feed);
            }
        });
        server.setExecutor(feeds.threads);
        server.start();
        return feeds;
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/feed.xml";
    }

    /** From now on whoever asks waits. */
    void hold() {
        asked = new CountDownLatch(1);
        answering = new CountDownLatch(1);
    }

    /** True once somebody waits. */
    boolean isHolding() {
        return asked.getCount() == 0;
    }

    /** Answers those who wait, and all after them at once. */
    void release() {
        answering.countDown();
    }

    @Override
    public void close() {
        release();
        server.stop(0);
        threads.shutdownNow();
    }

    private void awaitTurn() {
        try {
            if (!answering.await(Await.PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException("Nobody released the feed");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
