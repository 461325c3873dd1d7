package io.github.stancewire.serve.query;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The asserted stances in force of one source towards one target, added up.
 *
 * @param issueOwner party that owns the target, where the target is an issue that has an owner
 * @param meanScore -1.0 to 1.0
 * @param articles number of articles that hold them
 * @param mixed whether support and opposition each hold at least two fifths
 */
public record Pair(
        String source,
        String target,
        @Nullable String issueOwner,
        long stances,
        long support,
        long oppose,
        long neutral,
        double meanScore,
        long articles,
        boolean mixed,
        LocalDate firstDay,
        LocalDate lastDay,
        Strongest evidence) {

    /** The strongest and surest stance on the side that prevails, as a specimen. */
    public record Strongest(
            String stanceId,
            String articleId,
            @Nullable String outlet,
            LocalDate day,
            String polarity,
            double score,
            String text) {}

    static Pair read(ResultSet row) throws SQLException {
        long stances = row.getLong("stances");
        long support = row.getLong("support");
        long oppose = row.getLong("oppose");
        return new Pair(
                row.getString("source"),
                row.getString("target"),
                row.getString("issue_owner"),
                stances,
                support,
                oppose,
                row.getLong("neutral"),
                Math.round((double) row.getLong("thousandths") / stances) / 1000.0,
                row.getLong("articles"),
                isMixed(support, oppose, stances),
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                new Strongest(
                        row.getString("stance_id"),
                        row.getString("article_id"),
                        row.getString("outlet"),
                        row.getObject("day", LocalDate.class),
                        row.getString("polarity"),
                        row.getInt("score_thousandths") / 1000.0,
                        row.getString("evidence_text")));
    }

    /** In whole numbers: each of them at least 40 of a hundred. */
    static boolean isMixed(long support, long oppose, long stances) {
        return support * 5 >= stances * 2 && oppose * 5 >= stances * 2;
    }
}
