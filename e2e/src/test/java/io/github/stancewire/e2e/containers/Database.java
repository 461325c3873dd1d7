package io.github.stancewire.e2e.containers;

import io.github.stancewire.e2e.Await;
import io.github.stancewire.e2e.Stored;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.testcontainers.containers.Container;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** PostgreSQL in a container. */
final class Database implements AutoCloseable {
    private static final int PORT = 5432;
    private static final String USER = "stancewire";
    private static final String PASSWORD = "only in tests";

    private final int port = Containers.freePort();
    private final PostgreSQLContainer container;

    private Database(Consumer<PostgreSQLContainer> more) {
        container = new PostgreSQLContainer(Containers.POSTGRES)
                .withUsername(USER)
                .withPassword(PASSWORD)
                .withDatabaseName("stancewire")
                .withStartupTimeout(Await.PATIENCE)
                // Testcontainers would switch fsync off.
                .withCommand("postgres");
        Containers.bind(container, PORT, port);
        more.accept(container);
    }

    /** Not started yet, so that others can be told its address before. */
    static Database create() {
        return create(container -> {});
    }

    static Database create(Consumer<PostgreSQLContainer> more) {
        return new Database(more);
    }

    Database start() {
        container.start();
        return this;
    }

    PostgreSQLContainer container() {
        return container;
    }

    String url() {
        return "jdbc:postgresql://localhost:" + port + "/stancewire";
    }

    /** What a service is told. */
    Map<String, String> settings() {
        return Map.of(
                "STANCEWIRE_DATABASE_URL", url(),
                "STANCEWIRE_DATABASE_USER", USER,
                "STANCEWIRE_DATABASE_PASSWORD", PASSWORD);
    }

    Stored stored() throws SQLException {
        return Stored.at(forTests());
    }

    /** Runs a script in the container, as its superuser. */
    void run(String script) throws Exception {
        Container.ExecResult result = container.execInContainer("bash", "-c", script);
        if (result.getExitCode() != 0) {
            throw new IllegalStateException(result.toString());
        }
    }

    void awaitUp() throws Exception {
        Await.until("PostgreSQL", () -> {
            try (Connection connection = DriverManager.getConnection(forTests())) {
                return Optional.of(connection.isValid(5));
            } catch (SQLException e) {
                return Optional.empty();
            }
        });
    }

    private String forTests() {
        return url() + "?user=" + USER + "&password=" + PASSWORD.replace(" ", "%20");
    }

    @Override
    public void close() {
        container.stop();
    }
}
