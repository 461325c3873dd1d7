package io.github.stancewire.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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

/** A list of sources that is changed under a running program, by its commands and by hand, step by step. */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SourcesIT {
    private static final Map<String, String> OFTEN = Map.of(
            "STANCEWIRE_INGEST_POLL_FEED_SHORTEST_MS", "300",
            "STANCEWIRE_INGEST_POLL_FEED_LONGEST_MS", "300",
            "STANCEWIRE_INGEST_FETCH_DELAY_MS", "0");

    @AutoClose
    private static DataFolder folder;

    @AutoClose
    private static ListedFeeds feeds;

    @AutoClose
    private static Stored stored;

    private static Path list;
    private static Stancewire process;

    @BeforeAll
    static void start() throws Exception {
        folder = DataFolder.create("sources");
        feeds = ListedFeeds.start();
        list = Files.createDirectories(folder.data()).resolve("sources.yaml");
        Files.writeString(list, "# Ours.\nsources:\n  - url: " + feeds.address("/one") + "\n    name: One\n");
        process = folder.start(OFTEN, "run", "--port", "0");
        process.awaitFollowing();
        stored = Stored.at(process.jdbc());
    }

    @Test
    @Order(1)
    void theListIsTakenInWithoutBeingNamed() throws Exception {
        awaitArticles(1);
    }

    @Test
    @Order(2)
    void aSourceThatIsAddedComesInWithoutARestart() throws Exception {
        sources(0, "add", feeds.address("/two"), "--name", "Two");
        awaitArticles(2);
        assertTrue(Files.readString(list).startsWith("# Ours."));
    }

    @Test
    @Order(3)
    void aPausedSourceIsNotAskedAnyMore() throws Exception {
        sources(0, "pause", "One");
        Await.until("silence of a paused source", () -> {
            int before = feeds.asked("/one");
            awaitAsked("/two", 5);
            return feeds.asked("/one") == before ? Optional.of(true) : Optional.empty();
        });
    }

    @Test
    @Order(4)
    void aBrokenListChangesNothingAndTheProgramGoesOn() throws Exception {
        String before = Files.readString(list);
        Files.writeString(list, "sources:\n  - nonsense\n");
        // Longer than it takes to see the change.
        awaitAsked("/two", 12);
        Files.writeString(list, before + "  - url: " + feeds.address("/three") + "\n");
        awaitArticles(3);
    }

    @Test
    @Order(5)
    void statusShowsTheLedgerOfTheRunningProgram() throws Exception {
        JsonNode shown = sources(0, "status", "--json").json().path("sources");

        assertEquals("paused", shown.path(0).path("state").asText());
        for (JsonNode source : shown) {
            JsonNode all = source.path("all");
            assertEquals(1, all.path("published").asLong(), source.toString());
            assertEquals(
                    all.path("seen").asLong(),
                    all.path("published").asLong() + all.path("unchanged").asLong(),
                    source.toString());
            assertEquals(0, source.path("unbalanced").asLong(), source.toString());
        }
        assertEquals(3, shown.size());
    }

    @Test
    @Order(6)
    void aSourceThatIsRemovedAndComesBackPublishesNothingAgain() throws Exception {
        sources(0, "remove", "Two");
        Await.until("silence of a removed source", () -> {
            int before = feeds.asked("/two");
            awaitAsked("/three", 5);
            return feeds.asked("/two") == before ? Optional.of(true) : Optional.empty();
        });
        sources(0, "add", feeds.address("/two"));
        awaitAsked("/two", 3);
        JsonNode shown = sources(0, "status", "--json").json().path("sources");
        for (JsonNode source : shown) {
            assertEquals(1, source.path("all").path("published").asLong(), source.toString());
        }
    }

    @Test
    @Order(7)
    void statusShowsTheSameWhenTheProgramHasEnded() throws Exception {
        process.terminate();
        process.awaitEnd(0);
        JsonNode shown = sources(0, "status", "--json").json().path("sources");
        assertEquals(1, shown.path(0).path("all").path("published").asLong(), shown.toString());
    }

    @Test
    @Order(8)
    void whatAKilledProgramSaidOfItsServersIsNotBelieved() throws Exception {
        Stancewire killed = folder.start(OFTEN, "run", "--port", "0");
        killed.awaitFollowing();
        killed.kill();
        JsonNode shown = sources(0, "status", "--json").json().path("sources");
        assertEquals(1, shown.path(0).path("all").path("published").asLong(), shown.toString());
    }

    private static Stancewire.Ended sources(int code, String command, String... arguments) throws Exception {
        List<String> all = new ArrayList<>(
                List.of("sources", command, "--data-dir", folder.data().toString()));
        all.addAll(List.of(arguments));
        return folder.launch(Map.of(), all).awaitEnd(code);
    }

    private static void awaitArticles(long count) throws Exception {
        Await.until(count + " articles", () -> {
            long stands = stored.count("articles");
            return stands == count ? Optional.of(stands) : Optional.empty();
        });
    }

    private static void awaitAsked(String path, int more) throws Exception {
        int wanted = feeds.asked(path) + more;
        Await.until(
                more + " looks at " + path, () -> feeds.asked(path) >= wanted ? Optional.of(wanted) : Optional.empty());
    }
}
