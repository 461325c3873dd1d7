package io.github.stancewire.sink.postgres;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.github.stancewire.sink.postgres.DatabaseException.Problem;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationInfoService;

/**
 * The pool of connections to Stancewire's PostgreSQL, and its migrations. The constructor does not connect. Thread-safe.
 */
public final class Database implements AutoCloseable {
    /** A statement that hears nothing from the server for so long is given up: the network may have lost the server. */
    private static final Duration SILENCE = Duration.ofMinutes(2);

    private final DatabaseConfig config;
    private final HikariDataSource pool;

    public Database(DatabaseConfig config) {
        this.config = config;
        HikariConfig settings = new HikariConfig();
        settings.setPoolName("stancewire-postgres");
        settings.setJdbcUrl(config.url());
        settings.setUsername(config.user());
        settings.setPassword(config.password());
        settings.setMaximumPoolSize(config.connections());
        settings.setMinimumIdle(0);
        settings.setConnectionTimeout(config.patience().toMillis());
        // Validation has to take no longer than getting a connection.
        settings.setValidationTimeout(Math.min(5_000, config.patience().toMillis()));
        settings.setInitializationFailTimeout(-1);
        settings.addDataSourceProperty("ApplicationName", "stancewire");
        settings.addDataSourceProperty("socketTimeout", SILENCE.toSeconds());
        settings.addDataSourceProperty(
                "loginTimeout", Math.max(1, config.patience().toSeconds()));
        pool = new HikariDataSource(settings);
    }

    /** The connections; in auto-commit mode when taken. */
    public DataSource dataSource() {
        return pool;
    }

    /** Host, port and name, for messages. */
    public String place() {
        return config.place();
    }

    /**
     * Brings the tables to this version. Several instances may call it at once: one works, the others wait.
     *
     * @throws DatabaseException if the database cannot be reached, is newer than this program, or a migration fails
     */
    public void migrate() {
        connectOrExplain();
        Flyway flyway = flyway();
        try {
            refuseNewer(flyway.info());
            flyway.migrate();
        } catch (FlywayException e) {
            throw new DatabaseException(
                    Problem.MIGRATION,
                    "The tables of " + place() + " cannot be brought to this version: " + firstLine(e)
                            + ". Restore the database or begin with an empty one",
                    e);
        }
    }

    /**
     * Checks, without changing anything, that the tables are those of this version.
     *
     * @throws DatabaseException if they are not, or the database cannot be reached
     */
    public void requireCurrent() {
        connectOrExplain();
        MigrationInfoService info = flyway().info();
        refuseNewer(info);
        MigrationInfo[] pending = info.pending();
        if (pending.length > 0) {
            throw new DatabaseException(
                    Problem.OUTDATED,
                    "The tables of " + place() + " are of version " + current(info) + ", this program needs version "
                            + pending[pending.length - 1].getVersion()
                            + ". Start `stancewire sink` of this version once: it migrates them");
        }
    }

    /** Says why work would not succeed now; empty when it would. Takes no longer than the configured patience. */
    public Optional<String> check() {
        try (Connection connection = pool.getConnection()) {
            int seconds = (int) Math.max(1, config.patience().toSeconds());
            return connection.isValid(seconds)
                    ? Optional.empty()
                    : Optional.of("PostgreSQL at " + place() + " does not answer");
        } catch (SQLException e) {
            return Optional.ofNullable(explain(e).getMessage());
        }
    }

    @Override
    public void close() {
        pool.close();
    }

    private Flyway flyway() {
        return Flyway.configure()
                .dataSource(pool)
                .locations("classpath:db/migration")
                .load();
    }

    private void connectOrExplain() {
        try (Connection connection = pool.getConnection()) {
            connection.isValid(1);
        } catch (SQLException e) {
            throw explain(e);
        }
    }

    private void refuseNewer(MigrationInfoService info) {
        for (MigrationInfo applied : info.applied()) {
            if (applied.getState().name().startsWith("FUTURE")) {
                throw new DatabaseException(
                        Problem.TOO_NEW,
                        "The tables of " + place() + " are of version " + applied.getVersion()
                                + ", which this program does not know. Use the Stancewire that made them, or a newer one");
            }
        }
    }

    private static String current(MigrationInfoService info) {
        MigrationInfo current = info.current();
        return current == null ? "none" : String.valueOf(current.getVersion());
    }

    /** The pool's own exception wraps the server's, which has the reason. */
    private DatabaseException explain(SQLException failure) {
        SQLException reason = failure;
        while (reason.getCause() instanceof SQLException deeper) {
            reason = deeper;
        }
        String state = String.valueOf(reason.getSQLState());
        if (state.startsWith("28")) {
            return new DatabaseException(
                    Problem.CREDENTIALS,
                    "PostgreSQL at " + place() + " refuses user " + config.user()
                            + ": check database.user and database.password",
                    failure);
        }
        if (state.equals("3D000")) {
            return new DatabaseException(
                    Problem.MISSING,
                    "PostgreSQL has no database " + place() + ": create it, or check database.url",
                    failure);
        }
        return new DatabaseException(
                Problem.UNREACHABLE,
                "PostgreSQL at " + place() + " cannot be reached (" + firstLine(reason)
                        + "): start it, or check database.url",
                failure);
    }

    private static String firstLine(Exception failure) {
        return String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
    }
}
