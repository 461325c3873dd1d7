package io.github.stancewire.e2e.containers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stancewire.e2e.Articles;
import io.github.stancewire.e2e.Kafka;
import io.github.stancewire.e2e.Stancewire;
import io.github.stancewire.schemas.RawArticle;
import io.github.stancewire.schemas.topic.Topics;
import io.github.stancewire.schemas.wire.AvroSerde;
import io.github.stancewire.schemas.wire.HttpSchemaRegistry;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Three brokers, of which the one that matters most is killed while articles are published and enriched. */
@NeedsImages({Containers.KAFKA, Containers.POSTGRES})
@Tag("containers")
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class BrokerLossIT {
    private static final long SEED = Long.getLong("stancewire.seed", 20_240_607);
    private static final int FILES = 400;
    private static final int BROKERS = 3;
    private static final int PARTITIONS = 6;
    private static final List<String> RAW = List.of("articles.raw");
    /** A transaction for each article: there is always one that the loss falls into. */
    private static final Map<String, String> ONE_BY_ONE = Map.of("STANCEWIRE_INGEST_BATCH_RECORDS", "1");

    @Test
    void aBrokerThatIsKilledUnderLoadAndComesBackLosesNothingAndDoublesNothing() throws Exception {
        System.out.println("BrokerLossIT: seed " + SEED);
        try (Brokers kafka = Brokers.three().start();
                Database database = Database.create().start();
                Pipeline pipeline = new Pipeline("brokers", kafka, database);
                Admin admin = kafka.admin()) {
            pipeline.prepare(PARTITIONS, BROKERS);
            Articles.fill(pipeline.folder(), FILES, SEED);
            pipeline.enrich("enrich", Map.of());
            pipeline.sink("sink", Map.of());
            Stancewire ingest = pipeline.ingestOnce(ONE_BY_ONE);
            awaitRaw(ingest, admin, 40 + new Random(SEED).nextInt(80));

            int lost = coordinator(admin);
            assertTrue(leads(admin, lost), "leads no partition of articles.raw: " + lost);
            Containers.kill(kafka.node(lost));
            awaitRaw(ingest, admin, Ends.sum(Ends.committed(admin, RAW)) + 10);
            assertTrue(ingest.isAlive(), "the load ended before the broker came back: " + ingest);
            long restarted = System.nanoTime();
            Containers.start(kafka.node(lost));
            awaitFullyReplicated(pipeline, admin);
            Duration recovery = Duration.ofNanos(System.nanoTime() - restarted);

            ingest.awaitEnd(0);
            pipeline.awaitStored(FILES + 1);
            System.out.println("BrokerLossIT: broker " + lost + " killed; longest time without acknowledgement "
                    + assertEachFileOnce(kafka, pipeline).toMillis() + " ms; all replicas in sync "
                    + recovery.toMillis() + " ms after its start");
            pipeline.assertNothingLostNothingTwice();
        }
    }

    /** Waits until the committed part of articles.raw is so long. */
    private static void awaitRaw(Stancewire ingest, Admin admin, long length) throws Exception {
        ingest.await(
                "articles.raw of length " + length,
                () -> Ends.sum(Ends.committed(admin, RAW)) >= length ? Optional.of(true) : Optional.empty());
    }

    /** The broker that holds the state of ingest's transactions. */
    private static int coordinator(Admin admin) throws Exception {
        return admin.describeTransactions(List.of("stancewire-ingest"))
                .all()
                .get(1, TimeUnit.MINUTES)
                .values()
                .iterator()
                .next()
                .coordinatorId();
    }

    private static boolean leads(Admin admin, int broker) throws Exception {
        return descriptions(admin, RAW)
                .flatMap(topic -> topic.partitions().stream())
                .anyMatch(partition -> partition.leader().id() == broker);
    }

    private static void awaitFullyReplicated(Pipeline pipeline, Admin admin) throws Exception {
        List<String> all = List.copyOf(admin.listTopics().names().get(1, TimeUnit.MINUTES));
        pipeline.await("all replicas in sync", () -> {
            boolean inSync = descriptions(admin, all)
                    .flatMap(topic -> topic.partitions().stream())
                    .allMatch(partition ->
                            partition.isr().size() == partition.replicas().size());
            return inSync ? Optional.of(true) : Optional.empty();
        });
    }

    private static Stream<TopicDescription> descriptions(Admin admin, List<String> topics) throws Exception {
        return admin.describeTopics(topics).allTopicNames().get(1, TimeUnit.MINUTES).values().stream();
    }

    /**
     * Checks that each file is in articles.raw once. As each article has its transaction, and is read when the one
     * before is committed, the longest pause between two is the longest time in which nothing was acknowledged.
     */
    private static Duration assertEachFileOnce(Brokers kafka, Pipeline pipeline) throws Exception {
        AvroSerde<RawArticle> serde = AvroSerde.of(
                new HttpSchemaRegistry(URI.create(pipeline.registryAddress())), Topics.RAW, RawArticle.class);
        try (Kafka raw = new Kafka(kafka.servers(), "articles.raw")) {
            List<RawArticle> articles = raw.rest().stream()
                    .map(record -> serde.decode(record.value()))
                    .toList();
            assertEquals(FILES + 1, articles.size(), "raw records");
            assertEquals(
                    FILES + 1,
                    articles.stream().map(RawArticle::getOrigin).distinct().count(),
                    "files among them");
            List<Long> times = articles.stream()
                    .map(article -> article.getReceivedAt().toEpochMilli())
                    .sorted()
                    .toList();
            long longest = 0;
            for (int i = 1; i < times.size(); i++) {
                longest = Math.max(longest, times.get(i) - times.get(i - 1));
            }
            return Duration.ofMillis(longest);
        }
    }
}
