package io.github.stancewire.app.run;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.apache.kafka.common.TopicPartition;

/** Follows what arrives in PostgreSQL from a given outcome on. Not thread-safe. */
final class Arrivals {
    private final DataSource database;
    private final Map<String, Long> counts = new HashMap<>();
    private long lastId;

    /** @param outcomeId the last outcome that does not count */
    Arrivals(DataSource database, long outcomeId) {
        this.database = database;
        this.lastId = outcomeId;
    }

    /** Reads the outcomes that arrived since the last call, counts them, and returns the raw records that they end. */
    List<RawWatch.Origin> next() throws SQLException {
        List<RawWatch.Origin> origins = new ArrayList<>();
        // The sink is alone here and writes one transaction after the other, so ids become visible in order.
        String query = "SELECT id, kind, raw_partition, raw_offset FROM outcomes WHERE id > ? ORDER BY id";
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setLong(1, lastId);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    lastId = row.getLong(1);
                    counts.merge(row.getString(2), 1L, Long::sum);
                    long offset = row.getLong(4);
                    if (!row.wasNull()) {
                        origins.add(new RawWatch.Origin(row.getInt(3), offset));
                    }
                }
            }
        }
        return origins;
    }

    /** Where the sink goes on in each partition. */
    Map<TopicPartition, Long> positions() throws SQLException {
        Map<TopicPartition, Long> positions = new HashMap<>();
        try (Connection connection = database.getConnection();
                PreparedStatement statement =
                        connection.prepareStatement("SELECT topic, kafka_partition, next_offset FROM sink_positions");
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                positions.put(new TopicPartition(row.getString(1), row.getInt(2)), row.getLong(3));
            }
        }
        return positions;
    }

    long enriched() {
        return counts.getOrDefault("enriched", 0L);
    }

    long duplicates() {
        return counts.getOrDefault("duplicate", 0L);
    }

    long dead() {
        return counts.getOrDefault("dead", 0L);
    }

    long all() {
        return enriched() + duplicates() + dead();
    }
}
