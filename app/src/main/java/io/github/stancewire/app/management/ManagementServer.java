package io.github.stancewire.app.management;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.stancewire.app.exit.SurroundingsException;
import io.github.stancewire.serve.health.Health;
import io.javalin.Javalin;
import io.javalin.http.Context;
import io.javalin.util.JavalinBindException;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/**
 * Answers {@code /health/live}, {@code /health/ready} (200, or 503 with the reason) and {@code /metrics} (Prometheus)
 * for a service that has no other port. Without sign-in: it tells nothing that is in articles. Thread-safe.
 */
public final class ManagementServer implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MOST_THREADS = 8;

    private final Javalin server;

    private ManagementServer(Condition condition, PrometheusMeterRegistry meters) {
        this.server = Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            config.startup.showOldJavalinVersionWarning = false;
            QueuedThreadPool threads = new QueuedThreadPool(MOST_THREADS, 2);
            threads.setName("management");
            config.jetty.threadPool = threads;
            config.jetty.modifyHttpConfiguration(http -> http.setSendServerVersion(false));
            config.routes.get("/health/live", context -> health(context, condition.live()));
            config.routes.get("/health/ready", context -> health(context, condition.ready()));
            config.routes.get("/metrics", context -> metrics(context, meters));
        });
    }

    /**
     * Listens from now on.
     *
     * @param port from 1 to 65535, or 0 for any that is free
     * @throws SurroundingsException if the port is taken
     */
    public static ManagementServer start(String host, int port, Condition condition, PrometheusMeterRegistry meters) {
        ManagementServer management = new ManagementServer(condition, meters);
        try {
            management.server.start(host, port);
            return management;
        } catch (JavalinBindException e) {
            throw new SurroundingsException(
                    "health and metrics cannot listen at " + host + ":" + port
                            + ": the port is taken or the address is not this machine's; choose another with"
                            + " --management-port",
                    e);
        }
    }

    /** The port listened at. */
    public int port() {
        return server.port();
    }

    @Override
    public void close() {
        server.stop();
    }

    private static void metrics(Context context, PrometheusMeterRegistry meters) {
        context.header("Cache-Control", "no-store")
                .contentType("text/plain; version=0.0.4; charset=utf-8")
                .result(meters.scrape());
    }

    private static void health(Context context, Health health) throws JsonProcessingException {
        context.status(health.allOk() ? 200 : 503)
                .header("Cache-Control", "no-store")
                .contentType("application/json")
                .result(JSON.writeValueAsBytes(health));
    }
}
