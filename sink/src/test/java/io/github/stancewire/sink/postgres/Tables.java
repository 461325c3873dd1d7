package io.github.stancewire.sink.postgres;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;

/** What is in the tables, as text that tests compare. */
public final class Tables {
    private Tables() {}

    /** All rows of a query as lines of text, columns parted by " | ". */
    public static List<String> rows(DataSource source, String sql) {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            List<String> rows = new ArrayList<>();
            int columns = result.getMetaData().getColumnCount();
            while (result.next()) {
                List<String> row = new ArrayList<>();
                for (int i = 1; i <= columns; i++) {
                    row.add(String.valueOf(result.getString(i)));
                }
                rows.add(String.join(" | ", row));
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** Everything that must be the same however often a run was interrupted: times of processing and arrival aside. */
    public static Map<String, List<String>> everything(DataSource source) {
        Map<String, List<String>> tables = new TreeMap<>();
        tables.put("articles", rows(source, "SELECT * FROM articles ORDER BY article_id"));
        tables.put("entities", rows(source, "SELECT * FROM article_entities ORDER BY article_id, entity_id"));
        tables.put("stances", rows(source, "SELECT * FROM stances ORDER BY stance_id"));
        tables.put(
                "outcomes",
                rows(
                        source,
                        "SELECT topic, kafka_partition, kafka_offset, kind, article_id, revision, raw_topic,"
                                + " raw_partition, raw_offset FROM outcomes ORDER BY 1, 2, 3"));
        tables.put(
                "dead",
                rows(
                        source,
                        "SELECT topic, kafka_partition, kafka_offset, key, value, headers, step, reason, message,"
                                + " source_id, origin, raw_topic, raw_partition, raw_offset FROM dead_letters ORDER BY 1, 2, 3"));
        tables.put("positions", rows(source, "SELECT * FROM sink_positions ORDER BY 1, 2"));
        return tables;
    }
}
