package io.github.stancewire.app.management;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stancewire.app.exit.SurroundingsException;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class ManagementServerTest {
    private final Condition condition = new Condition("sink");
    private final PrometheusMeterRegistry meters = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

    @AutoClose
    private final ManagementServer server = ManagementServer.start("127.0.0.1", 0, condition, meters);

    @Test
    void aServiceThatWaitsIsAliveAndNotReadyAndSaysWhy() throws Exception {
        condition.waiting("PostgreSQL is away");
        assertEquals(200, get("/health/live").statusCode());
        HttpResponse<String> ready = get("/health/ready");
        assertEquals(503, ready.statusCode());
        assertEquals(
                "{\"status\":\"unavailable\",\"checks\":[{\"name\":\"sink\",\"ok\":false,"
                        + "\"reason\":\"PostgreSQL is away\"}]}",
                ready.body());
    }

    @Test
    void aServiceThatWorksAnswersForItself() throws Exception {
        condition.working(() -> Optional.of("the sink failed"), Optional::empty);
        assertEquals(503, get("/health/live").statusCode());
        assertEquals(200, get("/health/ready").statusCode());
    }

    @Test
    void metricsAreInTheFormatOfPrometheus() throws Exception {
        meters.counter("stancewire.trial").increment();
        HttpResponse<String> metrics = get("/metrics");
        assertTrue(metrics.body().contains("stancewire_trial_total 1.0"), metrics.body());
        assertTrue(metrics.headers().firstValue("Content-Type").orElse("").startsWith("text/plain; version=0.0.4"));
    }

    @Test
    void aPortThatIsTakenIsNamedWithTheWayOut() {
        SurroundingsException taken = assertThrows(
                SurroundingsException.class,
                () -> ManagementServer.start("127.0.0.1", server.port(), condition, meters));
        assertTrue(taken.getMessage().contains("--management-port"), taken.getMessage());
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        URI uri = URI.create("http://127.0.0.1:" + server.port() + path);
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
    }
}
