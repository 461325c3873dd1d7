package io.github.stancewire.app.embedded;

import io.github.stancewire.app.exit.SurroundingsException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One real PostgreSQL server, started from programs in the class path, its cluster in one folder that a later start
 * takes up again. Everything committed survives a power cut: the settings are those of a server that matters. A server
 * that a killed process left behind is stopped first. Not thread-safe; {@link #close} may be called from another thread.
 */
public final class EmbeddedPostgres implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    /** Written after the first start: a cluster without it was interrupted while being created and holds nothing yet. */
    private static final String COMPLETE = "stancewire.complete";

    /** The superuser of the cluster; asked for no password, because the server listens on loopback alone. */
    public static final String USER = "postgres";

    private static final String DATABASE = "postgres";

    private final Path cluster;
    private final Path programs;
    private final Path log;
    private final int wantedPort;
    private io.zonky.test.db.postgres.embedded.@Nullable EmbeddedPostgres server;

    /**
     * @param cluster where PostgreSQL keeps its data; created where needed
     * @param programs where its programs are unpacked on first use; several clusters may share it
     * @param log file to which its output is added
     * @param port on loopback; 0 for a free one
     */
    public EmbeddedPostgres(Path cluster, Path programs, Path log, int port) {
        this.cluster = cluster;
        this.programs = programs;
        this.log = log;
        this.wantedPort = port;
    }

    /**
     * Starts the server and returns when it accepts clients.
     *
     * @throws SurroundingsException if the port is in use, or the server does not start on the folder
     */
    public void start() {
        LeftBehind.stop(cluster);
        int port = Ports.choose("127.0.0.1", wantedPort, "--postgres-port");
        Path complete = cluster.resolve(COMPLETE);
        try {
            if (!Files.exists(complete)) {
                Folders.delete(cluster);
            }
            Files.createDirectories(programs);
            Files.createDirectories(log.toAbsolutePath().getParent());
            server = builder(port).start();
            Files.writeString(complete, "");
        } catch (IOException | RuntimeException e) {
            throw new SurroundingsException(
                    "the embedded PostgreSQL does not start on " + cluster + ": " + lines(e) + "; see " + log, e);
        }
    }

    /** Address with user, for JDBC. Only after {@link #start}. */
    public String jdbcUrl() {
        io.zonky.test.db.postgres.embedded.EmbeddedPostgres running = server;
        if (running == null) {
            throw new IllegalStateException("Not started");
        }
        return "jdbc:postgresql://127.0.0.1:" + running.getPort() + "/" + DATABASE + "?user=" + USER;
    }

    /** Stops the server cleanly and waits for it; does nothing where it does not run. */
    @Override
    public void close() {
        io.zonky.test.db.postgres.embedded.EmbeddedPostgres running = server;
        server = null;
        if (running != null) {
            try {
                running.close();
            } catch (IOException e) {
                throw new SurroundingsException("PostgreSQL on " + cluster + " does not stop: " + lines(e), e);
            }
        }
    }

    private io.zonky.test.db.postgres.embedded.EmbeddedPostgres.Builder builder(int port) {
        var builder = io.zonky.test.db.postgres.embedded.EmbeddedPostgres.builder()
                .setDataDirectory(cluster)
                .setCleanDataDirectory(false)
                .setOverrideWorkingDirectory(programs.toFile())
                .setRegisterShutdownHook(false) // whoever composes the services stops them in order
                .setPGStartupWait(PATIENCE)
                .setPort(port)
                .setOutputRedirector(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .setErrorRedirector(ProcessBuilder.Redirect.appendTo(log.toFile()))
                // Text is compared byte by byte, the same on every machine.
                .setLocaleConfig("locale", "C");
        settings().forEach(builder::setServerConfig);
        return builder;
    }

    private static Map<String, String> settings() {
        return Map.of(
                // The library turns these off, because it is made for tests.
                "fsync", "on",
                "synchronous_commit", "on",
                "full_page_writes", "on",
                "listen_addresses", "127.0.0.1",
                "unix_socket_directories", "",
                "max_connections", "60",
                "shared_buffers", "64MB",
                "timezone", "UTC",
                "log_timezone", "UTC");
    }

    private static String lines(Throwable failure) {
        return String.valueOf(failure.getMessage()).replaceAll("\\s+", " ");
    }
}
