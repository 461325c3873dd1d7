package io.github.stancewire.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** One data folder over several runs, in order: each run begins with what the one before left. */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RunOnceIT {
    @TempDir
    static Path temp;

    private static Path data() {
        return temp.resolve("data");
    }

    private static Path articles() {
        return temp.resolve("articles");
    }

    @Test
    @Order(1)
    void everythingGivenIsReceivedAndAccountedFor() throws Exception {
        Articles.write(articles(), 8, 1);
        Files.writeString(articles().resolve("empty.txt"), "");
        JsonNode summary = once();
        assertEquals(9, summary.path("received").asInt());
        assertEquals(1, summary.path("dead").asInt());
        assertEquals(
                summary.path("received").asInt(),
                summary.path("enriched").asInt()
                        + summary.path("duplicates").asInt()
                        + summary.path("dead").asInt());
        assertEquals(
                "empty.txt", summary.path("deadLetters").path(0).path("origin").asText());
    }

    @Test
    @Order(2)
    void aSecondRunAddsNothing() throws Exception {
        var before = Stored.rows(data());
        JsonNode summary = once();
        assertEquals(0, summary.path("received").asInt());
        assertEquals(9, summary.path("unchanged").asInt());
        assertEquals(before, Stored.rows(data()));
    }

    @Test
    @Order(3)
    void auditAndVerifyFindNothing() throws Exception {
        Program.run(temp, 0, "audit", "--data-dir", data().toString());
        Program.run(temp, 0, "verify", "--data-dir", data().toString());
    }

    @Test
    @Order(4)
    void anArticleThatVanishesIsFoundByTheAudit() throws Exception {
        assertEquals(
                1,
                Stored.update(
                        data(), "DELETE FROM articles WHERE article_id = (SELECT min(article_id) FROM articles)"));
        Program audit = Program.run(temp, 1, "audit", "--data-dir", data().toString());
        assertTrue(audit.out().contains("article-missing"), audit.toString());
    }

    @Test
    @Order(5)
    void aTextThatIsChangedIsFoundByVerify() throws Exception {
        assertTrue(Stored.update(data(), "UPDATE articles SET text = 'x' || text") > 0);
        Program verify = Program.run(temp, 1, "verify", "--data-dir", data().toString());
        assertTrue(
                verify.out().contains("text-changed") || verify.out().contains("evidence-differs"), verify.toString());
    }

    private static JsonNode once() throws Exception {
        return Program.run(
                        temp,
                        0,
                        "run",
                        "--once",
                        "--json",
                        "--data-dir",
                        data().toString(),
                        articles().toString())
                .json();
    }
}
