package io.github.stancewire.sink.postgres;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Gives each test a migrated database of its own, on one server that lives as long as the test run. */
public final class EmbeddedDatabase implements BeforeEachCallback, AfterEachCallback {
    private static final String TEMPLATE = "migrated";

    private @Nullable Database database;

    /** The test's database. */
    public Database get() {
        if (database == null) {
            throw new IllegalStateException("Only inside a test");
        }
        return database;
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        Server server = context.getRoot()
                .getStore(ExtensionContext.Namespace.create(EmbeddedDatabase.class))
                .computeIfAbsent(Server.class, unused -> new Server(), Server.class);
        database = new Database(server.create());
    }

    @Override
    public void afterEach(ExtensionContext context) {
        get().close();
    }

    /** One statement, for what a test plants or breaks. */
    public int execute(String sql) {
        try (Connection connection = get().dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** All rows of a query as lines of text, columns parted by " | ". */
    public List<String> rows(String sql) {
        return Tables.rows(get().dataSource(), sql);
    }

    /** Closed by JUnit when the last test of the run has ended. */
    private static final class Server implements AutoCloseable {
        private final EmbeddedPostgres postgres;
        private final AtomicInteger databases = new AtomicInteger();

        Server() {
            try {
                postgres = EmbeddedPostgres.builder().start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            sql("CREATE DATABASE " + TEMPLATE);
            try (Database template = new Database(config(TEMPLATE))) {
                template.migrate();
            }
        }

        DatabaseConfig create() {
            String name = "test" + databases.incrementAndGet();
            sql("CREATE DATABASE " + name + " TEMPLATE " + TEMPLATE);
            return config(name);
        }

        private DatabaseConfig config(String name) {
            return new DatabaseConfig(postgres.getJdbcUrl("postgres", name), "postgres", "");
        }

        private void sql(String sql) {
            try (Connection connection = postgres.getPostgresDatabase().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute(sql);
            } catch (SQLException e) {
                throw new IllegalStateException(sql, e);
            }
        }

        @Override
        public void close() throws IOException {
            postgres.close();
        }
    }
}
