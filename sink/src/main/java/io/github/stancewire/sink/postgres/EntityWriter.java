package io.github.stancewire.sink.postgres;

import io.github.stancewire.schemas.EnrichedArticle;
import io.github.stancewire.schemas.Entity;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;

/** Writes the entities of the revisions in force. */
final class EntityWriter {
    private static final String DELETE = "DELETE FROM article_entities WHERE article_id = ANY (?)";
    private static final String INSERT = Statements.insert(
            "article_entities", List.of("article_id", "entity_id", "ordinal", "name", "type", "party", "mentions"));

    /** Puts the entities of the articles in the place of those stored for them; each article comes once. */
    void replace(Connection connection, Collection<EnrichedArticle> articles) throws SQLException {
        if (articles.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(DELETE)) {
            Row.of(statement)
                    .array(
                            "text",
                            articles.stream().map(EnrichedArticle::getArticleId).toList());
            statement.executeUpdate();
        }
        try (PreparedStatement statement = connection.prepareStatement(INSERT)) {
            for (EnrichedArticle article : articles) {
                for (int ordinal = 0; ordinal < article.getEntities().size(); ordinal++) {
                    Entity entity = article.getEntities().get(ordinal);
                    Row.of(statement)
                            .text(article.getArticleId())
                            .text(entity.getId())
                            .number(ordinal)
                            .text(entity.getName())
                            .text(entity.getType().name())
                            .text(entity.getParty())
                            .array("int4range", ranges(entity))
                            .addToBatch();
                }
            }
            statement.executeBatch();
        }
    }

    private static List<String> ranges(Entity entity) {
        return entity.getMentions().stream()
                .map(mention -> "[" + mention.getBegin() + "," + mention.getEnd() + ")")
                .toList();
    }
}
