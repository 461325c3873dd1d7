package io.github.stancewire.serve.query;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads articles. Thread-safe. */
public final class Articles {

    private static final String SUMMARY = """
            SELECT a.article_id, a.revision, a.url, a.outlet, a.title, a.author, a.published_at, a.published_at_source,
                   a.day, a.received_at, a.language, a.gone,
                   ARRAY(SELECT e.party FROM article_entities e
                         WHERE e.article_id = a.article_id AND e.party IS NOT NULL
                         GROUP BY e.party ORDER BY min(e.ordinal)) AS parties,
                   (SELECT count(*) FROM stances s WHERE s.article_id = a.article_id AND NOT s.retracted) AS stances
            FROM articles a""";

    private final Database database;

    public Articles(Database database) {
        this.database = database;
    }

    /** Articles from the newest day on, without those gone. */
    public Page<ArticleSummary> list(ArticleFilter filter, Slice slice) {
        var select = new Select(SUMMARY);
        filter.restrict(select);
        slice.apply(select, "a.day", "a.article_id");
        var rows = database.read(connection -> select.list(connection, Articles::summary));
        return slice.page(rows, article -> new Position(article.day(), article.id()));
    }

    /** One article, also when gone. */
    public Optional<Article> find(String id) {
        return database.read(connection -> {
            var entities = new Select("SELECT * FROM article_entities")
                    .where("article_id = ?", id)
                    .end("ORDER BY ordinal")
                    .list(connection, Articles::entity);
            var stances = new Select("SELECT " + Stance.COLUMNS + " FROM stances s")
                    .where("s.article_id = ? AND NOT s.retracted", id)
                    .end("ORDER BY s.evidence_begin, s.evidence_end, s.stance_id")
                    .list(connection, Stance::read);
            return new Select("SELECT * FROM articles")
                    .where("article_id = ?", id)
                    .first(connection, row -> article(row, entities, stances));
        });
    }

    private static ArticleSummary summary(ResultSet row) throws SQLException {
        return new ArticleSummary(
                row.getString("article_id"),
                row.getInt("revision"),
                row.getString("url"),
                row.getString("outlet"),
                row.getString("title"),
                row.getString("author"),
                row.getString("published_at"),
                row.getString("published_at_source"),
                row.getObject("day", LocalDate.class),
                row.getTimestamp("received_at").toInstant(),
                row.getString("language"),
                row.getBoolean("gone"),
                texts(row, "parties"),
                row.getLong("stances"));
    }

    private static Article article(ResultSet row, List<MentionedEntity> entities, List<Stance> stances)
            throws SQLException {
        return new Article(
                row.getString("article_id"),
                row.getInt("revision"),
                row.getString("source_id"),
                row.getString("origin"),
                row.getString("url"),
                row.getString("outlet"),
                row.getString("title"),
                row.getString("author"),
                row.getString("published_at"),
                row.getString("published_at_source"),
                row.getObject("day", LocalDate.class),
                row.getTimestamp("received_at").toInstant(),
                row.getString("language"),
                row.getBoolean("gone"),
                row.getString("extraction_method"),
                row.getString("tagger_version"),
                texts(row, "warnings"),
                row.getString("text"),
                row.getString("text_sha256"),
                entities,
                stances);
    }

    private static MentionedEntity entity(ResultSet row) throws SQLException {
        var mentions = new ArrayList<MentionedEntity.Mention>();
        for (Object range : (Object[]) row.getArray("mentions").getArray()) {
            mentions.add(mention(range.toString()));
        }
        return new MentionedEntity(
                row.getString("entity_id"),
                row.getString("name"),
                row.getString("type"),
                row.getString("party"),
                mentions);
    }

    /** PostgreSQL prints integer ranges in one form only: {@code [begin,end)}. */
    private static MentionedEntity.Mention mention(String range) {
        int comma = range.indexOf(',');
        return new MentionedEntity.Mention(
                Integer.parseInt(range.substring(1, comma)),
                Integer.parseInt(range.substring(comma + 1, range.length() - 1)));
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }
}
