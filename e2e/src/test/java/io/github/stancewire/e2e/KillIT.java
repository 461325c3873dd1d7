package io.github.stancewire.e2e;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * SIGKILL at seeded moments, then a run to the end: the rows are those of a run that nothing disturbed. Another seed is
 * tried with {@code -Dstancewire.seed=NUMBER}.
 */
@Timeout(value = 15, unit = TimeUnit.MINUTES)
class KillIT {
    private static final long SEED = Long.getLong("stancewire.seed", 20_240_607);
    private static final int FILES = 36;
    private static final int LONGEST_CREATION_MS = 6_000;
    private static final int LONGEST_INGEST_MS = 1_000;
    private static final int ENTRIES = 5;
    /** Small steps make the moment long enough to be met. */
    private static final Map<String, String> SLOW_SINK = Map.of("STANCEWIRE_SINK_BATCH_RECORDS", "1");

    @AutoClose
    private static DataFolder undisturbed;

    @AutoClose
    private static FeedServer feed;

    private static Map<String, List<String>> rows = Map.of();
    private static int received;

    @BeforeAll
    static void runUndisturbed() throws Exception {
        System.out.println("KillIT: seed " + SEED);
        undisturbed = DataFolder.create("undisturbed");
        Articles.fill(undisturbed, FILES, SEED);
        feed = FeedServer.start(ENTRIES, SEED);
        received = once(undisturbed).path("received").asInt();
        rows = rows(undisturbed);
        assertAll(
                () -> assertEquals(FILES + 1 + ENTRIES, received, "the files, an empty one and the feed"),
                () -> assertEquals(1, count("dead_letters"), "the empty one"),
                () -> assertTrue(count("stances") > FILES, "stances"));
    }

    @Test
    void killedWhileEverythingIsCreated() throws Exception {
        long millis = new Random(SEED).nextInt(LONGEST_CREATION_MS);
        killThenRun("creation after " + millis + " ms", Map.of(), process -> {
            process.awaitSaid("(starting Kafka)");
            process.runOn(Duration.ofMillis(millis));
        });
    }

    @Test
    void killedDuringIngest() throws Exception {
        feed.hold();
        JsonNode rest = killThenRun("ingest", Map.of(), process -> {
            process.await("asking for the feed", () -> feed.isHolding() ? Optional.of(true) : Optional.empty());
            process.runOn(Duration.ofMillis(new Random(SEED + 1).nextInt(LONGEST_INGEST_MS)));
        });
        assertEquals(FILES + 1, rest.path("unchanged").asInt(), "the files and no entry were taken in: " + rest);
    }

    @Test
    void killedAfterIngestBeforeEnrichIsThrough() throws Exception {
        JsonNode rest = killThenRun("between", Map.of(), process -> awaitRaw(process, received));
        assertAll(
                () -> assertEquals(received, rest.path("unchanged").asInt(), "ingest had not ended: " + rest),
                () -> assertTrue(rest.path("received").asInt() > 0, "all had arrived: " + rest));
    }

    @Test
    void killedDuringSink() throws Exception {
        int after = 1 + new Random(SEED + 2).nextInt(FILES / 2);
        JsonNode rest = killThenRun("sink", SLOW_SINK, process -> {
            try (Stored stored = Stored.at(process.jdbc())) {
                process.await(after + " outcomes", () -> reached(stored.count("outcomes"), after));
            }
        });
        assertTrue(rest.path("received").asInt() > 0, "all had arrived: " + rest);
    }

    private static JsonNode killThenRun(String moment, Map<String, String> environment, Moment wait) throws Exception {
        try (DataFolder folder = DataFolder.create("killed")) {
            Stancewire process = folder.start(environment, "run", "--once", articles(), feed.address());
            wait.await(process);
            process.kill();
            feed.release();
            JsonNode rest = once(folder);
            System.out.println("KillIT: killed, " + moment + "; then " + rest.path("received") + " of " + received
                    + " arrived, " + rest.path("unchanged") + " were taken in before");
            assertEquals("[]", rest.path("differences").toString());
            assertEquals(List.of(), Stored.differences(rows, rows(folder)));
            return rest;
        }
    }

    private static void awaitRaw(Stancewire process, int records) throws Exception {
        try (Kafka raw = new Kafka(process.kafka(), "articles.raw")) {
            int[] seen = new int[1];
            process.await(
                    records + " raw records",
                    () -> reached(seen[0] += raw.next().size(), records));
        }
    }

    private static Optional<Long> reached(long count, long wanted) {
        return count >= wanted ? Optional.of(count) : Optional.empty();
    }

    private static int count(String table) {
        return rows.getOrDefault(table, List.of()).size();
    }

    /** All take in the same folder, so that sources and origins are the same. */
    private static String articles() {
        return undisturbed.articles().toString();
    }

    private static JsonNode once(DataFolder folder) throws Exception {
        return folder.run(0, "run", "--once", "--json", articles(), feed.address())
                .json();
    }

    private static Map<String, List<String>> rows(DataFolder folder) throws Exception {
        try (Stored stored = folder.stored()) {
            return stored.rows();
        }
    }

    private interface Moment {
        void await(Stancewire process) throws Exception;
    }
}
