package io.github.stancewire.app.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.stancewire.schemas.identity.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnnotateCommandTest {
    private static final String TEXT = """
            Harbour talks end without a treaty

            By Ada Example
            3 March 2021

            France condemned the new fishing rules of Norway on Tuesday. \uD83D\uDC1F Norwegian officials said that
            the rules were fair. France accused Norway of breaking the treaty, and Norway rejected the accusation.
            Germany supported France and called for another round of talks in the spring.
            """;

    @TempDir
    Path temp;

    @Test
    void anArticleIsOneLineWithTheFieldsOfTheContract() throws IOException {
        String input = write("talks.txt", TEXT);
        Captured run = Captured.run("annotate", input);
        assertEquals(0, run.code(), run.err());
        assertEquals(1, run.out().lines().count());
        JsonNode line = new ObjectMapper().readTree(run.out());
        assertEquals(List.of("input", "article", "entities", "stances", "warnings", "taggerVersion"), names(line));
        assertEquals(
                List.of(
                        "id",
                        "title",
                        "publisher",
                        "author",
                        "publishedAt",
                        "publishedAtSource",
                        "language",
                        "text",
                        "textSha256"),
                names(line.path("article")));
        assertEquals(input, line.path("input").asText());
        assertEquals(
                Sha256.of(line.path("article").path("text").asText()),
                line.path("article").path("textSha256").asText());
        assertTrue(line.path("article").path("publisher").isNull());
    }

    @Test
    void aUsersGazetteerAddsNamesAndShowsInTheVersion() throws IOException {
        String input = write("talks.txt", TEXT.replace("Germany supported", "Rudolf Rassendyll of Germany supported"));
        write("people.tsv", "name\toffices\nRudolf Rassendyll\tDEU:ambassador 2020..\n");
        Captured own = Captured.run(
                "annotate", "--gazetteer", temp.resolve("people.tsv").toString(), input);
        assertEquals(0, own.code(), own.err());
        JsonNode line = new ObjectMapper().readTree(own.out());
        assertTrue(line.path("entities").toString().contains("\"party\":\"DEU\",\"mentions\""), own.out());
        assertTrue(line.path("taggerVersion").asText().matches(".*\\+[0-9a-f]{12}\\.[0-9a-f]{8}"), own.out());
    }

    @Test
    void aBadLineOfAGazetteerStopsTheStart() throws IOException {
        String input = write("talks.txt", TEXT);
        write("people.tsv", "name\toffices\nRudolf Rassendyll\tRUR:king 2020..\n");
        Captured run = Captured.run(
                "annotate", "--gazetteer", temp.resolve("people.tsv").toString(), input);
        assertEquals(2, run.code(), run.err());
        assertTrue(run.err().contains("people.tsv:2: unknown party \"RUR\""), run.err());
        assertEquals(1, run.err().lines().count(), run.err());
    }

    @Test
    void syntaxIsShownWordByWord() throws IOException {
        Captured run = Captured.run("annotate", "--explain-syntax", write("talks.txt", TEXT));
        assertEquals(0, run.code(), run.err());
        assertTrue(
                run.out().lines().anyMatch(line -> line.matches(" +2 +accused +VERB +VERB VBD +accuse +root")),
                run.out());
    }

    @ParameterizedTest(name = "{0} and {1}")
    @CsvSource({"--explain-syntax,--explain-extraction", "--explain,--explain-syntax", "--explain-extraction,--explain"
    })
    void oneThingIsExplainedAtATime(String one, String other) throws IOException {
        Captured run = Captured.run("annotate", one, other, write("talks.txt", TEXT));
        assertEquals(2, run.code());
    }

    @Test
    void aStanceIsExplainedWithItsEvidenceAndItsReason() throws IOException {
        Captured run = Captured.run("annotate", "--explain", write("talks.txt", TEXT));
        assertEquals(0, run.code(), run.err());
        List<String> lines = run.out().lines().map(String::strip).toList();
        int stance = lines.indexOf("stance  Germany (DEU) > France (FRA): SUPPORT 0.35");
        assertTrue(stance >= 0, run.out());
        assertEquals(
                List.of("evidence: Germany supported France", "why: verb 'support' tells SUPPORT"),
                lines.subList(stance + 2, stance + 4));
    }

    @Test
    void aKnownPredicateWithoutAStanceIsExplained() throws IOException {
        String input = write("talks.txt", TEXT.replace("France accused", "The farmers accused"));
        Captured run = Captured.run("annotate", "--explain", input);
        assertTrue(run.out().contains("none    'accuse': its source 'The farmers' names nobody"), run.out());
    }

    @Test
    void anExplanationKnowsTheUsersNames() throws IOException {
        String input = write("talks.txt", TEXT.replace("Germany supported", "Rudolf Rassendyll of Germany supported"));
        write("people.tsv", "name\toffices\nRudolf Rassendyll\tDEU:ambassador 2020..\n");
        Captured run = Captured.run(
                "annotate",
                "--explain",
                "--gazetteer",
                temp.resolve("people.tsv").toString(),
                input);
        assertTrue(run.out().contains("Rudolf Rassendyll (DEU) > France (FRA): SUPPORT"), run.out());
    }

    @Test
    void anotherLanguageIsToldInOneLine() throws IOException {
        String input = write(
                "gespräche.txt",
                "Die Gespräche über den Hafen sind am Dienstag ohne ein Ergebnis zu Ende gegangen, wie beide Seiten mitteilten.");
        Captured run = Captured.run("annotate", "--explain", input);
        assertTrue(run.out().contains("no sentences: the language is de, and stances are read in en only"), run.out());
    }

    @Test
    void positionsCountCodePointsOfTheText() throws IOException {
        JsonNode line = new ObjectMapper()
                .readTree(Captured.run("annotate", write("talks.txt", TEXT)).out());
        String text = line.path("article").path("text").asText();
        assertTrue(line.path("stances").size() > 0, line.toString());
        for (JsonNode stance : line.path("stances")) {
            JsonNode evidence = stance.path("evidence");
            assertEquals(evidence.path("text").asText(), cut(text, evidence));
            assertEquals(
                    List.of(
                            "source",
                            "target",
                            "polarity",
                            "score",
                            "event",
                            "quad",
                            "voice",
                            "speaker",
                            "factuality",
                            "confidence",
                            "evidence"),
                    names(stance));
            assertEquals(List.of("name", "entity", "party", "issue"), names(stance.path("target")));
        }
        for (JsonNode entity : line.path("entities")) {
            assertEquals(List.of("id", "name", "type", "party", "mentions"), names(entity));
            assertTrue(entity.path("mentions").size() > 0);
        }
    }

    @Test
    void twoRunsSayTheSame() throws IOException {
        String input = write("talks.txt", TEXT);
        assertEquals(
                Captured.run("annotate", input).out(),
                Captured.run("annotate", input).out());
    }

    @Test
    void aFileThatGivesNoArticleIsToldAndTheOthersGoOn() throws IOException {
        Captured run = Captured.run("annotate", write("empty.txt", ""), write("talks.txt", TEXT));
        assertEquals(1, run.code());
        assertEquals(1, run.out().lines().count());
        assertTrue(run.line().contains("empty.txt: no article (empty)"), run.err());
    }

    @Test
    void aMissingPathIsWrongUsageAndTheOthersGoOn() throws IOException {
        Captured run = Captured.run("annotate", temp.resolve("none.txt").toString(), write("talks.txt", TEXT));
        assertEquals(2, run.code());
        assertEquals(1, run.out().lines().count());
        assertTrue(run.line().contains("none.txt: no such file or folder"), run.err());
    }

    @Test
    void withoutAFileItIsWrongUsage() {
        assertEquals(2, Captured.run("annotate").code());
    }

    private String write(String name, String content) throws IOException {
        return Files.writeString(temp.resolve(name), content).toString();
    }

    private static String cut(String text, JsonNode span) {
        int begin = text.offsetByCodePoints(0, span.path("begin").asInt());
        int end = text.offsetByCodePoints(0, span.path("end").asInt());
        return text.substring(begin, end);
    }

    private static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
