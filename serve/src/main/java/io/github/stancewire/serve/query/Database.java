package io.github.stancewire.serve.query;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;

/**
 * Reads from PostgreSQL, each answer from one snapshot, so that an article and its stances fit each other while the sink
 * writes. Thread-safe.
 */
public final class Database {

    /** A reading within one snapshot. */
    interface Reading<T> {
        T run(Connection connection) throws SQLException;
    }

    /** Classes of SQLSTATE that tell of the surroundings: connection, authorisation, no such database, resources, operator. */
    private static final Set<String> AWAY = Set.of("08", "28", "3D", "53", "57", "58");

    private static final Set<String> NO_SCHEMA = Set.of("42P01", "42703", "3F000");

    private final DataSource source;

    public Database(DataSource source) {
        this.source = source;
    }

    /**
     * What moves with every change the sink commits, and differs between databases: rows and positions are written in one
     * transaction. Read before an answer it is never newer than the answer, so at worst a reader asks once more.
     *
     * @throws DatabaseUnavailableException if the database cannot tell
     */
    public String version() {
        return read(connection ->
                new Select("""
                        SELECT (SELECT system_identifier FROM pg_control_system())
                               || '/' || current_database()
                               || '/' || coalesce(string_agg(topic || ':' || kafka_partition || ':' || next_offset, ','
                                                             ORDER BY topic, kafka_partition), '')
                        FROM sink_positions""").first(connection, row -> row.getString(1)).orElseThrow());
    }

    /** The reason why reading cannot work now, if there is one. */
    public Optional<String> trouble() {
        try {
            version();
            return Optional.empty();
        } catch (DatabaseUnavailableException e) {
            return Optional.ofNullable(e.getMessage());
        }
    }

    <T> T read(Reading<T> reading) {
        try (var connection = source.getConnection()) {
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setReadOnly(true);
            connection.setAutoCommit(false);
            try {
                return reading.run(connection);
            } finally {
                connection.rollback();
            }
        } catch (SQLException e) {
            throw translate(e);
        }
    }

    private static RuntimeException translate(SQLException e) {
        String state = state(e);
        if (state.startsWith("28")) {
            return new DatabaseUnavailableException(
                    "The database refuses this login; check database.user and database.password", e);
        }
        if (NO_SCHEMA.contains(state)) {
            return new DatabaseUnavailableException(
                    "The database has no Stancewire tables, or older ones; start the sink once to create them", e);
        }
        if (state.equals("57014")) {
            return new DatabaseUnavailableException(
                    "The database did not answer in the time allowed; ask for fewer days", e);
        }
        if (e instanceof SQLTransientException || (state.length() == 5 && AWAY.contains(state.substring(0, 2)))) {
            return new DatabaseUnavailableException("The database cannot be reached", e);
        }
        return new IllegalStateException("Reading the database failed (SQLSTATE " + state + ")", e);
    }

    /** The server's own: the pool's message about a connection that it cannot get wraps it. */
    private static String state(SQLException e) {
        SQLException own = e;
        while (own.getCause() instanceof SQLException deeper) {
            own = deeper;
        }
        return own.getSQLState() == null ? "" : own.getSQLState();
    }
}
