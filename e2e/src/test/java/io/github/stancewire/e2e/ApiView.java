package io.github.stancewire.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.stancewire.schemas.identity.Sha256;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Everything that the API of a Stancewire tells, read page by page. */
final class ApiView {
    /** Small, so that there are pages. */
    private static final int PAGE = 7;

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final String root;

    /** @param page address of page and API, such as {@code http://localhost:8080} */
    ApiView(String page) {
        root = page.replaceAll("/+$", "") + "/api/v1";
    }

    /** All articles, each with text, entities and stances. */
    List<JsonNode> articles() throws IOException, InterruptedException {
        List<JsonNode> articles = new ArrayList<>();
        for (JsonNode listed : all("/articles")) {
            articles.add(get("/articles/" + listed.path("id").asText()));
        }
        return articles;
    }

    /** All stances in force. */
    List<JsonNode> stances() throws IOException, InterruptedException {
        return all("/stances");
    }

    /** Those taken back as well. */
    List<JsonNode> stancesEver() throws IOException, InterruptedException {
        return all("/stances?includeRetracted=true");
    }

    /** What is wrong within the API's own answers: texts and their hashes, evidence and its place. */
    List<String> contradictions() throws IOException, InterruptedException {
        List<String> lines = new ArrayList<>();
        for (JsonNode article : articles()) {
            String text = article.path("text").asText();
            if (!article.path("gone").asBoolean()
                    && !Sha256.of(text).equals(article.path("textSha256").asText())) {
                lines.add("another hash: article " + article.path("id").asText());
            }
            for (JsonNode stance : article.path("stances")) {
                JsonNode evidence = stance.path("evidence");
                if (!slice(text, evidence).equals(evidence.path("text").asText())) {
                    lines.add("evidence elsewhere: stance " + stance.path("id").asText());
                }
            }
        }
        return lines;
    }

    private static String slice(String text, JsonNode evidence) {
        int[] points = text.codePoints().toArray();
        int begin = evidence.path("begin").asInt();
        return new String(points, begin, evidence.path("end").asInt() - begin);
    }

    private List<JsonNode> all(String path) throws IOException, InterruptedException {
        List<JsonNode> items = new ArrayList<>();
        String first = path + (path.contains("?") ? "&" : "?") + "limit=" + PAGE;
        JsonNode page = get(first);
        page.path("items").forEach(items::add);
        while (page.path("next").isTextual()) {
            page = get(first + "&cursor=" + URLEncoder.encode(page.path("next").asText(), StandardCharsets.UTF_8));
            page.path("items").forEach(items::add);
        }
        return items;
    }

    private JsonNode get(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(
                HttpRequest.newBuilder(URI.create(root + path))
                        .timeout(Duration.ofSeconds(30))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new AssertionError(path + " was answered with " + answer.statusCode() + ": " + answer.body());
        }
        return JSON.readTree(answer.body());
    }
}
