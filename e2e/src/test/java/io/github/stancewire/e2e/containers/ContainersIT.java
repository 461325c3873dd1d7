package io.github.stancewire.e2e.containers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stancewire.e2e.Articles;
import io.github.stancewire.e2e.Stancewire;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Each service as its own process over a published Kafka and PostgreSQL, from a folder to rows. */
@NeedsImages({Containers.KAFKA, Containers.POSTGRES})
@Tag("containers")
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class ContainersIT {
    private static final long SEED = Long.getLong("stancewire.seed", 20_240_607);
    private static final int FILES = 40;
    private static final Map<String, String> WRONG_PASSWORD = Map.of("STANCEWIRE_DATABASE_PASSWORD", "wrong");

    @AutoClose
    private static Brokers kafka;

    @AutoClose
    private static Database database;

    @AutoClose
    private static Pipeline pipeline;

    @BeforeAll
    static void takeIn() throws Exception {
        System.out.println("ContainersIT: seed " + SEED);
        kafka = Brokers.one();
        database = Database.create();
        kafka.start();
        database.start();
        pipeline = new Pipeline("containers", kafka, database);
        pipeline.prepare(6, 1);
        Articles.fill(pipeline.folder(), FILES, SEED);
        Stancewire.Ended ingested = pipeline.ingestOnce(Map.of()).awaitEnd(0);
        assertTrue(ingested.err().contains("published " + (FILES + 1)), ingested.err());
        pipeline.enrich("enrich", Map.of());
        pipeline.sink("sink", Map.of());
        pipeline.awaitStored(FILES + 1);
    }

    @Test
    void nothingIsLostAndNothingIsThereTwice() throws Exception {
        pipeline.assertNothingLostNothingTwice();
    }

    @Test
    void theRowsAreThoseOfARunInOneProcess() throws Exception {
        pipeline.assertRowsAsUndisturbed();
    }

    @Test
    void aSecondIngestAddsNothing() throws Exception {
        Stancewire.Ended again = pipeline.ingestOnce(Map.of()).awaitEnd(0);
        assertTrue(again.err().contains("published 0 · unchanged " + (FILES + 1)), again.err());
    }

    @Test
    void aWrongPasswordEndsSinkAuditAndVerifyWithOneLine() throws Exception {
        for (String command : List.of("sink", "audit", "verify")) {
            assertOneLine(
                    pipeline.folder()
                            .startBeside("wrong-" + command, pipeline.with(WRONG_PASSWORD), command)
                            .awaitEnd(3),
                    "refuses user stancewire");
        }
    }

    @Test
    void aWrongPasswordIsWhatTheHealthOfServeSays() throws Exception {
        Map<String, String> settings = new HashMap<>(Health.ON);
        settings.putAll(WRONG_PASSWORD);
        new Health()
                .awaitWaiting(pipeline.service("wrong-serve", settings, "serve", "--port", "0"), "refuses this login");
    }

    @Test
    void aTakenPortEndsTheRegistryAndServeWithOneLine() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = Integer.toString(taken.getLocalPort());
            for (String command : List.of("registry", "serve")) {
                assertOneLine(
                        pipeline.folder()
                                .startBeside("port-" + command, pipeline.with(Map.of()), command, "--port", port)
                                .awaitEnd(3),
                        "port " + port);
            }
        }
    }

    private static void assertOneLine(Stancewire.Ended ended, String holding) {
        assertEquals(1, ended.err().strip().lines().count(), ended.err());
        assertTrue(ended.err().contains(holding), ended.err());
    }
}
