package io.github.stancewire.sink.postgres;

import io.github.stancewire.sink.arrival.Arrival;
import io.github.stancewire.sink.arrival.Outcome;
import io.github.stancewire.sink.arrival.RawPlace;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Writes what became of which raw record, once for each result record. */
final class OutcomeWriter {
    private static final String INSERT = Statements.insert(
                    "outcomes",
                    List.of(
                            "topic",
                            "kafka_partition",
                            "kafka_offset",
                            "kind",
                            "article_id",
                            "revision",
                            "raw_topic",
                            "raw_partition",
                            "raw_offset"))
            + " ON CONFLICT (topic, kafka_partition, kafka_offset) DO NOTHING";

    void write(Connection connection, List<Arrival> arrivals) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(INSERT)) {
            for (Arrival arrival : arrivals) {
                Optional<Outcome> outcome = Outcome.of(arrival);
                if (outcome.isPresent()) {
                    fill(Row.of(statement), arrival, outcome.get()).addToBatch();
                }
            }
            statement.executeBatch();
        }
    }

    private static Row fill(Row row, Arrival arrival, Outcome outcome) throws SQLException {
        return row.text(arrival.received().topic())
                .number(arrival.received().partition())
                .big(arrival.received().offset())
                .text(outcome.kind())
                .text(outcome.articleId())
                .number(outcome.revision())
                .text(outcome.raw().map(RawPlace::topic))
                .number(RawColumns.partition(outcome.raw()))
                .big(outcome.raw().map(RawPlace::offset));
    }
}
