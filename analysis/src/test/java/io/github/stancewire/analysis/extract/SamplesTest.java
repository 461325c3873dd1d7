package io.github.stancewire.analysis.extract;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The articles in {@code samples/} are read as a careful reader reads them. */
class SamplesTest {
    private static final Path ROOT = Path.of("..");

    @TestFactory
    Stream<DynamicTest> aSampleIsReadAsACarefulReaderReadsIt() throws IOException {
        JsonNode answers = new ObjectMapper()
                .readTree(ROOT.resolve("docs/samples-answers.json").toFile());
        return StreamSupport.stream(answers.path("articles").spliterator(), false)
                .filter(answer -> !answer.path("file").asText().startsWith("feeds/"))
                .map(answer -> DynamicTest.dynamicTest(
                        answer.path("file").asText() + " " + answer.path("item"), () -> check(answer)));
    }

    private static void check(JsonNode answer) throws IOException {
        CleanArticle article = read(answer);
        assertAll(
                () -> assertEquals(value(answer, "title"), article.title()),
                () -> assertEquals(value(answer, "author"), article.author()),
                () -> assertEquals(value(answer, "outlet"), article.outlet()),
                () -> assertEquals(
                        value(answer, "published"), article.published().map(PublicationDate::iso)),
                () -> assertEquals(value(answer, "publishedAtSource"), evidence(article)),
                () -> answer.path("must_contain")
                        .forEach(part -> assertTrue(holds(article, part), part + " is missing")),
                () -> answer.path("must_not_contain")
                        .forEach(part -> assertFalse(holds(article, part), part + " was kept")));
    }

    private static boolean holds(CleanArticle article, JsonNode part) {
        return article.text().contains(part.asText());
    }

    private static Optional<String> evidence(CleanArticle article) {
        return article.published()
                .map(date -> date.evidence().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    private static CleanArticle read(JsonNode answer) throws IOException {
        Path file = ROOT.resolve("samples").resolve(answer.path("file").asText());
        String content = Files.readString(file);
        if (answer.path("item").isInt()) {
            content = content.lines().toList().get(answer.path("item").asInt() - 1);
        }
        return Received.article(Received.of(content.getBytes(StandardCharsets.UTF_8), type(file.toString())));
    }

    private static String type(String file) {
        return file.endsWith(".html") ? "text/html" : file.endsWith(".txt") ? "text/plain" : "application/json";
    }

    private static Optional<String> value(JsonNode answer, String field) {
        return Optional.ofNullable(answer.path(field).textValue());
    }
}
