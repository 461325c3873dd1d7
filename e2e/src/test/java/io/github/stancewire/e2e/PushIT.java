package io.github.stancewire.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;

/** Articles pushed to a running program, from the answer to the row, and what SIGKILL leaves of them. */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PushIT {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String FIRST = "Norway condemned Iceland over the herring quota on Tuesday.";
    private static final String EDIT = "Norway praised Iceland for the herring quota on Tuesday.";

    @AutoClose
    private static DataFolder folder;

    private static HttpClient http;
    private static Stancewire process;
    private static String article = "";

    @BeforeAll
    static void start() throws Exception {
        http = HttpClient.newHttpClient();
        folder = DataFolder.create("push");
        process = folder.start(Map.of(), "run", "--port", "0", folder.articles().toString());
    }

    @Test
    @Order(1)
    void aPushedArticleBecomesARowLikeAnyOther() throws Exception {
        HttpResponse<String> answer = push(article("pushed", FIRST));
        assertEquals(201, answer.statusCode(), answer.body());
        article = outcome(answer).get("articleId").asText();

        JsonNode row = awaitStance(1, "OPPOSE");

        assertEquals("https://gazette.example/2022/pushed", row.get("url").asText());
    }

    @Test
    @Order(2)
    void theSameBytesAgainAreUnchanged() throws Exception {
        HttpResponse<String> answer = push(article("pushed", FIRST));

        assertEquals(200, answer.statusCode());
        assertEquals("unchanged", outcome(answer).get("outcome").asText());
    }

    @Test
    @Order(3)
    void anEditIsTheNextRevision() throws Exception {
        HttpResponse<String> answer = push(article("pushed", EDIT));
        assertEquals(201, answer.statusCode());
        assertEquals(article, outcome(answer).get("articleId").asText());

        assertEquals(1, awaitStance(2, "SUPPORT").get("stances").size());
    }

    @Test
    @Order(4)
    void readingAndPushingShareTheAddress() throws Exception {
        HttpResponse<String> refused = http.send(
                request("/api/v1/articles")
                        .method("DELETE", BodyPublishers.noBody())
                        .build(),
                BodyHandlers.ofString());
        JsonNode document = get("/api/v1/openapi.json");

        assertEquals(405, refused.statusCode());
        assertEquals("GET, HEAD, POST", refused.headers().firstValue("Allow").orElse(""));
        assertTrue(document.at("/paths/~1api~1v1~1articles").has("post"));
        assertTrue(document.at("/paths/~1api~1v1~1articles").has("get"));
        assertTrue(document.at("/components/schemas").has("PushOutcome"));
        assertTrue(document.at("/components/schemas").has("Problem"));
        HttpResponse<String> broken = push("{");
        assertEquals(400, broken.statusCode());
        assertEquals(
                "nosniff", broken.headers().firstValue("X-Content-Type-Options").orElse(""));
        assertTrue(broken.headers().firstValue("Content-Security-Policy").isPresent());
    }

    @Test
    @Order(5)
    void whatWasAnsweredSurvivesAKillAtThatMoment() throws Exception {
        HttpResponse<String> answer = push(article("killed", FIRST));
        process.kill();
        assertEquals(201, answer.statusCode());
        article = outcome(answer).get("articleId").asText();

        process = folder.start(Map.of(), "run", "--port", "0", folder.articles().toString());

        JsonNode row = awaitStance(1, "OPPOSE");
        assertEquals("https://gazette.example/2022/killed", row.get("url").asText());
        assertEquals(200, push(article("killed", FIRST)).statusCode());
    }

    @Test
    @Order(6)
    void outcomesAddUpWhenItHasEnded() throws Exception {
        process.terminate();
        process.awaitEnd(0);
        assertEquals("", folder.run(0, "audit").out());
        assertEquals("", folder.run(0, "verify").out());
        try (Stored stored = folder.stored()) {
            assertEquals(
                    List.of("killed 1", "pushed 2"),
                    stored.texts("SELECT regexp_replace(url, '.*/', '') || ' ' || revision FROM articles ORDER BY 1"));
        }
    }

    /** Its stances come from another topic than the article itself, so they are waited for as well. */
    private static JsonNode awaitStance(int revision, String polarity) throws Exception {
        return process.await("revision " + revision + " of " + article, () -> {
            HttpResponse<String> answer =
                    http.send(request("/api/v1/articles/" + article).build(), BodyHandlers.ofString());
            return answer.statusCode() == 200
                    ? Optional.of(MAPPER.readTree(answer.body()))
                            .filter(row -> row.path("revision").asInt() == revision)
                            .filter(row ->
                                    row.at("/stances/0/polarity").asText().equals(polarity))
                    : Optional.empty();
        });
    }

    private static HttpResponse<String> push(String body) throws Exception {
        return http.send(
                request("/api/v1/articles")
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private static JsonNode get(String path) throws Exception {
        return MAPPER.readTree(
                http.send(request(path).build(), BodyHandlers.ofString()).body());
    }

    private static HttpRequest.Builder request(String path) throws Exception {
        return HttpRequest.newBuilder(URI.create(process.page() + path));
    }

    private static JsonNode outcome(HttpResponse<String> answer) throws Exception {
        return MAPPER.readTree(answer.body()).at("/articles/0");
    }

    private static String article(String name, String sentence) throws Exception {
        Map<String, String> article = new LinkedHashMap<>();
        article.put("url", "https://gazette.example/2022/" + name);
        article.put("title", "A note on fish, " + name);
        article.put("published", "2022-05-04T10:00:00Z");
        article.put(
                "text",
                "The foreign ministries exchanged several notes this week.\n\n" + sentence + " This is about " + name
                        + ".\n\nNobody expects an answer before the end of the month.");
        return MAPPER.writeValueAsString(article);
    }
}
