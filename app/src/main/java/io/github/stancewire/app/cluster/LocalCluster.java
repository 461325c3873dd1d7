package io.github.stancewire.app.cluster;

import io.github.stancewire.app.embedded.DataDirectory;
import io.github.stancewire.app.embedded.EmbeddedKafka;
import io.github.stancewire.app.embedded.EmbeddedPostgres;
import io.github.stancewire.app.exit.Closing;
import io.github.stancewire.app.exit.SurroundingsException;
import io.github.stancewire.app.registry.RegistryServer;
import io.github.stancewire.schemas.topic.TopicAdmin;
import io.github.stancewire.schemas.topic.TopicReport;
import io.github.stancewire.schemas.wire.HttpSchemaRegistry;
import io.github.stancewire.schemas.wire.SchemaRegistration;
import io.github.stancewire.schemas.wire.SchemaRegistry;
import io.github.stancewire.sink.postgres.Database;
import io.github.stancewire.sink.postgres.DatabaseConfig;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.jspecify.annotations.Nullable;

/**
 * Kafka, registry, topics with their schemas, and PostgreSQL with its tables, on loopback over one data folder. Broker
 * and PostgreSQL start side by side. The data folder stays its owner's to close. Not thread-safe; {@link #close} may be
 * called from another thread after {@link #start} has returned or thrown.
 */
public final class LocalCluster implements AutoCloseable {
    /** Fixed when topics are created; four keep two cores busy. */
    private static final int PARTITIONS = 4;

    private static final short REPLICATION = 1;
    private static final String LOOPBACK = "127.0.0.1";

    private final EmbeddedKafka kafka;
    private final EmbeddedPostgres postgres;
    private final int registryPort;
    private @Nullable RegistryServer registry;
    private @Nullable Database database;

    /**
     * @param programs where PostgreSQL's programs are unpacked; empty for inside the data folder
     * @param onFault told in one line when the broker ends itself
     */
    public LocalCluster(DataDirectory data, Optional<Path> programs, LocalPorts ports, Consumer<String> onFault) {
        this.kafka = new EmbeddedKafka(data.kafka(), ports.kafka(), onFault);
        this.postgres = new EmbeddedPostgres(
                data.postgres(),
                programs.orElseGet(data::postgresPrograms),
                data.logs().resolve("postgresql.log"),
                ports.postgres());
        this.registryPort = ports.registry();
    }

    /**
     * Starts everything and returns when services can work with it.
     *
     * @throws SurroundingsException if a port or the data folder does not allow it; what had started is then to be closed
     */
    public void start() {
        CompletableFuture<Void> rows = CompletableFuture.runAsync(this::startDatabase);
        try {
            startKafka();
        } finally {
            awaitDatabase(rows);
        }
    }

    /** Starts PostgreSQL alone, for commands that need no topics. */
    public void startDatabase() {
        postgres.start();
        Database started = new Database(new DatabaseConfig(postgres.jdbcUrl(), EmbeddedPostgres.USER, ""));
        database = started;
        started.migrate();
    }

    /** Starts broker and registry alone, with topics and schemas. */
    public void startKafka() {
        kafka.start();
        RegistryServer server =
                new RegistryServer(Map.of("bootstrap.servers", kafka.bootstrapServers()), LOOPBACK, registryPort);
        registry = server;
        server.start();
        try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, kafka.bootstrapServers()))) {
            List<TopicReport> reports = TopicAdmin.ensure(admin, PARTITIONS, REPLICATION);
            reports.stream().filter(report -> !report.ready()).findFirst().ifPresent(report -> {
                throw new SurroundingsException("the data folder is of another version (" + report
                        + "); begin anew with --fresh or pass --data-dir");
            });
        }
        SchemaRegistration.registerAll(new HttpSchemaRegistry(server.uri()));
    }

    /** The broker's address. */
    public String bootstrapServers() {
        return kafka.bootstrapServers();
    }

    /** The registry's address. */
    public URI registryUri() {
        return started(registry).uri();
    }

    /** PostgreSQL's address with its user. */
    public String jdbcUrl() {
        return postgres.jdbcUrl();
    }

    /** Tables as this version needs them. */
    public Database database() {
        return started(database);
    }

    /** A client of the registry. */
    public SchemaRegistry schemas() {
        return new HttpSchemaRegistry(registryUri());
    }

    /** What services of this process are told, in their own keys. */
    public Map<String, String> settings() {
        Map<String, String> settings = new HashMap<>();
        settings.put("bootstrap.servers", bootstrapServers());
        settings.put("database.url", jdbcUrl());
        settings.put("database.user", EmbeddedPostgres.USER);
        settings.put("database.password", "");
        return settings;
    }

    /** Stops everything in the order in which nobody misses what was stopped before. */
    @Override
    public void close() {
        Database pool = database;
        database = null;
        RegistryServer server = registry;
        registry = null;
        Closing.inOrder(pool, server, kafka, postgres);
    }

    private static void awaitDatabase(CompletableFuture<Void> rows) {
        try {
            rows.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw e;
        }
    }

    private static <T> T started(@Nullable T part) {
        if (part == null) {
            throw new IllegalStateException("Not started");
        }
        return part;
    }
}
