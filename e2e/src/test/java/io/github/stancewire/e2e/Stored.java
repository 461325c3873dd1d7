package io.github.stancewire.e2e;

import io.github.stancewire.app.embedded.DataDirectory;
import io.github.stancewire.app.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What stands in PostgreSQL: of a running process by its address, or of a data folder that no process uses. */
public final class Stored implements AutoCloseable {
    /**
     * Rows without times of processing and places in Kafka: those are another run's own. The bytes of a dead letter hold
     * the time received as well, so their number has to do.
     */
    private static final Map<String, String> ROWS = Map.of(
            "articles",
            "SELECT to_jsonb(r) - 'received_at' FROM articles r",
            "article_entities",
            "SELECT to_jsonb(r) FROM article_entities r",
            "stances",
            "SELECT to_jsonb(r) - 'received_at' FROM stances r",
            "dead_letters",
            "SELECT jsonb_build_object('key', encode(key, 'hex'), 'bytes', length(value), 'step', step, 'reason', reason,"
                    + " 'message', message, 'exception', exception, 'source', source_id, 'origin', origin)"
                    + " FROM dead_letters",
            "outcomes",
            "SELECT jsonb_build_object('kind', kind, 'article', article_id, 'revision', revision) FROM outcomes");

    private final Connection connection;
    private final List<Runnable> ends;

    private Stored(Connection connection, List<Runnable> ends) {
        this.connection = connection;
        this.ends = ends;
    }

    /** Looks into the database of a running process. */
    public static Stored at(String jdbc) throws SQLException {
        return new Stored(DriverManager.getConnection(jdbc), List.of());
    }

    /** Starts the PostgreSQL of a data folder for as long as this is open. */
    public static Stored open(Path data) {
        DataDirectory folder = DataDirectory.open(data);
        EmbeddedPostgres postgres = new EmbeddedPostgres(
                folder.postgres(),
                Path.of("target", "postgres").toAbsolutePath(),
                folder.logs().resolve("postgresql.log"),
                0);
        try {
            postgres.start();
            return new Stored(DriverManager.getConnection(postgres.jdbcUrl()), List.of(postgres::close, folder::close));
        } catch (SQLException | RuntimeException e) {
            postgres.close();
            folder.close();
            throw new AssertionError("PostgreSQL of " + data, e);
        }
    }

    /** All rows as text in order, by table. */
    public Map<String, List<String>> rows() throws SQLException {
        Map<String, List<String>> rows = new LinkedHashMap<>();
        for (Map.Entry<String, String> table : ROWS.entrySet()) {
            rows.put(table.getKey(), texts("SELECT x::text FROM (" + table.getValue() + ") AS t(x) ORDER BY 1"));
        }
        return rows;
    }

    /** What stands on one side only, a line each; a row that stands twice on one side is told as well. */
    public static List<String> differences(Map<String, List<String>> expected, Map<String, List<String>> found) {
        List<String> lines = new ArrayList<>();
        for (String table : ROWS.keySet()) {
            List<String> missing = new ArrayList<>(expected.getOrDefault(table, List.of()));
            for (String row : found.getOrDefault(table, List.of())) {
                if (!missing.remove(row)) {
                    lines.add("too much in " + table + ": " + row);
                }
            }
            missing.forEach(row -> lines.add("missing in " + table + ": " + row));
        }
        return lines;
    }

    public long count(String from) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT count(*) FROM " + from)) {
            row.next();
            return row.getLong(1);
        }
    }

    /** The first column as text. */
    public List<String> texts(String query) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            while (row.next()) {
                @Nullable String text = row.getString(1);
                texts.add(String.valueOf(text));
            }
        }
        return texts;
    }

    /** The first column of the only row, as bytes. */
    byte[] bytes(String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            if (!row.next()) {
                throw new AssertionError("No row: " + query);
            }
            byte[] bytes = row.getBytes(1);
            if (row.next()) {
                throw new AssertionError("More than one row: " + query);
            }
            return bytes;
        }
    }

    /** Changes rows behind the program's back; returns how many. */
    public int change(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
        ends.forEach(Runnable::run);
    }
}
