package io.github.stancewire.sink.postgres;

import io.github.stancewire.sink.arrival.Batch.Advance;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.TopicPartition;

/** The sink's positions: read on assignment, moved by compare-and-set within the transaction of the rows. */
final class Positions {
    private static final String SELECT =
            "SELECT next_offset FROM sink_positions WHERE topic = ? AND kafka_partition = ?";
    private static final String FIRST =
            "INSERT INTO sink_positions (topic, kafka_partition, next_offset) VALUES (?, ?, ?) ON CONFLICT DO NOTHING";
    private static final String MOVE =
            "UPDATE sink_positions SET next_offset = ? WHERE topic = ? AND kafka_partition = ? AND next_offset = ?";

    /** One order for all, so that two sinks wait for each other instead of locking each other out. */
    private static final Comparator<TopicPartition> ORDER =
            Comparator.comparing(TopicPartition::topic).thenComparingInt(TopicPartition::partition);

    /** The stored positions; partitions without one are absent from the result. */
    Map<TopicPartition, Long> read(Connection connection, Collection<TopicPartition> partitions) throws SQLException {
        Map<TopicPartition, Long> stored = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(SELECT)) {
            for (TopicPartition partition : partitions) {
                Row.of(statement).text(partition.topic()).number(partition.partition());
                try (ResultSet found = statement.executeQuery()) {
                    if (found.next()) {
                        stored.put(partition, found.getLong(1));
                    }
                }
            }
        }
        return stored;
    }

    /** Moves all positions, or names one that another sink has moved; the caller then rolls back. */
    Optional<TopicPartition> move(Connection connection, Map<TopicPartition, Advance> advances) throws SQLException {
        try (PreparedStatement first = connection.prepareStatement(FIRST);
                PreparedStatement move = connection.prepareStatement(MOVE)) {
            for (TopicPartition partition :
                    advances.keySet().stream().sorted(ORDER).toList()) {
                Advance advance = advances.get(partition);
                if (advance != null && !moved(first, move, partition, advance)) {
                    return Optional.of(partition);
                }
            }
        }
        return Optional.empty();
    }

    private static boolean moved(
            PreparedStatement first, PreparedStatement move, TopicPartition partition, Advance advance)
            throws SQLException {
        if (advance.begin().isEmpty()) {
            Row.of(first).text(partition.topic()).number(partition.partition()).big(advance.next());
            return first.executeUpdate() == 1;
        }
        Row.of(move)
                .big(advance.next())
                .text(partition.topic())
                .number(partition.partition())
                .big(advance.begin().getAsLong());
        return move.executeUpdate() == 1;
    }
}
