package io.github.stancewire.serve.query;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A directed stance with its evidence.
 *
 * @param revision revision of the article in which it was last sent
 * @param articleTitle absent too where the stance arrived before its article
 * @param score -1.0 to 1.0
 * @param confidence 0 to 1
 * @param speaker who says it, when that is not the source
 */
public record Stance(
        String id,
        String articleId,
        @Nullable String articleTitle,
        int revision,
        boolean retracted,
        @Nullable String outlet,
        @Nullable String publishedAt,
        LocalDate day,
        Instant receivedAt,
        Actor source,
        Target target,
        String polarity,
        double score,
        @Nullable String event,
        @Nullable String quad,
        String voice,
        @Nullable Actor speaker,
        String factuality,
        double confidence,
        Evidence evidence,
        String why,
        String taggerVersion) {

    /** Who holds an attitude or tells of it. */
    public record Actor(
            String name, @Nullable String entity, @Nullable String party) {}

    /** Towards whom or what; of an issue the party is its owner. */
    public record Target(
            String name,
            @Nullable String entity,
            @Nullable String party,
            @Nullable String issue) {}

    /** A place in the article's text, in Unicode code points, end exclusive, and the very text. */
    public record Evidence(int begin, int end, String text) {}

    static final String COLUMNS = """
            s.*, (SELECT t.title FROM articles t WHERE t.article_id = s.article_id) AS article_title""";

    Position position() {
        return new Position(day, id);
    }

    static Stance read(ResultSet row) throws SQLException {
        return new Stance(
                row.getString("stance_id"),
                row.getString("article_id"),
                row.getString("article_title"),
                row.getInt("revision"),
                row.getBoolean("retracted"),
                row.getString("outlet"),
                row.getString("published_at"),
                row.getObject("day", LocalDate.class),
                row.getTimestamp("received_at").toInstant(),
                new Actor(row.getString("source_name"), row.getString("source_entity"), row.getString("source_party")),
                new Target(
                        row.getString("target_name"),
                        row.getString("target_entity"),
                        row.getString("target_party"),
                        row.getString("target_issue")),
                row.getString("polarity"),
                row.getInt("score_thousandths") / 1000.0,
                unlessNone(row.getString("event")),
                unlessNone(row.getString("quad")),
                row.getString("voice"),
                speaker(row),
                row.getString("factuality"),
                row.getDouble("confidence"),
                new Evidence(row.getInt("evidence_begin"), row.getInt("evidence_end"), row.getString("evidence_text")),
                row.getString("why"),
                row.getString("tagger_version"));
    }

    private static @Nullable Actor speaker(ResultSet row) throws SQLException {
        String name = row.getString("speaker_name");
        return name == null ? null : new Actor(name, row.getString("speaker_entity"), row.getString("speaker_party"));
    }

    private static @Nullable String unlessNone(@Nullable String symbol) {
        return "NONE".equals(symbol) ? null : symbol;
    }
}
