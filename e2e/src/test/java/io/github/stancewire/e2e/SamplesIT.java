package io.github.stancewire.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;

/** The samples in one data folder, over several runs in order: each begins with what the one before left. */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SamplesIT {
    private static final List<String> FIGURES = List.of("received", "duplicates", "enriched", "dead");

    @AutoClose
    private static DataFolder folder;

    private static JsonNode answers;
    private static JsonNode first;

    @BeforeAll
    static void takeTheSamplesIn() throws Exception {
        answers = Samples.answers();
        folder = DataFolder.create("samples");
        first = once();
    }

    @Test
    @Order(1)
    void theFiguresAreThoseOfACarefulReader() {
        for (String figure : FIGURES) {
            assertEquals(
                    answers.at("/totals/" + figure).asInt(-1),
                    first.path(figure).asInt(-2),
                    figure);
        }
    }

    @Test
    @Order(2)
    void entitiesAndStancesAreFoundInThem() {
        assertTrue(first.path("entities").asInt() > 0, first.toString());
        assertTrue(first.path("stances").asInt() > 0, first.toString());
    }

    @Test
    @Order(3)
    void everyArticleStandsInPostgresqlUnderItsTitle() throws Exception {
        try (Stored stored = folder.stored()) {
            assertEquals(
                    elements(answers.path("articles"))
                            .map(article -> article.path("title").asText())
                            .sorted()
                            .toList(),
                    stored.texts("SELECT title FROM articles ORDER BY title COLLATE \"C\""));
        }
    }

    @Test
    @Order(4)
    void aSecondRunAddsNothing() throws Exception {
        Map<String, List<String>> before = rows();
        JsonNode second = once();
        for (String figure : FIGURES) {
            assertEquals(0, second.path(figure).asInt(-1), figure);
        }
        assertEquals(first.path("received").asInt(), second.path("unchanged").asInt(), "unchanged");
        assertEquals(List.of(), Stored.differences(before, rows()));
    }

    @Test
    @Order(5)
    void theAuditFindsNothing() throws Exception {
        assertEquals("", folder.run(0, "audit").out());
    }

    @Test
    @Order(6)
    void theEvidenceIsWhereItIsSaidToBe() throws Exception {
        assertEquals("", folder.run(0, "verify").out());
    }

    @Test
    @Order(7)
    void anOutcomeThatVanishesIsNamedByTheAudit() throws Exception {
        String origin;
        try (Stored stored = folder.stored()) {
            origin = stored.texts("DELETE FROM outcomes WHERE id = (SELECT max(id) FROM outcomes)"
                            + " RETURNING raw_topic || '-' || raw_partition || '@' || raw_offset")
                    .get(0);
        }
        String told = folder.run(1, "audit").out();
        assertTrue(told.contains(origin), "not named: " + origin + " in\n" + told);
    }

    @Test
    @Order(8)
    void aTextThatIsChangedIsNamedByVerify() throws Exception {
        String article;
        try (Stored stored = folder.stored()) {
            article = stored.texts("UPDATE articles SET text = 'x' || text WHERE article_id ="
                            + " (SELECT min(article_id) FROM stances WHERE NOT retracted) RETURNING article_id")
                    .get(0);
        }
        String told = folder.run(1, "verify").out();
        assertTrue(told.contains(article), "not named: " + article + " in\n" + told);
    }

    private static Map<String, List<String>> rows() throws Exception {
        try (Stored stored = folder.stored()) {
            return stored.rows();
        }
    }

    private static JsonNode once() throws Exception {
        return folder.run(0, "run", "--once", "--json", Samples.FOLDER.toString())
                .json();
    }

    private static Stream<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
