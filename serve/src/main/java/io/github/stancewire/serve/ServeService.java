package io.github.stancewire.serve;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.github.stancewire.serve.health.Health;
import io.github.stancewire.serve.health.HealthCheck;
import io.github.stancewire.serve.http.FurtherRoutes;
import io.github.stancewire.serve.http.Routes;
import io.github.stancewire.serve.query.Database;
import io.github.stancewire.serve.web.WebFiles;
import io.javalin.Javalin;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.util.JavalinBindException;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Serves the API, the page, health and metrics from one port. It starts without its database and says so in
 * {@code /health/ready} until that answers. Started once; {@code close} may be called from another thread.
 */
public final class ServeService implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(ServeService.class);
    private static final int MOST_THREADS = 64;

    private final ServeConfig config;
    private final PrometheusMeterRegistry registry;
    private final List<HealthCheck> furtherChecks;
    private final List<FurtherRoutes> furtherRoutes;
    private volatile List<HealthCheck> checks = List.of();
    private @Nullable HikariDataSource pool;
    private @Nullable Javalin server;

    /** Without anybody else's routes. */
    public ServeService(ServeConfig config, PrometheusMeterRegistry registry, List<HealthCheck> furtherChecks) {
        this(config, registry, furtherChecks, List.of());
    }

    /**
     * Opens nothing yet.
     *
     * @param registry what {@code /metrics} shows, with the meters of other services in this process if they share it
     * @param furtherChecks what must be well for readiness besides the database
     * @param furtherRoutes what other services of this process answer from the same port
     */
    public ServeService(
            ServeConfig config,
            PrometheusMeterRegistry registry,
            List<HealthCheck> furtherChecks,
            List<FurtherRoutes> furtherRoutes) {
        this.config = config;
        this.registry = registry;
        this.furtherChecks = List.copyOf(furtherChecks);
        this.furtherRoutes = List.copyOf(furtherRoutes);
    }

    /**
     * Listens.
     *
     * @throws PortInUseException if another process does on that port
     * @throws IllegalStateException if started before
     */
    public synchronized void start() {
        if (server != null) {
            throw new IllegalStateException("The service was started before");
        }
        var dataSource = new HikariDataSource(poolConfig());
        pool = dataSource;
        var database = new Database(dataSource);
        var all = new ArrayList<HealthCheck>();
        all.add(HealthCheck.of(
                "database",
                () -> database.trouble().map(HealthCheck.Result::bad).orElseGet(HealthCheck.Result::good)));
        all.addAll(furtherChecks);
        checks = List.copyOf(all);
        var javalin = javalin(new Routes(database, WebFiles.load(), checks, registry, furtherRoutes));
        try {
            javalin.start(config.host(), config.port());
        } catch (JavalinBindException e) {
            close();
            throw new PortInUseException(config.port(), e);
        }
        server = javalin;
        log.info("Serving http://{}:{}/", config.host(), javalin.port());
    }

    /** The port listened on, which is another than configured when that was 0. */
    public synchronized int port() {
        if (server == null) {
            throw new IllegalStateException("The service is not started");
        }
        return server.port();
    }

    /** Why requests would not be answered now, one line for people; empty when they would. */
    public Optional<String> whyNotReady() {
        return Health.of(checks).checks().stream()
                .filter(check -> !check.ok())
                .map(Health.Check::reason)
                .findFirst();
    }

    /** Stops listening, then closes the connections. Does nothing the second time. */
    @Override
    public synchronized void close() {
        if (server != null) {
            server.stop();
            server = null;
        }
        if (pool != null) {
            pool.close();
            pool = null;
        }
    }

    private Javalin javalin(Routes routes) {
        var metrics = new ServeMetrics(registry);
        return Javalin.create(javalin -> {
            javalin.startup.showJavalinBanner = false;
            javalin.startup.showOldJavalinVersionWarning = false;
            javalin.http.prefer405over404 = true;
            var threads = new QueuedThreadPool(MOST_THREADS, 4);
            threads.setName("serve");
            javalin.jetty.threadPool = threads;
            javalin.jetty.modifyHttpConfiguration(http -> http.setSendServerVersion(false));
            javalin.requestLogger.http((context, millis) ->
                    metrics.answered(route(context), context.statusCode(), Duration.ofNanos((long) (millis * 1e6))));
            routes.register(javalin.routes, config.host());
        });
    }

    private static String route(Context context) {
        var endpoint = context.endpoints().matchedHttpEndpoint();
        if (endpoint == null) {
            return "none";
        }
        // Reading and pushing share an address, and take times that have nothing to do with each other.
        return context.method().equals(HandlerType.POST) ? "POST " + endpoint.path : endpoint.path;
    }

    private HikariConfig poolConfig() {
        var settings = config.database();
        var hikari = new HikariConfig();
        hikari.setPoolName("serve");
        hikari.setJdbcUrl(settings.url());
        hikari.setUsername(settings.user());
        hikari.setPassword(settings.password());
        hikari.setMaximumPoolSize(settings.connections());
        hikari.setMinimumIdle(1);
        hikari.setConnectionTimeout(settings.timeout().toMillis());
        hikari.setInitializationFailTimeout(-1);
        hikari.addDataSourceProperty("ApplicationName", "stancewire-serve");
        hikari.addDataSourceProperty(
                "options", "-c statement_timeout=" + settings.timeout().toMillis());
        hikari.setMetricRegistry(registry);
        return hikari;
    }
}
