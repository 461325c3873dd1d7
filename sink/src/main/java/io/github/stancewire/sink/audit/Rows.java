package io.github.stancewire.sink.audit;

import io.github.stancewire.sink.audit.Difference.Kind;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Compares the tables with each other: what the outcomes promise has to stand there. */
final class Rows {
    /** The last outcome decides, not the highest revision: ENRICH counts from 1 again after its revision window. */
    private static final String LAST_REVISIONS = """
            (SELECT DISTINCT ON (article_id) article_id, revision, topic || '-' || kafka_partition || '@' || kafka_offset
                AS place FROM outcomes WHERE kind = 'enriched' ORDER BY article_id, id DESC) AS last""";

    private static final String MISSING = "SELECT last.article_id, 'revision ' || last.revision || ' came by ' || place"
            + " FROM " + LAST_REVISIONS + " LEFT JOIN articles USING (article_id) WHERE articles.article_id IS NULL";

    private static final String OUTDATED = "SELECT last.article_id, 'the row has revision ' || articles.revision"
            + " || ', but revision ' || last.revision || ' came by ' || place FROM " + LAST_REVISIONS
            + " JOIN articles USING (article_id) WHERE articles.revision < last.revision";

    private static final String UNFOUNDED = """
            SELECT article_id, 'revision ' || revision || ' has no enriched outcome' FROM articles
            WHERE NOT EXISTS (SELECT FROM outcomes WHERE kind = 'enriched' AND outcomes.article_id = articles.article_id)""";

    private static final String DEAD = """
            SELECT topic || '-' || kafka_partition || '@' || kafka_offset, 'dead, but no dead letter is stored'
            FROM outcomes LEFT JOIN dead_letters USING (topic, kafka_partition, kafka_offset)
            WHERE kind = 'dead' AND dead_letters.step IS NULL""";

    /** A stance that PostgreSQL refused is accounted for by its dead letter, whose origin is the article. */
    private static final String STANCES = """
            SELECT article_id, 'sent with ' || stance_count || ' stances, ' || in_force || ' are in force, '
                || known.refused || ' were refused'
            FROM articles
            CROSS JOIN LATERAL (SELECT count(*) AS in_force FROM stances
                WHERE stances.article_id = articles.article_id AND NOT retracted) AS counted
            LEFT JOIN (SELECT origin AS article_id, count(*) AS refused FROM dead_letters
                WHERE topic = 'stances' AND origin IS NOT NULL GROUP BY origin) AS letters USING (article_id)
            CROSS JOIN LATERAL (SELECT coalesce(letters.refused, 0) AS refused) AS known
            WHERE NOT stance_count BETWEEN in_force AND in_force + known.refused""";

    private final Snapshot snapshot;
    private final Differences differences;

    Rows(Snapshot snapshot, Differences differences) {
        this.snapshot = snapshot;
        this.differences = differences;
    }

    void compare() throws SQLException {
        report(Kind.ARTICLE_MISSING, MISSING);
        report(Kind.ARTICLE_OUTDATED, OUTDATED);
        report(Kind.ARTICLE_UNFOUNDED, UNFOUNDED);
        report(Kind.DEAD_LETTER_MISSING, DEAD);
        report(Kind.STANCES_MISCOUNTED, STANCES);
    }

    private void report(Kind kind, String query) throws SQLException {
        try (PreparedStatement statement = snapshot.streaming(query);
                ResultSet found = statement.executeQuery()) {
            while (found.next()) {
                differences.add(kind, found.getString(1), found.getString(2));
            }
        }
    }
}
