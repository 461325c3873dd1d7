package io.github.stancewire.e2e.containers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stancewire.e2e.Articles;
import io.github.stancewire.e2e.Kafka;
import io.github.stancewire.e2e.Stancewire;
import io.github.stancewire.e2e.Stored;
import io.github.stancewire.schemas.EnrichedArticle;
import io.github.stancewire.schemas.topic.Topics;
import io.github.stancewire.schemas.wire.AvroSerde;
import io.github.stancewire.schemas.wire.HttpSchemaRegistry;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Instances that are killed in the middle of their work, and others that take it over. */
@NeedsImages({Containers.KAFKA, Containers.POSTGRES})
@Tag("containers")
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class TakeOverIT {
    private static final long SEED = Long.getLong("stancewire.seed", 20_240_607);
    private static final List<String> ENRICHED = List.of("articles.enriched");
    private static final List<String> OUTCOMES = List.of("articles.enriched", "articles.duplicates", "articles.dead");
    private static final String ENRICH_GROUP = "stancewire-enrich";
    private static final String SINK_GROUP = "stancewire-sink";
    /** Long enough that a transaction is open nearly all the time. */
    private static final Map<String, String> LONG_TRANSACTIONS =
            Map.of("STANCEWIRE_ENRICH_COMMIT_INTERVAL", "PT5S", "STANCEWIRE_ENRICH_THREADS", "1");

    @Test
    void whatAnEnrichWasKilledInIsDoneOnceByTheOneStandingBy() throws Exception {
        int files = 300;
        System.out.println("TakeOverIT: seed " + SEED);
        try (Brokers kafka = Brokers.one().start();
                Database database = Database.create().start();
                Pipeline pipeline = new Pipeline("standby", kafka, database);
                Admin admin = kafka.admin()) {
            // One partition, so that the other instance has nothing to do.
            pipeline.prepare(1, 1);
            Map<String, Stancewire> enrichs = new HashMap<>();
            for (String name : List.of("first", "second")) {
                enrichs.put(name, pipeline.enrich(name, named(name, LONG_TRANSACTIONS)));
            }
            pipeline.sink("sink", Map.of());
            awaitShares(pipeline, admin, ENRICH_GROUP, 2, 1);
            Articles.fill(pipeline.folder(), files, SEED);
            pipeline.ingestOnce(Map.of()).awaitEnd(0);

            int deep = 3 + new Random(SEED).nextInt(20);
            pipeline.await("a transaction of " + deep + " results", () -> isOpen(admin, deep));
            String active = busiest(admin, ENRICH_GROUP);
            pipeline.kill(Objects.requireNonNull(enrichs.get(active)));
            long killed = System.nanoTime();
            assertTrue(isOpen(admin, 1).isPresent(), "the transaction was through before the kill");
            long begun = Ends.sum(Ends.written(admin, OUTCOMES));
            assertTrue(begun < files, "nothing was left to do: " + begun + " of " + files);

            try (Kafka committed = new Kafka(kafka.servers(), "articles.enriched")) {
                committed.rest();
                pipeline.await(
                        "results of the other instance",
                        () -> committed.next().stream().findAny());
            }
            System.out.println("TakeOverIT: " + active + " killed in a transaction after " + begun
                    + " results; the first committed ones of the other came " + millisSince(killed) + " ms later");
            pipeline.awaitStored(files + 1);
            System.out.println("TakeOverIT: everything stored " + millisSince(killed) + " ms after the kill");
            assertSomeWereRolledBackAndNoneIsDoubled(kafka, pipeline);
            pipeline.assertNothingLostNothingTwice();
            pipeline.assertRowsAsUndisturbed();
        }
    }

    @Test
    void ofTwoEnrichsAndTwoSinksUnderLoadOneEachIsKilled() throws Exception {
        int files = 240;
        int partitions = 6;
        try (Brokers kafka = Brokers.one().start();
                Database database = Database.create().start();
                Pipeline pipeline = new Pipeline("pairs", kafka, database);
                Admin admin = kafka.admin()) {
            pipeline.prepare(partitions, 1);
            Map<String, Stancewire> services = new HashMap<>();
            for (String name : List.of("first", "second")) {
                services.put("enrich " + name, pipeline.enrich("enrich-" + name, named(name, Map.of())));
                Map<String, String> smallSteps = Map.of("STANCEWIRE_SINK_BATCH_RECORDS", "2");
                services.put("sink " + name, pipeline.sink("sink-" + name, named(name, smallSteps)));
            }
            awaitShares(pipeline, admin, ENRICH_GROUP, 2, partitions);
            awaitShares(pipeline, admin, SINK_GROUP, 2, partitions * Pipeline.RESULTS.size());
            Articles.fill(pipeline.folder(), files, SEED);
            Stancewire ingest = pipeline.ingestOnce(Map.of("STANCEWIRE_INGEST_BATCH_RECORDS", "2"));

            Random random = new Random(SEED);
            try (Stored stored = database.stored()) {
                int first = 5 + random.nextInt(30);
                pipeline.await(
                        first + " outcomes",
                        () -> stored.count("outcomes") >= first ? Optional.of(true) : Optional.empty());
            }
            pipeline.kill(Objects.requireNonNull(services.get("enrich first")));
            pipeline.kill(Objects.requireNonNull(services.get("sink second")));
            long killed = System.nanoTime();
            awaitShares(pipeline, admin, ENRICH_GROUP, 1, partitions);
            long enrichTook = millisSince(killed);
            awaitShares(pipeline, admin, SINK_GROUP, 1, partitions * Pipeline.RESULTS.size());
            System.out.println("TakeOverIT: of two each, the other enrich had all partitions after " + enrichTook
                    + " ms, the other sink after " + millisSince(killed) + " ms");
            ingest.awaitEnd(0);
            pipeline.awaitStored(files + 1);
            pipeline.assertNothingLostNothingTwice();
        }
    }

    private static Map<String, String> named(String name, Map<String, String> settings) {
        Map<String, String> all = new HashMap<>(settings);
        all.put("STANCEWIRE_KAFKA_CLIENT_ID", name);
        return all;
    }

    /** Waits until so many instances share so many partitions. */
    private static void awaitShares(Pipeline pipeline, Admin admin, String group, int instances, int partitions)
            throws Exception {
        pipeline.await(group + " of " + instances + " with " + partitions + " partitions", () -> {
            Map<String, Integer> shares = Groups.partitions(admin, group);
            boolean settled = shares.size() == instances
                    && shares.values().stream().mapToInt(Integer::intValue).sum() == partitions;
            return settled ? Optional.of(true) : Optional.empty();
        });
    }

    private static String busiest(Admin admin, String group) throws Exception {
        return Groups.partitions(admin, group).entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .orElseThrow()
                .getKey();
    }

    /** There are so many results that belong to a transaction which is not through. */
    private static Optional<Boolean> isOpen(Admin admin, int results) throws Exception {
        long committed = Ends.sum(Ends.committed(admin, ENRICHED));
        return Ends.sum(Ends.written(admin, ENRICHED)) - committed >= results ? Optional.of(true) : Optional.empty();
    }

    private static void assertSomeWereRolledBackAndNoneIsDoubled(Brokers kafka, Pipeline pipeline) {
        AvroSerde<EnrichedArticle> serde = AvroSerde.of(
                new HttpSchemaRegistry(URI.create(pipeline.registryAddress())), Topics.ENRICHED, EnrichedArticle.class);
        try (Kafka committed = new Kafka(kafka.servers(), "articles.enriched");
                Kafka all = Kafka.withUncommitted(kafka.servers(), "articles.enriched")) {
            List<EnrichedArticle> articles = committed.rest().stream()
                    .map(record -> serde.decode(record.value()))
                    .toList();
            assertEquals(
                    articles.size(),
                    articles.stream().map(EnrichedArticle::getRaw).distinct().count(),
                    "raw records enriched, once each");
            int rolledBack = all.rest().size() - articles.size();
            System.out.println("TakeOverIT: " + rolledBack + " results of the killed one were rolled back");
            assertTrue(rolledBack > 0, "nothing was rolled back");
        }
    }

    private static long millisSince(long nanos) {
        return Duration.ofNanos(System.nanoTime() - nanos).toMillis();
    }
}
