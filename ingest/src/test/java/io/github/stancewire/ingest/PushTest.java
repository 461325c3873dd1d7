package io.github.stancewire.ingest;

import static io.github.stancewire.ingest.PushFixture.content;
import static io.github.stancewire.ingest.PushFixture.json;
import static io.github.stancewire.ingest.PushFixture.lines;
import static io.github.stancewire.ingest.PushFixture.outcomes;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stancewire.ingest.article.Item;
import io.github.stancewire.ingest.file.ArticleFiles;
import io.github.stancewire.schemas.RawArticle;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is taken in, and as what. */
class PushTest {
    private static final String URL = "https://gazette.example/2024/talks";
    private static final String ARTICLE = "{\"url\": \"" + URL + "?utm_source=x\",  \"text\":\"Talks\"}";

    @TempDir
    Path folder;

    @AutoClose
    private final PushFixture ingest = new PushFixture();

    @Test
    void anArticleIsCreatedOnceAndThenUnchanged() throws Exception {
        HttpResponse<String> first = ingest.pushJson(ARTICLE);
        HttpResponse<String> second = ingest.pushJson(ARTICLE);

        assertEquals(201, first.statusCode());
        assertEquals(List.of("published"), outcomes(first));
        assertEquals(200, second.statusCode());
        assertEquals(List.of("unchanged"), outcomes(second));
        assertEquals(1, ingest.raw().size());
    }

    @Test
    void itIsUnchangedAlsoAfterARestart() throws Exception {
        ingest.pushJson(ARTICLE);

        ingest.restart();

        assertEquals(List.of("unchanged"), outcomes(ingest.pushJson(ARTICLE)));
        assertEquals(1, ingest.raw().size());
    }

    @Test
    void anEditIsPublishedUnderTheSameId() throws Exception {
        String before =
                json(ingest.pushJson(ARTICLE)).at("/articles/0/articleId").asText();

        HttpResponse<String> edit = ingest.pushJson(ARTICLE.replace("Talks", "Talks fail"));

        assertEquals(201, edit.statusCode());
        assertEquals(before, json(edit).at("/articles/0/articleId").asText());
    }

    @Test
    void bytesAndIdentityAreThoseOfAFile() throws Exception {
        String other = "{\"text\":\"No\\u0020address.\", \"n\": 1.50}";
        String body = "\n[ " + ARTICLE + " ,\n" + other + "]\n";
        List<RawArticle> read = fromFile("a.json", body);

        ingest.pushJson(body);

        for (int i = 0; i < 2; i++) {
            RawArticle pushed = ingest.raw().get(i);
            assertEquals(read.get(i).getArticleId(), pushed.getArticleId());
            assertEquals(read.get(i).getContent(), pushed.getContent());
            assertEquals(read.get(i).getContentType(), pushed.getContentType());
            assertEquals(read.get(i).getUrl(), pushed.getUrl());
        }
        assertEquals(2, ingest.raw().size());
    }

    @Test
    void linesAreThoseOfAFile() throws Exception {
        String body = " " + ARTICLE + " \r\n\n{\"text\":\"Second.\"}";
        List<RawArticle> read = fromFile("a.jsonl", body);

        ingest.push("application/x-ndjson", body);

        assertEquals(
                read.stream().map(RawArticle::getArticleId).toList(),
                ingest.raw().stream().map(RawArticle::getArticleId).toList());
        assertEquals(ARTICLE, content(ingest.raw().get(0)));
    }

    @Test
    void ofAnArrayEachElementHasItsOutcome() throws Exception {
        HttpResponse<String> answer = ingest.pushJson("[" + ARTICLE
                + ", {\"n\": 1}, 7, {\"title\": \"t\"}, {\"url\": \"x\", \"text\": \"y\"}, " + ARTICLE + "]");

        assertEquals(200, answer.statusCode());
        assertEquals(
                List.of(
                        "published",
                        "refused no-content",
                        "refused not-an-object",
                        "refused no-content",
                        "refused unusable-url",
                        "unchanged"),
                outcomes(answer));
        assertEquals(1, ingest.raw().size());
    }

    @Test
    void anEmptyArrayHasNoOutcomes() throws Exception {
        HttpResponse<String> answer = ingest.pushJson("[]");

        assertEquals(200, answer.statusCode());
        assertEquals(List.of(), outcomes(answer));
    }

    @Test
    void ofAStreamEachLineHasItsOutcomeAndABadOneDoesNotStopTheRest() throws Exception {
        HttpResponse<String> answer = ingest.push(
                "application/x-ndjson",
                ARTICLE + "\n{\"title\": \n\n[" + ARTICLE + "]\n{\"n\": 1}\n" + ARTICLE + "\n{\"text\": \"Last.\"}");

        assertEquals(200, answer.statusCode());
        assertEquals(
                List.of(
                        "1 published",
                        "2 refused broken-json",
                        "4 refused not-an-object",
                        "5 refused no-content",
                        "6 unchanged",
                        "7 published"),
                lines(answer));
    }

