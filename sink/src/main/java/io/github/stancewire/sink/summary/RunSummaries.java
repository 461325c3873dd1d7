package io.github.stancewire.sink.summary;

import io.github.stancewire.sink.summary.RunSummary.DeadLetterLine;
import io.github.stancewire.sink.summary.RunSummary.Pair;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** Reads what a run brought: everything that arrived after the place noted at its start. Thread-safe. */
public final class RunSummaries {
    private static final String COUNTS = """
            SELECT count(*) FILTER (WHERE kind = 'duplicate'),
                   count(*) FILTER (WHERE kind = 'enriched'),
                   count(*) FILTER (WHERE kind = 'dead'),
                   (SELECT count(*) FROM article_entities WHERE article_id IN (SELECT article_id FROM outcomes
                        WHERE id > ? AND kind = 'enriched')),
                   (SELECT count(*) FROM stances WHERE NOT retracted AND (article_id, added_revision) IN
                        (SELECT article_id, revision FROM outcomes WHERE id > ? AND kind = 'enriched'))
            FROM outcomes WHERE id > ?""";

    private static final String DEAD_LETTERS = """
            SELECT d.source_id, d.origin, d.step, d.reason, d.message
            FROM dead_letters d LEFT JOIN outcomes o USING (topic, kafka_partition, kafka_offset)
            WHERE o.id > ? OR (o.id IS NULL AND d.recorded_at >= ?)
            ORDER BY o.id NULLS LAST, d.topic, d.kafka_partition, d.kafka_offset LIMIT 1000""";

    private static final String PAIRS = """
            SELECT coalesce(source_party, source_name), coalesce(target_issue, target_party, target_name),
                   count(DISTINCT article_id), count(*), avg(score_thousandths) / 1000.0, sign(sum(score_thousandths)),
                   (array_agg(evidence_text ORDER BY abs(score_thousandths) DESC, confidence DESC, stance_id))[1]
            FROM stances
            WHERE NOT retracted AND factuality = 'ASSERTED' AND (article_id, added_revision) IN
                (SELECT article_id, revision FROM outcomes WHERE id > ? AND kind = 'enriched')
            GROUP BY 1, 2
            ORDER BY abs(sum(score_thousandths)) DESC, 4 DESC, 1, 2
            LIMIT ?""";

    private final DataSource database;

    public RunSummaries(DataSource database) {
        this.database = database;
    }

    /** Notes where the tables stand now; call it before the run's first article can arrive. */
    public RunStart start() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement =
                        connection.prepareStatement("SELECT coalesce(max(id), 0), now() FROM outcomes");
                ResultSet result = statement.executeQuery()) {
            result.next();
            return new RunStart(
                    result.getLong(1), result.getObject(2, OffsetDateTime.class).toInstant());
        }
    }

    /** Sums up what arrived since {@code start}, with at most {@code pairs} of the strongest pairs. */
    public RunSummary since(RunStart start, int pairs) throws SQLException {
        try (Connection connection = database.getConnection()) {
            List<DeadLetterLine> letters = deadLetters(connection, start);
            List<Pair> strongest = strongest(connection, start, pairs);
            try (PreparedStatement statement = connection.prepareStatement(COUNTS)) {
                statement.setLong(1, start.outcomeId());
                statement.setLong(2, start.outcomeId());
                statement.setLong(3, start.outcomeId());
                try (ResultSet counts = statement.executeQuery()) {
                    counts.next();
                    long duplicates = counts.getLong(1);
                    long enriched = counts.getLong(2);
                    long dead = counts.getLong(3);
                    return new RunSummary(
                            duplicates + enriched + dead,
                            duplicates,
                            enriched,
                            dead,
                            counts.getLong(4),
                            counts.getLong(5),
                            letters,
                            strongest);
                }
            }
        }
    }

    private static List<DeadLetterLine> deadLetters(Connection connection, RunStart start) throws SQLException {
        List<DeadLetterLine> letters = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(DEAD_LETTERS)) {
            statement.setLong(1, start.outcomeId());
            statement.setObject(2, start.at().atOffset(ZoneOffset.UTC));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    letters.add(new DeadLetterLine(
                            Optional.ofNullable(row.getString(1)),
                            Optional.ofNullable(row.getString(2)),
                            row.getString(3),
                            row.getString(4),
                            row.getString(5)));
                }
            }
        }
        return letters;
    }

    private static List<Pair> strongest(Connection connection, RunStart start, int pairs) throws SQLException {
        List<Pair> strongest = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(PAIRS)) {
            statement.setLong(1, start.outcomeId());
            statement.setInt(2, pairs);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    strongest.add(new Pair(
                            row.getString(1),
                            row.getString(2),
                            row.getLong(3),
                            row.getLong(4),
                            row.getDouble(5),
                            polarity(row.getInt(6)),
                            row.getString(7)));
                }
            }
        }
        return strongest;
    }

    private static String polarity(int sign) {
        if (sign == 0) {
            return "NEUTRAL";
        }
        return sign > 0 ? "SUPPORT" : "OPPOSE";
    }
}
