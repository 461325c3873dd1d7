package io.github.stancewire.app.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stancewire.app.exit.SurroundingsException;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 180, unit = TimeUnit.SECONDS)
class EmbeddedPostgresIT {
    /** Unpacked once for all tests. */
    @TempDir
    static Path programs;

    @TempDir
    Path temp;

    @Test
    void aRestartOnTheSameFolderKeepsRowsAndSettingsAreDurable() throws SQLException {
        try (EmbeddedPostgres postgres = server(0)) {
            postgres.start();
            update(postgres, "CREATE TABLE letters (a text)");
            update(postgres, "INSERT INTO letters VALUES ('ä')");
        }
        try (EmbeddedPostgres postgres = server(0)) {
            postgres.start();
            assertEquals("ä", text(postgres, "SELECT a FROM letters"));
            assertEquals("on", text(postgres, "SHOW fsync"));
            assertEquals("on", text(postgres, "SHOW synchronous_commit"));
            assertEquals("UTF8", text(postgres, "SHOW server_encoding"));
            assertTrue(text(postgres, "SHOW server_version").startsWith("17."));
        }
    }

    @Test
    void theServerOfAKilledProcessIsStoppedAndItsRowsAreThere() throws Exception {
        Process child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Child.class.getName(),
                        temp.toString(),
                        programs.toString())
                .redirectError(temp.resolve("child.log").toFile())
                .start();
        try (BufferedReader output = child.inputReader(StandardCharsets.UTF_8)) {
            assertEquals("committed", output.readLine(), () -> log("child.log"));
        } finally {
            child.destroyForcibly().waitFor();
        }
        long orphan = Long.parseLong(Files.readAllLines(temp.resolve("cluster/postmaster.pid"))
                .get(0)
                .strip());
        assertTrue(ProcessHandle.of(orphan).isPresent(), "the kill left a server behind");

        try (EmbeddedPostgres postgres = server(0)) {
            postgres.start();
            assertFalse(ProcessHandle.of(orphan).map(ProcessHandle::isAlive).orElse(false));
            assertEquals("kept", text(postgres, "SELECT a FROM letters"));
        }
    }

    @Test
    void aClusterWhoseCreationWasCutShortIsCreatedAgain() throws Exception {
        Path cluster = Files.createDirectories(temp.resolve("cluster"));
        Files.writeString(cluster.resolve("postgresql.conf"), "half writ");
        try (EmbeddedPostgres postgres = server(0)) {
            postgres.start();
            assertEquals("1", text(postgres, "SELECT 1"));
        }
    }

    @Test
    void aPortInUseIsNamedWithTheWayOut() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                EmbeddedPostgres postgres = server(taken.getLocalPort())) {
            SurroundingsException refused = assertThrows(SurroundingsException.class, postgres::start);
            assertTrue(refused.getMessage().contains("port " + taken.getLocalPort()), refused.getMessage());
            assertTrue(refused.getMessage().contains("--postgres-port"), refused.getMessage());
        }
    }

    private EmbeddedPostgres server(int port) {
        return new EmbeddedPostgres(temp.resolve("cluster"), programs, temp.resolve("postgres.log"), port);
    }

    private String log(String name) {
        try {
            return Files.readString(temp.resolve(name));
        } catch (IOException e) {
            return e.toString();
        }
    }

    private static void update(EmbeddedPostgres postgres, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(postgres.jdbcUrl());
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    private static String text(EmbeddedPostgres postgres, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(postgres.jdbcUrl());
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            assertTrue(rows.next());
            return rows.getString(1);
        }
    }

    /** A process of its own, made to be killed. */
    static final class Child {
        private Child() {}

        @SuppressWarnings("SystemOut") // how it tells its parent that it is ready to be killed
        public static void main(String[] arguments) throws Exception {
            Path temp = Path.of(arguments[0]);
            EmbeddedPostgres postgres = new EmbeddedPostgres(
                    temp.resolve("cluster"), Path.of(arguments[1]), temp.resolve("postgres.log"), 0);
            postgres.start();
            update(postgres, "CREATE TABLE letters (a text)");
            update(postgres, "INSERT INTO letters VALUES ('kept')");
            System.out.println("committed");
            Thread.currentThread().join();
        }
    }
}
