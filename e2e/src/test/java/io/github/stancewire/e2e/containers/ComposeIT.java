package io.github.stancewire.e2e.containers;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.stancewire.e2e.Agreement;
import io.github.stancewire.e2e.Articles;
import io.github.stancewire.e2e.Await;
import io.github.stancewire.e2e.DataFolder;
import io.github.stancewire.e2e.Downstream;
import io.github.stancewire.e2e.NodePrograms;
import io.github.stancewire.e2e.Samples;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;

/**
 * The compose file as users start it: fed through a folder and the push endpoint, read through API and topics, with parts
 * taken away and given back, stopped, and started again with its volumes. One story, told in order.
 */
@NeedsImages(
        value = {Containers.KAFKA, Containers.POSTGRES, Containers.PROMETHEUS, Containers.JRE},
        compose = true)
@Tag("containers")
@Timeout(value = 15, unit = TimeUnit.MINUTES)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ComposeIT {
    private static final long SEED = Long.getLong("stancewire.seed", 20_240_607);
    private static final int FILES = 12;
    /** Every seventh file is a copy of the one before. */
    private static final int IN_FOLDER = FILES - FILES / 7;

    private static final Pattern METRIC = Pattern.compile("\\b(stancewire|kafka|hikaricp|process)_[a-z_]+\\b");

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private static DataFolder folder;
    private static Compose compose;
    private static int pushed;

    @BeforeAll
    static void start() throws Exception {
        System.out.println("ComposeIT: seed " + SEED);
        folder = DataFolder.create("compose");
        Articles.fill(folder, FILES, SEED);
        compose = Compose.create(folder.articles());
        long begin = System.nanoTime();
        try {
            compose.up();
        } catch (AssertionError e) {
            throw new AssertionError(e.getMessage() + "\n" + compose.logs(), e);
        }
        tell("everything healthy", begin);
    }

    @AfterAll
    static void stop() throws Exception {
        if (compose != null) {
            compose.close();
        }
        if (folder != null) {
            folder.close();
        }
    }

    @Test
    @Order(1)
    void theArticlesOfTheFolderArrive() throws Exception {
        awaitArticles(IN_FOLDER);
    }

    @Test
    @Order(2)
    void aPushedArticleIsAnsweredWhenKafkaHasItAndArrives() throws Exception {
        long begin = System.nanoTime();
        assertEquals(201, push(article(++pushed)).statusCode());
        awaitArticles(IN_FOLDER + pushed);
        tell("from push to row", begin);
        assertEquals(200, push(article(pushed)).statusCode(), "the same once more");
    }

    @Test
    @Order(3)
    void withoutTheTokenNothingIsTaken() throws Exception {
        assertEquals(401, push(article(1), "wrong").statusCode());
    }

    @Test
    @Order(4)
    void aProgramInJavaReadsFromTheTopicsWhatTheApiTells() throws Exception {
        assertEquals(List.of(), differences(Downstream.javaTopics()));
    }

    @Test
    @Order(5)
    void somebodyElsesClientReadsFromTheTopicsWhatTheApiTells() throws Exception {
        assertEquals(List.of(), differences(NodePrograms.install().program("stances.js")));
    }

    @Test
    @Order(6)
    void prometheusFindsEveryServiceAndKnowsEveryAlert() throws Exception {
        for (String job : List.of("registry", "ingest", "enrich", "sink", "serve")) {
            awaitQuery("up{job=\"" + job + "\"} == 1");
        }
        for (JsonNode group : get(compose.prometheus() + "/api/v1/rules").at("/data/groups")) {
            for (JsonNode rule : group.path("rules")) {
                assertEquals(
                        "", rule.path("lastError").asText(), rule.path("name").asText());
            }
        }
    }

    @Test
    @Order(7)
    void withoutTheDatabaseArticlesAreStillTakenAndArriveLater() throws Exception {
        compose.stop("postgres");
        assertEquals(201, push(article(++pushed)).statusCode());
        awaitUnready("sink", "PostgreSQL");
        compose.start("postgres");
        awaitAgain("the database");
    }

    @Test
    @Order(8)
    void withoutTheRegistryThoseWhoKnowTheirSchemasGoOn() throws Exception {
        compose.stop("registry");
        assertEquals(201, push(article(++pushed)).statusCode());
        awaitArticles(IN_FOLDER + pushed);
        compose.start("registry");
    }

    @Test
    @Order(9)
    void withoutKafkaAPushIsRefusedAndNotLost() throws Exception {
        compose.stop("kafka-1");
        HttpResponse<String> refused = push(article(pushed + 1));
        assertAll(
                () -> assertEquals(503, refused.statusCode(), refused.body()),
                () -> assertTrue(refused.headers().firstValue("Retry-After").isPresent()));
        awaitUnready("ingest", "Kafka");
        compose.start("kafka-1");
        Await.until("a push that is taken again", () -> {
            int status = push(article(pushed + 1)).statusCode();
            return status == 201 || status == 200 ? Optional.of(status) : Optional.empty();
        });
        pushed++;
        awaitAgain("Kafka");
    }

    @Test
    @Order(10)
    void ofTwoInstancesOfEnrichOneMayBeKilled() throws Exception {
        compose.up("--scale", "enrich=2", "--no-recreate");
        compose.kill("enrich", 0);
        assertEquals(201, push(article(++pushed)).statusCode());
        awaitAgain("a killed enrich");
    }

    @Test
    @Order(11)
    void everyMetricThatAlertsAndDashboardAskForIsExported() throws Exception {
        Set<String> asked = new TreeSet<>();
        for (String file : List.of("prometheus/alerts.yml", "grafana/dashboards/stancewire.json")) {
            Matcher metric = METRIC.matcher(
                    Files.readString(Samples.PROJECT.resolve("deploy").resolve(file)));
            while (metric.find()) {
                asked.add(metric.group());
            }
        }
        assertTrue(asked.size() > 10, asked.toString());
        Await.until("series of " + asked, () -> {
            get(compose.prometheus() + "/api/v1/label/__name__/values")
                    .path("data")
                    .forEach(name -> asked.remove(name.asText()));
            return asked.isEmpty() ? Optional.of(true) : Optional.empty();
        });
    }

    @Test
    @Order(12)
    void stoppedAndStartedAgainEverythingIsStillThere() throws Exception {
        JsonNode before = get(compose.page() + "/api/v1/summary");
        compose.down();
        long begin = System.nanoTime();
        compose.up();
        tell("everything healthy again", begin);
        assertEquals(before, get(compose.page() + "/api/v1/summary"));
        assertEquals(200, push(article(pushed)).statusCode(), "known from before");
        assertEquals(201, push(article(++pushed)).statusCode());
        awaitArticles(IN_FOLDER + pushed);
    }

    @Test
    @Order(13)
    void nothingWasLostAndNothingIsThereTwice() throws Exception {
        assertAll(
                () -> assertEquals("", compose.exec("sink", "/opt/stancewire/bin/stancewire", "audit")),
                () -> assertEquals("", compose.exec("sink", "/opt/stancewire/bin/stancewire", "verify")),
                () -> assertEquals(
                        1,
                        get(compose.page() + "/api/v1/summary")
                                .path("deadLetters")
                                .asInt(),
                        "the empty file"));
    }

    private static List<String> differences(Downstream program) throws Exception {
        return Agreement.differences(program, compose.kafka(), compose.registry(), compose.page());
    }

    /** Waits until what was pushed last has arrived, and says how long that took. */
    private static void awaitAgain(String after) throws Exception {
        long begin = System.nanoTime();
        awaitArticles(IN_FOLDER + pushed);
        tell("rows go on after " + after, begin);
    }

    private static void awaitArticles(int count) throws Exception {
        Await.until(count + " articles in the API", () -> {
            try {
                return get(compose.page() + "/api/v1/summary").path("articles").asInt() >= count
                        ? Optional.of(true)
                        : Optional.empty();
            } catch (AssertionError e) {
                return Optional.empty(); // the database is on its way
            }
        });
    }

    private static void awaitUnready(String service, String reason) throws Exception {
        Await.until(service + " says that it waits for " + reason, () -> {
            String said = compose.exec(service, "bash", "-c", "/opt/stancewire/bin/health ready || true");
            return said.contains("unavailable") && said.contains(reason) ? Optional.of(said) : Optional.empty();
        });
    }

    private static void awaitQuery(String expression) throws Exception {
        String query =
                compose.prometheus() + "/api/v1/query?query=" + URLEncoder.encode(expression, StandardCharsets.UTF_8);
        Await.until(expression, () -> get(query).at("/data/result").isEmpty() ? Optional.empty() : Optional.of(true));
    }

    private static String article(int number) throws IOException {
        return JSON.writeValueAsString(Map.of(
                "url",
                "https://gazette.example/pushed/" + number,
                "title",
                "Notes between capitals, part " + number,
                "text",
                "Norway condemned Iceland over the herring quota on Tuesday.\n\n" + "Talks on part " + number
                        + " of the treaty go on for the rest of the week."));
    }

    private static HttpResponse<String> push(String article) throws IOException, InterruptedException {
        return push(article, compose.exec("ingest", "cat", "/etc/stancewire/secrets/push-token"));
    }

    private static HttpResponse<String> push(String article, String token) throws IOException, InterruptedException {
        return HTTP.send(
                HttpRequest.newBuilder(URI.create(compose.push()))
                        .timeout(Duration.ofMinutes(2))
                        .header("Content-Type", "application/json")
                        .header("Authorization", "Bearer " + token)
                        .POST(HttpRequest.BodyPublishers.ofString(article))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static JsonNode get(String address) throws IOException, InterruptedException {
        HttpResponse<String> answer = HTTP.send(
                HttpRequest.newBuilder(URI.create(address))
                        .timeout(Duration.ofMinutes(1))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new AssertionError(address + " was answered with " + answer.statusCode() + ": " + answer.body());
        }
        return JSON.readTree(answer.body());
    }

    private static void tell(String what, long begin) {
        System.out.println("ComposeIT: " + what + ": "
                + Duration.ofNanos(System.nanoTime() - begin).toMillis() + " ms");
    }
}
