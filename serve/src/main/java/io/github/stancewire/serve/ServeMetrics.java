package io.github.stancewire.serve;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;

/**
 * The meters of serving. Requests by outcome add up to all requests: success (2xx), unchanged (3xx), refused (4xx) and
 * failed (5xx). Thread-safe.
 */
public final class ServeMetrics {

    static final String REQUESTS = "stancewire.serve.requests";

    private final MeterRegistry registry;

    public ServeMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    /**
     * Counts one answered request.
     *
     * @param route the route's pattern, never the path itself, so that tags stay few
     */
    void answered(String route, int status, Duration took) {
        Timer.builder(REQUESTS)
                .description("Time from request to answer")
                .tag("route", route)
                .tag("outcome", outcome(status))
                .publishPercentileHistogram()
                .register(registry)
                .record(took);
    }

    private static String outcome(int status) {
        if (status >= 500) {
            return "failed";
        }
        if (status >= 400) {
            return "refused";
        }
        return status >= 300 ? "unchanged" : "success";
    }
}
