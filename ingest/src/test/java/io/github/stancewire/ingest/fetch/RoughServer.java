package io.github.stancewire.ingest.fetch;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A web server on loopback whose pages behave as badly as a test wants; it remembers who asked for what. */
final class RoughServer implements AutoCloseable {
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<String, Page> pages = new ConcurrentHashMap<>();
    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private final CountDownLatch over = new CountDownLatch(1);
    private final HttpServer server;

    /** @param headers the first value of each, by name in lower case */
    record Asked(String path, Map<String, String> headers) {}

    @SuppressWarnings("ArrayRecordComponent") // written out once
    record Answer(int status, Map<String, String> headers, byte[] body) {}

    interface Page {
        Answer answer(Asked asked);
    }

    RoughServer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        server.createContext("/", exchange -> {
            Map<String, String> headers = new ConcurrentHashMap<>();
            exchange.getRequestHeaders()
                    .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.get(0)));
            Asked question = new Asked(exchange.getRequestURI().toString(), headers);
            asked.add(question);
            Answer answer =
                    pages.getOrDefault(question.path(), any -> status(404)).answer(question);
            answer.headers().forEach(exchange.getResponseHeaders()::set);
            exchange.sendResponseHeaders(answer.status(), answer.body().length == 0 ? -1 : answer.body().length);
            exchange.getResponseBody().write(answer.body());
            exchange.close();
        });
        server.setExecutor(threads);
        server.start();
    }

    RoughServer page(String path, Page page) {
        pages.put(path, page);
        return this;
    }

    RoughServer page(String path, Answer answer) {
        return page(path, any -> answer);
    }

    static Answer status(int status, String... headers) {
        return answer(status, "", headers);
    }

    static Answer answer(int status, String body, String... headers) {
        return answer(status, body.getBytes(StandardCharsets.UTF_8), headers);
    }

    static Answer answer(int status, byte[] body, String... headers) {
        Map<String, String> map = new ConcurrentHashMap<>();
        for (int i = 0; i < headers.length; i += 2) {
            map.put(headers[i], headers[i + 1]);
        }
        return new Answer(status, map, body);
    }

    static Answer redirect(int status, String to) {
        return status(status, "Location", to);
    }

    URI at(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    int port() {
        return server.getAddress().getPort();
    }

    /** What was asked for, robots.txt aside. */
    List<Asked> asked() {
        return asked.stream()
                .filter(question -> !question.path().equals("/robots.txt"))
                .toList();
    }

    List<String> paths() {
        return asked.stream().map(Asked::path).toList();
    }

    /** Keeps an answer waiting until the test is over. */
    void hang() {
        try {
            over.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        over.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
