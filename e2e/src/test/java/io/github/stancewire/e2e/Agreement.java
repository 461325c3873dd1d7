package io.github.stancewire.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Whether a program that folds the topics comes to what the API tells: every article with its entities, every stance in
 * force, field by field. Works on any Stancewire at rest, wherever it runs.
 */
public final class Agreement {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> ARTICLE = List.of(
            "revision",
            "sourceId",
            "origin",
            "url",
            "outlet",
            "title",
            "author",
            "publishedAt",
            "publishedAtSource",
            "language",
            "gone",
            "textSha256",
            "extractionMethod",
            "taggerVersion",
            "warnings");
    private static final List<String> STANCE = List.of(
            "articleId",
            "revision",
            "outlet",
            "publishedAt",
            "polarity",
            "voice",
            "factuality",
            "evidence",
            "why",
            "taggerVersion");
    private static final List<String> ACTOR = List.of("name", "entity", "party");
    private static final List<String> TARGET = List.of("name", "entity", "party", "issue");

    private Agreement() {}

    /**
     * Runs the program to its end and compares.
     *
     * @return what differs, a line each
     */
    public static List<String> differences(Downstream program, String bootstrapServers, String registry, String page)
            throws IOException, InterruptedException {
        Downstream.Said said = program.run("--once", "--bootstrap", bootstrapServers, "--registry", registry);
        if (said.code() != 0) {
            return List.of("ended with " + said.code() + ": " + said.err());
        }
        ApiView api = new ApiView(page);
        List<String> lines = new ArrayList<>(api.contradictions());
        compare("article", told(api.articles(), Agreement::article, "id"), lines, read(said, "article", "articleId"));
        compare("stance", told(api.stances(), Agreement::stance, "id"), lines, read(said, "stance", "stanceId"));
        for (JsonNode line : said.lines()) {
            if (line.path("kind").asText().equals("stance")
                    && !line.path("evident").asBoolean()) {
                lines.add("not evident: " + line);
            }
        }
        return lines;
    }

    private static Map<String, JsonNode> read(Downstream.Said said, String kind, String id) {
        List<JsonNode> lines = said.lines().stream()
                .filter(line -> line.path("kind").asText().equals(kind))
                .toList();
        return told(lines, kind.equals("article") ? Agreement::article : Agreement::stance, id);
    }

    private static Map<String, JsonNode> told(List<JsonNode> items, Facts facts, String id) {
        Map<String, JsonNode> told = new TreeMap<>();
        for (JsonNode item : items) {
            if (told.put(item.path(id).asText(), facts.of(item)) != null) {
                throw new AssertionError("told twice: " + item);
            }
        }
        return told;
    }

    private static void compare(
            String kind, Map<String, JsonNode> expected, List<String> lines, Map<String, JsonNode> found) {
        Set<String> ids = new TreeSet<>(expected.keySet());
        ids.addAll(found.keySet());
        for (String id : ids) {
            if (!found.containsKey(id)) {
                lines.add("not read: " + kind + " " + id);
            } else if (!expected.containsKey(id)) {
                lines.add("not in the API: " + kind + " " + id);
            } else if (!expected.get(id).equals(found.get(id))) {
                lines.add(kind + " " + id + " is " + expected.get(id) + " but was read as " + found.get(id));
            }
        }
    }

    private static JsonNode article(JsonNode article) {
        ObjectNode facts = some(article, ARTICLE);
        facts.put("receivedAt", millis(article));
        ArrayNode entities = facts.putArray("entities");
        article.path("entities")
                .forEach(entity -> entities.add(some(entity, List.of("id", "name", "type", "party", "mentions"))));
        return facts;
    }

    private static JsonNode stance(JsonNode stance) {
        ObjectNode facts = some(stance, STANCE);
        facts.put("receivedAt", millis(stance));
        facts.set("source", some(stance.path("source"), ACTOR));
        facts.set("target", some(stance.path("target"), TARGET));
        JsonNode speaker = stance.path("speaker");
        facts.set("speaker", speaker.isNull() ? speaker : some(speaker, ACTOR));
        // The database holds whole thousandths, and the API tells no event as null.
        facts.put("score", Math.round(stance.path("score").asDouble() * 1000));
        facts.put("confidence", stance.path("confidence").asDouble());
        facts.put("event", orNone(stance.path("event")));
        facts.put("quad", orNone(stance.path("quad")));
        return facts;
    }

    private static ObjectNode some(JsonNode from, List<String> fields) {
        ObjectNode some = JSON.createObjectNode();
        for (String field : fields) {
            if (!from.has(field)) {
                throw new AssertionError("no " + field + " in " + from);
            }
            some.set(field, from.get(field));
        }
        return some;
    }

    private static String orNone(JsonNode symbol) {
        return symbol.isNull() ? "NONE" : symbol.asText();
    }

    private static long millis(JsonNode from) {
        return Instant.parse(from.path("receivedAt").asText()).toEpochMilli();
    }

    private interface Facts {
        JsonNode of(JsonNode item);
    }
}
