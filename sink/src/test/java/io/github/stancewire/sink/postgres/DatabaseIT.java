package io.github.stancewire.sink.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stancewire.sink.postgres.DatabaseException.Problem;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DatabaseIT {
    private static final Duration SHORT = Duration.ofMillis(300);

    @RegisterExtension
    final EmbeddedDatabase database = new EmbeddedDatabase();

    @Test
    void migratingWhatIsCurrentChangesNothing() {
        database.get().migrate();

        database.get().requireCurrent();
        assertEquals(Optional.empty(), database.get().check());
    }

    @Test
    void nobodyAtTheAddressIsSaidWithAddressAndWayOut() {
        try (Database nowhere = new Database(new DatabaseConfig(
                "jdbc:postgresql://127.0.0.1:1/news?password=secret", "reader", "secret", 1, SHORT))) {
            DatabaseException refused = assertThrows(DatabaseException.class, nowhere::migrate);

            assertEquals(Problem.UNREACHABLE, refused.problem());
            String message = String.valueOf(refused.getMessage());
            assertTrue(message.startsWith("PostgreSQL at //127.0.0.1:1/news cannot be reached"), message);
            assertTrue(message.contains("database.url"), message);
            assertFalse(message.contains("secret"), message);
            assertEquals(Optional.of(message), nowhere.check());
        }
    }

    @Test
    void aMissingDatabaseIsSaid() {
        String url = url().replaceAll("/test[0-9]+", "/nothing_here");
        try (Database missing = new Database(new DatabaseConfig(url, "postgres", "", 1, SHORT))) {
            assertEquals(
                    Problem.MISSING,
                    assertThrows(DatabaseException.class, missing::migrate).problem());
        }
    }

    @Test
    void anUnknownUserIsSaid() {
        try (Database stranger = new Database(new DatabaseConfig(url(), "nobody_known", "x", 1, SHORT))) {
            assertEquals(
                    Problem.CREDENTIALS,
                    assertThrows(DatabaseException.class, stranger::migrate).problem());
        }
    }

    @Test
    void tablesOfAnEarlierVersionAreSaid() {
        database.execute("DROP SCHEMA public CASCADE");
        database.execute("CREATE SCHEMA public");

        DatabaseException outdated =
                assertThrows(DatabaseException.class, () -> database.get().requireCurrent());

        assertEquals(Problem.OUTDATED, outdated.problem());
        assertTrue(String.valueOf(outdated.getMessage()).contains("needs version 1"), outdated.toString());
    }

    @Test
    void tablesOfALaterVersionAreLeftAlone() {
        database.execute("INSERT INTO flyway_schema_history (installed_rank, version, description, type, script,"
                + " checksum, installed_by, execution_time, success)"
                + " VALUES (2, '999', 'later', 'SQL', 'V999__later.sql', 1, 'test', 1, true)");

        assertEquals(
                Problem.TOO_NEW,
                assertThrows(DatabaseException.class, () -> database.get().migrate())
                        .problem());
    }

    private String url() {
        return Tables.rows(
                        database.get().dataSource(),
                        "SELECT 'jdbc:postgresql://127.0.0.1:' || inet_server_port() || '/' || current_database()")
                .get(0);
    }
}
