package io.github.stancewire.app.registry;

import io.github.stancewire.app.exit.SurroundingsException;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.util.JavalinBindException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A schema registry for Avro with the Confluent API, kept in the topic {@code _schemas} of the Kafka cluster that it
 * serves. The registry started last on a cluster is its one writer; an older one goes on answering what it knows and
 * refuses every change. Without authentication: bind it to loopback or to a network where everybody may change schemas.
 * Thread-safe.
 */
public final class RegistryServer implements AutoCloseable {
    static final String MEDIA_TYPE = "application/vnd.schemaregistry.v1+json";
    private static final Logger LOG = LoggerFactory.getLogger(RegistryServer.class);
    private static final long LARGEST_REQUEST_BYTES = 1_000_000;
    private static final int LARGEST_PORT = 65_535;

    private final String host;
    private final int wantedPort;
    private final Registry registry;
    private @Nullable Javalin server;

    /**
     * Does nothing yet, see {@link #start()}.
     *
     * @param clients settings of Kafka's clients in Kafka's own keys; {@code bootstrap.servers} among them
     * @param host address to listen at, for example 127.0.0.1
     * @param port from 1 to 65535, or 0 for any that is free
     */
    public RegistryServer(Map<String, String> clients, String host, int port) {
        this(new KafkaSchemaLog(clients), host, port);
    }

    RegistryServer(SchemaLog log, String host, int port) {
        if (port < 0 || port > LARGEST_PORT) {
            throw new IllegalArgumentException("A port is between 0 and " + LARGEST_PORT + ", not " + port);
        }
        this.host = host;
        this.wantedPort = port;
        this.registry = new Registry(log);
    }

    /**
     * Becomes the writer, reads everything that is registered, then answers.
     *
     * @throws SurroundingsException if Kafka does not let it, or the port is taken
     */
    public synchronized void start() {
        if (server != null) {
            throw new IllegalStateException("The registry has been started already");
        }
        try {
            registry.load();
            server = Javalin.create(this::configure).start(host, wantedPort);
        } catch (SchemaLog.LogException e) {
            registry.close();
            throw new SurroundingsException(String.valueOf(e.getMessage()), e);
        } catch (JavalinBindException e) {
            registry.close();
            throw new SurroundingsException(
                    "The schema registry cannot listen at " + host + ":" + wantedPort
                            + ": the port is taken or the address is not this machine's; choose another",
                    e);
        }
        LOG.info("Schema registry answers at {}", uri());
    }

    /** The port listened at. */
    public synchronized int port() {
        if (server == null) {
            throw new IllegalStateException("The registry has not been started");
        }
        return server.port();
    }

    /** Root of the API, for clients on this machine or those that can reach the host it listens at. */
    public URI uri() {
        String reachable = host.equals("0.0.0.0") || host.equals("::") ? "127.0.0.1" : host;
        return URI.create("http://" + (reachable.contains(":") ? "[" + reachable + "]" : reachable) + ":" + port());
    }

    /** Stops answering and writing. */
    @Override
    public synchronized void close() {
        if (server != null) {
            server.stop();
            server = null;
        }
        registry.close();
    }

    private void configure(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.http.maxRequestSize = LARGEST_REQUEST_BYTES;
        config.http.defaultContentType = MEDIA_TYPE;
        RoutesConfig routes = config.routes;
        routes.before(Exchange::checkMediaType);
        routes.get("/", context -> Exchange.answer(context, Map.of()));
        routes.get("/contexts", context -> Exchange.answer(context, List.of(".")));
        routes.get("/v1/metadata/id", RegistryServer::metadataId);
        routes.get("/v1/metadata/version", RegistryServer::metadataVersion);
        new SubjectRoutes(registry).addTo(routes);
        new SchemaRoutes(registry).addTo(routes);
        new CompatibilityRoutes(registry).addTo(routes);
        new SettingRoutes(registry).addTo(routes);
        routes.exception(
                RegistryException.class, (e, context) -> Exchange.refuse(context, e.status(), e.code(), e.text()));
        routes.exception(
                HttpResponseException.class,
                (e, context) -> Exchange.refuse(context, e.getStatus(), e.getStatus(), String.valueOf(e.getMessage())));
        routes.exception(Exception.class, RegistryServer::fail);
    }

    private static void fail(Exception e, Context context) {
        LOG.error("{} {} failed", context.method(), context.path(), e);
        Exchange.refuse(context, 500, 500, "The registry failed; its log says why");
    }

    private static void metadataId(Context context) {
        Exchange.answer(
                context,
                Map.of(
                        "id",
                        "",
                        "scope",
                        Map.of("path", List.of(), "clusters", Map.of("schema-registry-cluster", "stancewire"))));
    }

    private static void metadataVersion(Context context) {
        String version = RegistryServer.class.getPackage().getImplementationVersion();
        Exchange.answer(context, Map.of("version", version == null ? "development" : version, "commitId", ""));
    }
}
