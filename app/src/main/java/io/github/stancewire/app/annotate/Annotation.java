package io.github.stancewire.app.annotate;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.stancewire.schemas.Actor;
import io.github.stancewire.schemas.EnrichedArticle;
import io.github.stancewire.schemas.Entity;
import io.github.stancewire.schemas.EventType;
import io.github.stancewire.schemas.QuadClass;
import io.github.stancewire.schemas.Stance;
import java.util.Locale;
import java.util.Optional;

/**
 * The JSON of one article: a contract with programs, described in the module's README. Fields are always there, in this
 * order; what is absent is null. Positions count Unicode code points of {@code article.text}, end exclusive.
 */
final class Annotation {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private Annotation() {}

    /** @param input where it was read from, as the user wrote it */
    static ObjectNode of(String input, EnrichedArticle article) {
        ObjectNode json = JSON.objectNode();
        json.put("input", input);
        json.set("article", article(article));
        ArrayNode entities = json.putArray("entities");
        article.getEntities().forEach(entity -> entities.add(entity(entity)));
        ArrayNode stances = json.putArray("stances");
        article.getStances().forEach(stance -> stances.add(stance(stance)));
        ArrayNode warnings = json.putArray("warnings");
        article.getWarnings().forEach(warnings::add);
        json.put("taggerVersion", article.getTaggerVersion());
        return json;
    }

    private static ObjectNode article(EnrichedArticle article) {
        ObjectNode json = JSON.objectNode();
        json.put("id", article.getArticleId());
        put(json, "title", article.getTitle());
        put(json, "publisher", article.getOutlet());
        put(json, "author", article.getAuthor());
        put(json, "publishedAt", article.getPublishedAt());
        json.put(
                "publishedAtSource",
                article.getPublishedAtSource().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        json.put("language", article.getLanguage());
        json.put("text", article.getText());
        json.put("textSha256", article.getTextSha256());
        return json;
    }

    private static ObjectNode entity(Entity entity) {
        ObjectNode json = JSON.objectNode();
        json.put("id", entity.getId());
        json.put("name", entity.getName());
        json.put("type", entity.getType().name());
        put(json, "party", entity.getParty());
        ArrayNode mentions = json.putArray("mentions");
        entity.getMentions()
                .forEach(mention ->
                        mentions.addObject().put("begin", mention.getBegin()).put("end", mention.getEnd()));
        return json;
    }

    private static ObjectNode stance(Stance stance) {
        ObjectNode json = JSON.objectNode();
        json.set("source", actor(stance.getSource()));
        ObjectNode target = actor(stance.getTarget());
        put(target, "issue", stance.getTarget().getIssue());
        json.set("target", target);
        json.put("polarity", stance.getPolarity().name());
        json.put("score", stance.getScore());
        put(
                json,
                "event",
                Optional.of(stance.getEvent())
                        .filter(event -> event != EventType.NONE)
                        .map(Enum::name));
        put(
                json,
                "quad",
                Optional.of(stance.getQuad())
                        .filter(quad -> quad != QuadClass.NONE)
                        .map(Enum::name));
        json.put("voice", stance.getVoice().name());
        json.set("speaker", stance.getSpeaker().map(Annotation::actor).orElse(null));
        json.put("factuality", stance.getFactuality().name());
        json.put("confidence", stance.getConfidence());
        json.putObject("evidence")
                .put("begin", stance.getEvidence().getBegin())
                .put("end", stance.getEvidence().getEnd())
                .put("text", stance.getEvidence().getText());
        return json;
    }

    private static ObjectNode actor(Actor actor) {
        ObjectNode json = JSON.objectNode();
        json.put("name", actor.getName());
        put(json, "entity", actor.getEntity());
        put(json, "party", actor.getParty());
        return json;
    }

    private static void put(ObjectNode json, String field, Optional<String> value) {
        value.ifPresentOrElse(present -> json.put(field, present), () -> json.putNull(field));
    }
}
