package io.github.stancewire.sink.postgres;

import io.github.stancewire.schemas.EnrichedArticle;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes revisions of articles, each over the one before with its entities. An older revision never goes over a newer
 * one, so delivering again what was delivered changes nothing.
 */
final class ArticleWriter {
    private static final List<String> COLUMNS = List.of(
            "article_id",
            "revision",
            "source_id",
            "origin",
            "url",
            "outlet",
            "title",
            "author",
            "published_at",
            "published_at_source",
            "day",
            "received_at",
            "language",
            "text",
            "text_sha256",
            "gone",
            "extraction_method",
            "tagger_version",
            "warnings",
            "stance_count");

    /**
     * ENRICH forgets an article after its revision window (an hour at least) and then counts from 1 again. Such a
     * first revision was received that much later than the row; a record delivered again was not.
     */
    private static final String UPSERT = Statements.insert("articles", COLUMNS)
            + " ON CONFLICT (article_id) DO UPDATE SET " + Statements.overwrite(COLUMNS.subList(1, COLUMNS.size()))
            + " WHERE excluded.revision >= articles.revision"
            + " OR excluded.received_at > articles.received_at + interval '1 hour'";

    private final EntityWriter entities = new EntityWriter();

    void write(Connection connection, List<EnrichedArticle> articles) throws SQLException {
        if (articles.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(UPSERT)) {
            for (EnrichedArticle article : articles) {
                fill(Row.of(statement), article).addToBatch();
            }
            entities.replace(connection, inForce(articles, statement.executeBatch()));
        }
    }

    /** The last revision of each article that was taken: only its entities are wanted. */
    private static Collection<EnrichedArticle> inForce(List<EnrichedArticle> articles, int[] rowsChanged) {
        Map<String, EnrichedArticle> taken = new LinkedHashMap<>();
        for (int i = 0; i < rowsChanged.length; i++) {
            if (rowsChanged[i] > 0) {
                taken.put(articles.get(i).getArticleId(), articles.get(i));
            }
        }
        return taken.values();
    }

    private static Row fill(Row row, EnrichedArticle article) throws SQLException {
        return row.text(article.getArticleId())
                .number(article.getRevision())
                .text(article.getSourceId())
                .text(article.getOrigin())
                .text(article.getUrl())
                .text(article.getOutlet())
                .text(article.getTitle())
                .text(article.getAuthor())
                .text(article.getPublishedAt())
                .text(article.getPublishedAtSource().name())
                .day(PublicationDay.of(article.getPublishedAt(), article.getReceivedAt()))
                .instant(article.getReceivedAt())
                .text(article.getLanguage())
                .text(article.getText())
                .text(article.getTextSha256())
                .flag(article.getGone())
                .text(article.getExtractionMethod())
                .text(article.getTaggerVersion())
                .array("text", article.getWarnings())
                .number(article.getStances().size());
    }
}
