package io.github.stancewire.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stancewire.serve.health.HealthCheck;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for every address, and the service's life. */
final class ServeServiceIT {

    private static final AtomicReference<HealthCheck.Result> FURTHER = new AtomicReference<>(HealthCheck.Result.good());
    private static TestDatabase database;
    private static TestService service;

    @BeforeAll
    static void start() {
        database = TestDatabase.migrated();
        service = new TestService(database, HealthCheck.of("sink", FURTHER::get));
        for (int i = 0; i < 30; i++) {
            database.insert(ArticleRow.of(i, "2024-05-01"));
        }
    }

    @AfterAll
    static void stop() {
        service.close();
        database.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/", "/stances", "/articles/00000000000000000000000000000001", "/web/style.css", "/web/index.js",
                "/favicon.ico", "/api/v1/articles", "/api/v1/parties", "/health/live", "/metrics"
            })
    void headAnswersAsGetWithoutTheBody(String path) {
        var get = service.client.get(path);
        var head = service.client.send("HEAD", path);
        assertEquals(200, get.statusCode());
        assertEquals(200, head.statusCode());
        assertEquals(0, head.body().length);
        assertEquals(get.headers().firstValue("Content-Type"), head.headers().firstValue("Content-Type"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/api/v1/articles", "/nothing"})
    void everyAnswerTellsBrowsersToRunNothingInline(String path) {
        var headers = service.client.get(path).headers();
        String policy = headers.firstValue("Content-Security-Policy").orElse("");
        assertTrue(policy.contains("script-src 'self'") && !policy.contains("unsafe"), policy);
        assertEquals("nosniff", headers.firstValue("X-Content-Type-Options").orElse(""));
    }

    @Test
    void anUnchangedDatabaseIsNotReadAgain() {
        String tag = service.client
                .get("/api/v1/articles")
                .headers()
                .firstValue("ETag")
                .orElseThrow();
        assertEquals(
                304,
                service.client.get("/api/v1/articles", "If-None-Match", tag).statusCode());
        database.insert(ArticleRow.of(77, "2024-05-02"));
        assertEquals(
                200,
                service.client.get("/api/v1/articles", "If-None-Match", tag).statusCode());
    }

    @Test
    void longAnswersAreCompressedForWhoCanReadIt() throws IOException {
        var response = service.client.get("/api/v1/articles", "Accept-Encoding", "gzip");
        assertEquals("gzip", response.headers().firstValue("Content-Encoding").orElse(""));
        try (var plain = new GZIPInputStream(new ByteArrayInputStream(response.body()))) {
            assertTrue(new String(plain.readAllBytes(), StandardCharsets.UTF_8).startsWith("{\"items\":["));
        }
    }

    @Test
    void anotherMethodIsRefusedWithThoseAllowed() {
        var response = service.client.send("DELETE", "/api/v1/articles");
        assertEquals(405, response.statusCode());
        assertEquals("GET, HEAD", response.headers().firstValue("Allow").orElse(""));
        assertEquals(
                "application/problem+json",
                response.headers().firstValue("Content-Type").orElse(""));
    }

    @Test
    void anUnknownPathIsAProblem() {
        var response = service.client.get("/nothing");
        assertEquals(404, response.statusCode());
        assertEquals("/nothing", service.client.json(response).get("instance").asText());
    }

    @Test
    void readinessTellsWhichFurtherCheckIsNotWell() {
        FURTHER.set(HealthCheck.Result.bad("The sink has stopped"));
        var response = service.client.get("/health/ready");
        FURTHER.set(HealthCheck.Result.good());
        assertEquals(503, response.statusCode());
        assertEquals(
                "{\"name\":\"sink\",\"ok\":false,\"reason\":\"The sink has stopped\"}",
                service.client.json(response).at("/checks/1").toString());
        assertEquals(200, service.client.get("/health/ready").statusCode());
    }

    @Test
    void requestsAreCountedByRouteAndNotByAddress() {
        service.client.get("/api/v1/articles/00000000000000000000000000000001");
        String lines = new String(service.client.get("/metrics").body(), StandardCharsets.UTF_8);
        assertTrue(
                lines.contains(
                        "stancewire_serve_requests_seconds_count{outcome=\"success\",route=\"/api/v1/articles/{id}\"}"),
                lines);
    }

    @Test
    void aDatabaseWithoutTablesIsAliveButNotReady() {
        try (var bare = TestDatabase.empty();
                var early = new TestService(bare)) {
            assertEquals(200, early.client.get("/health/live").statusCode());
            var ready = early.client.get("/health/ready");
            assertEquals(503, ready.statusCode());
            assertTrue(early.client.json(ready).at("/checks/0/reason").asText().contains("no Stancewire tables"));
            bare.migrate();
            assertEquals(200, early.client.get("/health/ready").statusCode());
        }
    }

    @Test
    void aDatabaseThatIsAwayIsAProblemThatPasses() {
        var away = TestDatabase.migrated();
        try (var lonely = new TestService(away)) {
            assertEquals(200, lonely.client.get("/api/v1/articles").statusCode());
            away.close();
            var response = lonely.client.get("/api/v1/articles");
            assertEquals(503, response.statusCode());
            assertEquals(
                    "The database cannot be reached",
                    lonely.client.json(response).get("detail").asText());
            assertTrue(response.headers().firstValue("Retry-After").isPresent());
        }
    }

    @Test
    void aPortInUseIsNamedWithTheWayOut() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var settings = new HashMap<>(database.settings());
            settings.put(ServeConfig.PORT, Integer.toString(taken.getLocalPort()));
            try (var second = new ServeService(
                    ServeConfig.from(settings), new PrometheusMeterRegistry(PrometheusConfig.DEFAULT), List.of())) {
                var refused = assertThrows(PortInUseException.class, second::start);
                assertEquals(
                        "port " + taken.getLocalPort() + " is in use; stop what uses it or pass --port",
                        refused.getMessage());
            }
        }
    }

    @Test
    void theReadmeNamesTheMetrics() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        assertTrue(readme.contains("`" + ServeMetrics.REQUESTS + "`"));
    }
}
