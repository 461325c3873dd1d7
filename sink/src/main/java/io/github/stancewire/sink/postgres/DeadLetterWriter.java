package io.github.stancewire.sink.postgres;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.stancewire.sink.arrival.Arrival;
import io.github.stancewire.sink.arrival.DeadLetter;
import io.github.stancewire.sink.arrival.RawPlace;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;

/** Writes dead letters with key, bytes and headers as received. Nothing in such a row can make PostgreSQL refuse it. */
final class DeadLetterWriter {
    private static final String INSERT = """
            INSERT INTO dead_letters (topic, kafka_partition, kafka_offset, key, value, headers, step, reason, message,
                exception, source_id, origin, raw_topic, raw_partition, raw_offset, recorded_at)
            VALUES (?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?, ?, ?, ?, now())
            ON CONFLICT (topic, kafka_partition, kafka_offset) DO NOTHING""";

    void write(Connection connection, List<Arrival.Dead> dead) throws SQLException {
        if (dead.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(INSERT)) {
            for (Arrival.Dead one : dead) {
                fill(Row.of(statement), one).addToBatch();
            }
            statement.executeBatch();
        }
    }

    private static Row fill(Row row, Arrival.Dead dead) throws SQLException {
        DeadLetter letter = dead.letter();
        return row.text(dead.received().topic())
                .number(dead.received().partition())
                .big(dead.received().offset())
                .bytes(dead.received().key())
                .bytes(dead.received().value())
                .text(json(dead.received().headers()))
                .text(letter.step())
                .text(letter.reason())
                .text(letter.message())
                .text(letter.exception())
                .text(letter.sourceId())
                .text(letter.origin())
                .text(letter.raw().map(RawPlace::topic))
                .number(RawColumns.partition(letter.raw()))
                .big(letter.raw().map(RawPlace::offset));
    }

    private static String json(Headers headers) {
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        for (Header header : headers) {
            ObjectNode one = all.addObject();
            one.put("name", header.key().replace('\0', '\uFFFD'));
            one.put("value", header.value());
        }
        return all.toString();
    }
}
