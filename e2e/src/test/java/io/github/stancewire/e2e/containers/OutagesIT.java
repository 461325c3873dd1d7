package io.github.stancewire.e2e.containers;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stancewire.e2e.Articles;
import io.github.stancewire.e2e.Await;
import io.github.stancewire.e2e.Stancewire;
import io.github.stancewire.e2e.Stored;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;

/**
 * One set of services to which one thing after the other is taken away and given back, while articles keep coming; each
 * test begins with what the one before left. How long Kafka and PostgreSQL are away is set with
 * {@code -Dstancewire.outage=SECONDS}.
 */
@NeedsImages({Containers.KAFKA, Containers.POSTGRES})
@Tag("containers")
@Timeout(value = 10, unit = TimeUnit.MINUTES)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OutagesIT {
    private static final long SEED = Long.getLong("stancewire.seed", 20_240_607);
    private static final Duration OUTAGE = Duration.ofSeconds(Long.getLong("stancewire.outage", 12));
    private static final int PARTITIONS = 3;
    private static final int SOME = 20;
    /** The user of the published image. */
    private static final int KAFKA_USER = 1000;

    private static final int KAFKA_DISK_MB = 160;
    private static final int POSTGRES_DISK_MB = 24;

    private static final Random RANDOM = new Random(SEED);
    private static final Map<String, Stancewire> SERVICES = new HashMap<>();
    private static final Health HEALTH = new Health();

    @AutoClose
    private static SmallDisk kafkaDisk;

    @AutoClose
    private static Brokers kafka;

    @AutoClose
    private static Database database;

    @AutoClose
    private static Pipeline pipeline;

    private static int articles;

    @BeforeAll
    static void createWithoutStarting() throws Exception {
        System.out.println("OutagesIT: seed " + SEED);
        kafkaDisk = SmallDisk.create(KAFKA_DISK_MB, KAFKA_USER);
        kafka = Brokers.one(node -> {
            kafkaDisk.mount(node, "/var/lib/kafka/data");
            node.withEnv("KAFKA_LOG_DIRS", "/var/lib/kafka/data/log");
        });
        database = Database.create();
        pipeline = new Pipeline("outages", kafka, database);
    }

    @Test
    @Order(1)
    void servicesThatAreStartedBeforeTheirSurroundingsWaitAndSayForWhat() throws Exception {
        addArticles();
        SERVICES.put("registry", pipeline.registry());
        SERVICES.put("ingest", startIngest());
        SERVICES.put("enrich", pipeline.enrich("enrich", Health.ON));
        SERVICES.put("sink", pipeline.sink("sink", Health.ON));
        SERVICES.put("serve", pipeline.service("serve", Health.ON, "serve", "--port", "0"));
        HEALTH.awaitWaiting(service("ingest"), "Kafka");
        HEALTH.awaitWaiting(service("enrich"), "Kafka");
        HEALTH.awaitWaiting(service("sink"), "PostgreSQL");
        HEALTH.awaitWaiting(service("serve"), "database");

        database.start();
        kafka.start();
        service("registry").awaitSaid("(schema registry at)");
        pipeline.topics(PARTITIONS, 1);
        awaitAllStored("everything was up");
        for (String name : new String[] {"enrich", "sink", "serve"}) {
            HEALTH.awaitReady(service(name));
        }
    }

    @Test
    @Order(2)
    void postgresqlGoesAndComesBack() throws Exception {
        addArticles();
        Containers.stop(database.container());
        addArticles();
        String said = HEALTH.awaitWaiting(service("sink"), "PostgreSQL");
        HEALTH.awaitWaiting(service("serve"), "database");
        service("sink").runOn(OUTAGE);
        Containers.start(database.container());
        database.awaitUp();
        awaitAllStored("PostgreSQL was back; the sink had said: " + said);
        HEALTH.awaitReady(service("serve"));
    }

    @Test
    @Order(3)
    void withoutTheRegistryTheServicesThatKnowTheSchemasGoOn() throws Exception {
        pipeline.kill(service("registry"));
        addArticles();
        awaitAllStored("articles came while there was no registry");
    }

    @Test
    @Order(4)
    void servicesThatStartWithoutTheRegistryWaitForIt() throws Exception {
        addArticles();
        pipeline.kill(service("enrich"));
        pipeline.kill(service("sink"));
        SERVICES.put("enrich", pipeline.enrich("enrich", Health.ON));
        SERVICES.put("sink", pipeline.sink("sink", Health.ON));
        addArticles();
        HEALTH.awaitWaiting(service("enrich"), "registry");
        HEALTH.awaitWaiting(service("sink"), "registry");
        SERVICES.put("registry", pipeline.registry());
        service("registry").awaitSaid("(schema registry at)");
        awaitAllStored("the registry was back");
    }

    @Test
    @Order(5)
    void kafkaGoesAltogetherAndComesBackWithItsDisk() throws Exception {
        addArticles();
        Containers.kill(kafka.node(1));
        addArticles();
        service("ingest").runOn(OUTAGE);
        Containers.start(kafka.node(1));
        kafka.awaitUp(1);
        addArticles();
        awaitAllStored("Kafka was back after " + OUTAGE.toSeconds() + " s");
    }

    @Test
    @Order(6)
    void kafkasDiskIsFullUntilSomebodyMakesRoom() throws Exception {
        kafkaDisk.fill();
        addArticles();
        Await.until("an end of the broker", () -> kafka.node(1).isRunning() ? Optional.empty() : Optional.of(true));
        kafkaDisk.clear();
        Containers.start(kafka.node(1));
        kafka.awaitUp(1);
        awaitAllStored("Kafka had room again");
    }

    @Test
    @Order(7)
    void postgresqlsDiskIsFullUntilSomebodyMakesRoom() throws Exception {
        try (Database small = Database.create(
                                container -> container.withTmpFs(Map.of("/small", "rw,size=" + POSTGRES_DISK_MB + "m")))
                        .start();
                Pipeline other = pipeline.into("small", small)) {
            small.run("mkdir /small/tables && chown postgres /small/tables");
            try (Stored stored = small.stored()) {
                stored.change("CREATE TABLESPACE small LOCATION '/small/tables'");
                stored.change("ALTER ROLE stancewire SET default_tablespace = small");
            }
            Map<String, String> settings = new HashMap<>(Health.ON);
            settings.put("STANCEWIRE_SINK_GROUP", "small");
            settings.put("STANCEWIRE_SINK_BATCH_RECORDS", "2");
            Stancewire sink = other.sink("sink", settings);
            try (Stored stored = small.stored()) {
                int first = 5 + RANDOM.nextInt(10);
                sink.await(
                        first + " outcomes",
                        () -> stored.count("pg_tables WHERE tablename = 'outcomes'") == 1
                                        && stored.count("outcomes") >= first
                                ? Optional.of(true)
                                : Optional.empty());
            }
            small.run(
                    "dd if=/dev/zero of=/small/ballast bs=64k || true; dd if=/dev/zero of=/small/rest bs=512 || true");
            String said = HEALTH.awaitWaiting(sink, "53100");
            assertTrue(said.contains("PostgreSQL is away"), said);
            small.run("rm /small/ballast /small/rest");
            long room = System.nanoTime();
            other.awaitStored(articles);
            System.out.println("OutagesIT: all " + articles + " stored " + millisSince(room)
                    + " ms after PostgreSQL had room; the sink had said: " + said);
            other.assertNothingLostNothingTwice();
        }
    }

    @Test
    @Order(8)
    void afterAllOfThisNothingIsLostAndNothingIsThereTwice() throws Exception {
        pipeline.assertNothingLostNothingTwice();
        pipeline.assertRowsAsUndisturbed();
    }

    private static Stancewire startIngest() throws Exception {
        Map<String, String> settings = new HashMap<>(Health.ON);
        settings.put("STANCEWIRE_INGEST_POLL_INTERVAL_MS", "500");
        settings.put("STANCEWIRE_INGEST_BATCH_RECORDS", "3");
        return pipeline.ingestFollowing(settings);
    }

    private static Stancewire service(String name) {
        return Objects.requireNonNull(SERVICES.get(name));
    }

    private static void addArticles() throws Exception {
        for (int i = 0; i < SOME; i++) {
            pipeline.folder().write(String.format(Locale.ROOT, "%04d.txt", articles), Articles.text(articles, RANDOM));
            articles++;
        }
    }

    private static void awaitAllStored(String since) throws Exception {
        long begin = System.nanoTime();
        pipeline.awaitStored(articles);
        System.out.println("OutagesIT: all " + articles + " stored " + millisSince(begin) + " ms after " + since);
    }

    private static long millisSince(long nanos) {
        return Duration.ofNanos(System.nanoTime() - nanos).toMillis();
    }
}
