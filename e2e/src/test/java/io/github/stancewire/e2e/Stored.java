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

/** What stands in the PostgreSQL of a data folder that nobody uses at the moment. */
final class Stored {
    /** All rows, without times of processing and without places in Kafka: those differ from run to run. */
    private static final Map<String, String> TABLES = new LinkedHashMap<>();

    static {
        TABLES.put("articles", "SELECT to_jsonb(t) - 'received_at' FROM articles t");
        TABLES.put("article_entities", "SELECT to_jsonb(t) FROM article_entities t");
        TABLES.put("stances", "SELECT to_jsonb(t) - 'received_at' FROM stances t");
        TABLES.put("outcomes", "SELECT jsonb_build_array(kind, article_id, revision) FROM outcomes");
        TABLES.put(
                "dead_letters",
                "SELECT jsonb_build_array(encode(key, 'hex'), md5(value), step, reason, source_id, origin) FROM dead_letters");
    }

    private Stored() {}

    /** The rows of each table as sorted text. */
    static Map<String, List<String>> rows(Path data) throws SQLException {
        Map<String, List<String>> rows = new LinkedHashMap<>();
        in(data, statement -> {
            for (Map.Entry<String, String> table : TABLES.entrySet()) {
                List<String> found = new ArrayList<>();
                try (ResultSet row =
                        statement.executeQuery("SELECT x::text FROM (" + table.getValue() + ") AS t(x) ORDER BY 1")) {
                    while (row.next()) {
                        found.add(row.getString(1));
                    }
                }
                rows.put(table.getKey(), found);
            }
        });
        return rows;
    }

    /** Changes rows behind the program's back. */
    static int update(Path data, String sql) throws SQLException {
        int[] changed = new int[1];
        in(data, statement -> changed[0] = statement.executeUpdate(sql));
        return changed[0];
    }

    private static void in(Path data, Work work) throws SQLException {
        try (DataDirectory folder = DataDirectory.open(data);
                EmbeddedPostgres postgres = new EmbeddedPostgres(
                        folder.postgres(),
                        Path.of("target", "postgres").toAbsolutePath(),
                        folder.logs().resolve("postgresql.log"),
                        0)) {
            postgres.start();
            try (Connection connection = DriverManager.getConnection(postgres.jdbcUrl());
                    Statement statement = connection.createStatement()) {
                work.with(statement);
            }
        }
    }

    private interface Work {
        void with(Statement statement) throws SQLException;
    }
}
