package io.github.stancewire.serve;

import io.github.stancewire.serve.health.HealthCheck;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.List;

/** A started service over a database. */
public final class TestService implements AutoCloseable {

    public final ServeService service;
    public final Client client;

    public TestService(TestDatabase database, HealthCheck... checks) {
        service = new ServeService(
                ServeConfig.from(database.settings()),
                new PrometheusMeterRegistry(PrometheusConfig.DEFAULT),
                List.of(checks));
        service.start();
        client = new Client(service.port());
    }

    @Override
    public void close() {
        service.close();
    }
}
