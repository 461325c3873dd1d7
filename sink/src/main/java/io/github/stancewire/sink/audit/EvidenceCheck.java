package io.github.stancewire.sink.audit;

import io.github.stancewire.schemas.identity.Sha256;
import io.github.stancewire.sink.audit.Difference.Kind;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * Re-checks the proof of every stored stance in force: its evidence is the very text between its code points, that text
 * hashes to the stored hash, and its revision is one that the article has reached. One article is in memory at a time.
 * Articles and stances come by two topics, so it is best run when the sink has no lag. Thread-safe.
 */
public final class EvidenceCheck {
    private static final String ARTICLES = "SELECT article_id, revision, text, text_sha256, gone FROM articles";
    private static final String STANCES = "SELECT stance_id, revision, evidence_begin, evidence_end, evidence_text"
            + " FROM stances WHERE article_id = ? AND NOT retracted ORDER BY evidence_begin, stance_id";
    private static final String ORPHANS = "SELECT stance_id, article_id FROM stances WHERE NOT retracted"
            + " AND NOT EXISTS (SELECT FROM articles WHERE articles.article_id = stances.article_id)";
    private static final int SNIPPET = 120;
    private static final int REPORT_EVERY = 1_000;

    private final DataSource database;

    public EvidenceCheck(DataSource database) {
        this.database = database;
    }

    /**
     * Checks everything once; the report counts stances.
     *
     * @throws SQLException if PostgreSQL cannot be read
     */
    public AuditReport run(Progress progress) throws SQLException {
        Differences differences = new Differences();
        try (Snapshot snapshot = Snapshot.of(database)) {
            long all = snapshot.number("SELECT count(*) FROM stances WHERE NOT retracted");
            long checked = articles(snapshot, differences, progress, all) + orphans(snapshot, differences);
            progress.at(checked, all);
            return new AuditReport(checked, 0, differences.counts(), differences.first());
        }
    }

    private static long articles(Snapshot snapshot, Differences differences, Progress progress, long all)
            throws SQLException {
        long stances = 0;
        long articles = 0;
        try (PreparedStatement every = snapshot.streaming(ARTICLES);
                PreparedStatement ofOne = snapshot.streaming(STANCES)) {
            // Whole texts: fewer at a time.
            every.setFetchSize(20);
            try (ResultSet article = every.executeQuery()) {
                while (article.next()) {
                    text(article, differences);
                    stances += stances(article, ofOne, differences);
                    if (++articles % REPORT_EVERY == 0) {
                        progress.at(stances, all);
                    }
                }
            }
        }
        return stances;
    }

    /** A deleted article has no text to hash. */
    private static void text(ResultSet article, Differences differences) throws SQLException {
        String found = Sha256.of(article.getString("text"));
        String expected = article.getString("text_sha256");
        if (!article.getBoolean("gone") && !found.equals(expected)) {
            differences.add(
                    Kind.TEXT_CHANGED,
                    "article " + article.getString("article_id"),
                    "the text hashes to " + found + ", stored is " + expected);
        }
    }

    private static long stances(ResultSet article, PreparedStatement statement, Differences differences)
            throws SQLException {
        String articleId = article.getString("article_id");
        String text = article.getString("text");
        int revision = article.getInt("revision");
        long checked = 0;
        statement.setString(1, articleId);
        try (ResultSet stance = statement.executeQuery()) {
            while (stance.next()) {
                checked++;
                String place = "stance " + stance.getString("stance_id") + " of article " + articleId;
                if (stance.getInt("revision") > revision) {
                    differences.add(
                            Kind.STANCE_AHEAD,
                            place,
                            "read from revision " + stance.getInt("revision") + ", the article's row has " + revision);
                    continue;
                }
                String expected = stance.getString("evidence_text");
                String found = slice(text, stance.getInt("evidence_begin"), stance.getInt("evidence_end"));
                if (!found.equals(expected)) {
                    differences.add(
                            Kind.EVIDENCE_DIFFERS,
                            place,
                            "expected \"" + snippet(expected) + "\", found \"" + snippet(found) + "\"");
                }
            }
        }
        return checked;
    }

    private static long orphans(Snapshot snapshot, Differences differences) throws SQLException {
        long found = 0;
        try (PreparedStatement statement = snapshot.streaming(ORPHANS);
                ResultSet stance = statement.executeQuery()) {
            while (stance.next()) {
                found++;
                differences.add(
                        Kind.STANCE_ORPHANED,
                        "stance " + stance.getString(1) + " of article " + stance.getString(2),
                        "the article has no row");
            }
        }
        return found;
    }

    /** The code points from {@code begin} to {@code end}, as far as the text goes. */
    private static String slice(String text, int begin, int end) {
        int length = text.codePointCount(0, text.length());
        int from = Math.max(0, Math.min(begin, length));
        int to = Math.max(from, Math.min(end, length));
        int first = text.offsetByCodePoints(0, from);
        return text.substring(first, text.offsetByCodePoints(first, to - from));
    }

    private static String snippet(String text) {
        String line = text.replaceAll("\\s+", " ");
        int length = line.codePointCount(0, line.length());
        return length <= SNIPPET ? line : line.substring(0, line.offsetByCodePoints(0, SNIPPET)) + "...";
    }
}