    @Test
    void aStreamMayBeLargerThanTheRoomThereIs() throws Exception {
        StringBuilder body = new StringBuilder();
        List<String> expected = new ArrayList<>();
        String filler = "x".repeat(100_000);
        for (int i = 1; i <= 400; i++) {
            body.append("{\"title\": \"")
                    .append(i)
                    .append("\", \"text\": \"")
                    .append(filler)
                    .append("\"}\n");
            expected.add(i + " published");
        }

        HttpResponse<String> answer = ingest.push("application/x-ndjson", body.toString());

        assertEquals(expected, lines(answer));
        assertEquals(400, ingest.raw().size());
    }

    @Test
    void aPageHasTheAddressGivenWithItElseItsOwn() throws Exception {
        String page = "<html><head><link rel=canonical href='https://gazette.example/own'></head>Talks</html>";
        ingest.send(html(ingest.request("?url=https%3A%2F%2Fgazette.example%2Fq"), page));
        ingest.send(html(ingest.request(""), page).header("Content-Location", "https://gazette.example/h"));
        ingest.send(html(ingest.request(""), page));

        assertEquals(
                List.of("https://gazette.example/q", "https://gazette.example/h", "https://gazette.example/own"),
                ingest.raw().stream()
                        .map(article -> article.getUrl().orElse(""))
                        .toList());
        assertEquals(page, content(ingest.raw().get(0)));
    }

    @Test
    void aTextWithoutAddressIsKnownByItsBytes() throws Exception {
        RawArticle read = fromFile("a.txt", "Talks.\n").get(0);

        ingest.push("text/plain", "Talks.\n");

        assertEquals(read.getArticleId(), ingest.raw().get(0).getArticleId());
        assertEquals("Talks.\n", content(ingest.raw().get(0)));
    }

    @Test
    void aCharacterSetIsKeptAndAnotherOneIsAnotherText() throws Exception {
        ingest.push("text/plain; charset=ISO-8859-2", "Talks.");

        HttpResponse<String> corrected = ingest.push("text/plain; charset=utf-8", "Talks.");

        assertEquals(201, corrected.statusCode());
        assertEquals(
                List.of("iso-8859-2", "utf-8"),
                ingest.raw().stream()
                        .map(article -> article.getCharset().orElse(""))
                        .toList());
        assertEquals(
                "text/plain; charset=ISO-8859-2",
                ingest.raw().get(0).getContentType().orElse(""));
    }

    @Test
    void entriesSeenAreTheSumOfTheirOutcomes() throws Exception {
        ingest.pushJson("[" + ARTICLE + ", {}]");
        ingest.pushJson(ARTICLE);
        ingest.push("application/x-ndjson", "{\"text\":\"b\"}\nx\n");
        ingest.pushJson("{");

        assertEquals(
                Map.of("published", 2.0, "unchanged", 1.0, "failed", 3.0, "dead", 0.0),
                Map.of(
                        "published", ingest.entries("published"),
                        "unchanged", ingest.entries("unchanged"),
                        "failed", ingest.entries("failed"),
                        "dead", ingest.entries("dead")));
        assertEquals(
                6.0,
                ingest.meters
                        .get(IngestMetrics.SEEN)
                        .tag("kind", "push")
                        .counter()
                        .count());
        assertEquals(3.0, ingest.requests("accepted"));
        assertEquals(1.0, ingest.requests("refused"));
    }

    @Test
    void theDescriptionHasTheFieldsOfAnAnswer() throws Exception {
        var document = json(ingest.send(ingest.openApi().GET()));

        assertTrue(document.at("/paths/~1api~1v1~1articles/post/responses").size() > 9);
        for (String body : List.of(ARTICLE, "[{}]")) {
            json(ingest.pushJson(body))
                    .get("articles")
                    .get(0)
                    .fieldNames()
                    .forEachRemaining(name -> assertTrue(
                            document.at("/components/schemas/PushOutcome/properties")
                                    .has(name),
                            name));
        }
        var problem = json(ingest.pushJson("{"));
        assertEquals(
                document.at("/components/schemas/PushProblem/required").size(), problem.size(), problem.toString());
    }

    private static HttpRequest.Builder html(HttpRequest.Builder request, String page) {
        return request.header("Content-Type", "text/html").POST(BodyPublishers.ofString(page));
    }

    private List<RawArticle> fromFile(String name, String body) throws IOException {
        Path file = Files.write(folder.resolve(name), body.getBytes(StandardCharsets.UTF_8));
        List<RawArticle> read = new ArrayList<>();
        new ArticleFiles(Clock.systemUTC()).read(file, item -> read.add(((Item.Read) item).article()));
        return read;
    }
}
