package io.github.stancewire.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
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

/** An article that is edited under the eyes of a running program, step by step. */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RevisionIT {
    private static final String STAYS = "Norway condemned Iceland over the herring quota on Tuesday.";
    private static final String GOES = "Kenya praised Brazil for the new port in the same week.";
    private static final String COMES = "Kenya criticised Brazil for the new port in the same week.";
    private static final String PAIRS =
            "SELECT source_party || ' ' || polarity || ' ' || target_party || ' ' || revision || ' ' || added_revision"
                    + " || CASE WHEN retracted THEN ' retracted' ELSE '' END FROM stances"
                    + " WHERE article_id = (SELECT article_id FROM articles WHERE url LIKE '%edited') ORDER BY 1";

    @AutoClose
    private static DataFolder folder;

    private static Stancewire process;

    @AutoClose
    private static Stored stored;

    @AutoClose
    private static Kafka stances;

    private static int markers;

    @BeforeAll
    static void start() throws Exception {
        folder = DataFolder.create("revision");
        folder.write("edited.json", article(STAYS, GOES));
        Map<String, String> often = Map.of("STANCEWIRE_INGEST_POLL_INTERVAL_MS", "500");
        process = folder.start(often, "run", "--port", "0", folder.articles().toString());
        process.awaitFollowing();
        stored = Stored.at(process.jdbc());
        stances = new Kafka(process.kafka(), "stances");
    }

    @Test
    @Order(1)
    void theFirstTextIsTheFirstRevision() throws Exception {
        assertEquals(List.of("KEN SUPPORT BRA 1 1", "NOR OPPOSE ISL 1 1"), stored.texts(PAIRS));
        assertEquals(2, stances.rest().size());
    }

    @Test
    @Order(2)
    void theSameBytesAgainAreLeftAlone() throws Exception {
        long before = stored.count("outcomes");
        folder.write("edited.json", article(STAYS, GOES));
        awaitMarker();
        assertEquals(before + 1, stored.count("outcomes"), "the marker's outcome and no other");
    }

    @Test
    @Order(3)
    void theSameArticleFromElsewhereIsADuplicate() throws Exception {
        folder.write("copy.json", article(STAYS, GOES));
        process.await("a duplicate", () -> found("outcomes WHERE kind = 'duplicate'"));
        assertEquals(List.of("1"), stored.texts("SELECT revision FROM articles WHERE url LIKE '%edited'"));
    }

    @Test
    @Order(4)
    void anotherTextIsTheNextRevisionAndTakesBackWhatItNoLongerShows() throws Exception {
        stances.rest();
        folder.write("edited.json", article(STAYS, COMES));
        process.await("revision 2", () -> found("articles WHERE url LIKE '%edited' AND revision = 2"));
        process.await(
                "the new stance and the retraction",
                () -> found("stances a, stances r WHERE a.added_revision = 2 AND r.retracted"));
        assertEquals(
                List.of("KEN OPPOSE BRA 2 2", "KEN SUPPORT BRA 2 1 retracted", "NOR OPPOSE ISL 1 1"),
                stored.texts(PAIRS));
    }

    @Test
    @Order(5)
    void whatStaysIsNotSentAgain() throws Exception {
        awaitMarker();
        assertEquals(2, stances.rest().size(), "the retraction and the addition");
    }

    @Test
    @Order(6)
    void theFormerTextIsYetAnotherRevision() throws Exception {
        folder.write("edited.json", article(STAYS, GOES));
        process.await("revision 3", () -> found("articles WHERE url LIKE '%edited' AND revision = 3"));
        process.await("the stance again", () -> found("stances WHERE added_revision = 3"));
        process.await("the other taken back", () -> found("stances WHERE polarity = 'OPPOSE' AND retracted"));
        assertEquals(
                List.of("KEN OPPOSE BRA 3 2 retracted", "KEN SUPPORT BRA 3 3", "NOR OPPOSE ISL 1 1"),
                stored.texts(PAIRS));
    }

    @Test
    @Order(7)
    void evidenceAndOutcomesAreRightWhenItHasEnded() throws Exception {
        process.terminate();
        process.awaitEnd(0);
        folder.run(0, "verify");
        folder.run(0, "audit");
    }

    /** Once an article in which nobody is for or against anybody has arrived, all that stood before it has been read. */
    private static void awaitMarker() throws Exception {
        String name = "zz-marker-" + ++markers + ".txt";
        folder.write(
                name,
                "A quiet day at the harbour, number " + markers + "\n\n"
                        + "The boats came back before noon and the nets were mended in the afternoon, as they are every day.\n");
        process.await(name, () -> found("articles WHERE origin = '" + name + "'"));
    }

    private static String article(String... sentences) throws Exception {
        Map<String, String> article = new LinkedHashMap<>();
        article.put("url", "https://gazette.example/2022/edited");
        article.put("title", "A week of notes between capitals");
        article.put("published", "2022-05-04T10:00:00Z");
        article.put(
                "text",
                "The foreign ministries exchanged several notes this week.\n\n" + String.join("\n\n", sentences)
                        + "\n\nNobody expects an answer before the end of the month.");
        return new ObjectMapper().writeValueAsString(article);
    }

    private static Optional<Long> found(String from) throws Exception {
        long count = stored.count(from);
        return count > 0 ? Optional.of(count) : Optional.empty();
    }
}
