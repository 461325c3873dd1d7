package io.github.stancewire.e2e.containers;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.stancewire.e2e.Await;
import io.github.stancewire.e2e.DataFolder;
import io.github.stancewire.e2e.Stancewire;
import io.github.stancewire.e2e.Stored;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.TopicPartition;

/** The services of this build, each a process of its own on this machine, over Kafka and PostgreSQL in containers. */
final class Pipeline implements AutoCloseable {
    static final List<String> RESULTS = List.of("articles.enriched", "articles.duplicates", "articles.dead", "stances");

    /** Looking is not free: it asks servers that share the machine's cores with what is waited for. */
    private static final long PACE_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    private final DataFolder folder;
    private final Brokers kafka;
    private final Database database;
    private final String registry;
    private final String registryPort;
    private final List<Stancewire> services = new ArrayList<>();

    Pipeline(String name, Brokers kafka, Database database) throws IOException {
        this(DataFolder.create(name), kafka, database, Integer.toString(Containers.freePort()));
    }

    private Pipeline(DataFolder folder, Brokers kafka, Database database, String registryPort) {
        this.folder = folder;
        this.kafka = kafka;
        this.database = database;
        this.registryPort = registryPort;
        this.registry = "http://" + Containers.HOST + ":" + registryPort;
    }

    /** Other services, over the same Kafka and registry, into another database. */
    Pipeline into(String name, Database other) throws IOException {
        return new Pipeline(DataFolder.create(name), kafka, other, registryPort);
    }

    /** Where articles are put. */
    DataFolder folder() {
        return folder;
    }

    String registryAddress() {
        return registry;
    }

    /** Starts the registry, creates topics and schemas. */
    Stancewire prepare(int partitions, int replication) throws Exception {
        Stancewire running = registry();
        running.awaitSaid("(schema registry at)");
        topics(partitions, replication);
        return running;
    }

    void topics(int partitions, int replication) throws Exception {
        once(0, "topics", "--partitions", Integer.toString(partitions), "--replication", Integer.toString(replication));
    }

    Stancewire registry() throws IOException {
        return service("registry", Map.of(), "registry", "--port", registryPort);
    }

    Stancewire enrich(String name, Map<String, String> environment) throws IOException {
        return service(name, environment, "enrich");
    }

    Stancewire sink(String name, Map<String, String> environment) throws IOException {
        return service(name, environment, "sink");
    }

    /** Starts a service that is to live until it is killed here or this is closed. */
    Stancewire service(String name, Map<String, String> environment, String command, String... arguments)
            throws IOException {
        Stancewire process = folder.startBeside(name, with(environment), command, arguments);
        services.add(process);
        return process;
    }

    /** Takes in what is in the folder, and what comes into it. */
    Stancewire ingestFollowing(Map<String, String> environment) throws IOException {
        return service("ingest", environment, "ingest", folder.articles().toString());
    }

    /** Takes in everything that is in the folder. */
    Stancewire ingestOnce(Map<String, String> environment) throws IOException {
        return folder.startBeside(
                "ingest",
                with(environment),
                "ingest",
                "--once",
                folder.articles().toString());
    }

    /** Runs a command to its end. */
    Stancewire.Ended once(int code, String... command) throws Exception {
        return folder.launch(with(Map.of()), List.of(command)).awaitEnd(code);
    }

    void kill(Stancewire service) {
        services.remove(service);
        service.kill();
    }

    /** Waits until all raw records have their outcomes in PostgreSQL and the sink has read its topics to their ends. */
    void awaitStored(long raw) throws Exception {
        try (Admin admin = kafka.admin()) {
            await(raw + " raw records in PostgreSQL", () -> {
                try (Stored stored = database.stored()) {
                    return stored.count("outcomes") >= raw && atTheEnd(admin, stored)
                            ? Optional.of(true)
                            : Optional.empty();
                } catch (SQLException e) {
                    return Optional.empty();
                }
            });
        }
    }

    /** Waits for something that needs all services to live. */
    <T> T await(String what, Await.Look<T> look) throws Exception {
        try {
            return Await.until(what, () -> {
                for (Stancewire service : services) {
                    if (!service.isAlive()) {
                        throw new AssertionError("Ended before " + what + ": " + service);
                    }
                }
                Optional<T> found = look.now();
                if (found.isEmpty()) {
                    LockSupport.parkNanos(PACE_NANOS);
                }
                return found;
            });
        } catch (AssertionError e) {
            throw new AssertionError(e.getMessage() + "\n" + services, e);
        }
    }

    private static boolean atTheEnd(Admin admin, Stored stored) throws Exception {
        Map<String, Long> positions = new HashMap<>();
        for (String position :
                stored.texts("SELECT topic || '-' || kafka_partition || ' ' || next_offset FROM sink_positions")) {
            int space = position.indexOf(' ');
            positions.put(position.substring(0, space), Long.valueOf(position.substring(space + 1)));
        }
        for (Map.Entry<TopicPartition, Long> end :
                Ends.committed(admin, RESULTS).entrySet()) {
            if (positions.getOrDefault(end.getKey().toString(), 0L) < end.getValue()) {
                return false;
            }
        }
        return true;
    }

    /** Nothing is lost, nothing is there twice, and the evidence is where it is said to be. */
    void assertNothingLostNothingTwice() throws Exception {
        assertEquals(
                "",
                once(0, "audit", "--bootstrap-servers", kafka.servers(), "--database", database.url())
                        .out(),
                "audit");
        assertEquals("", once(0, "verify", "--database", database.url()).out(), "verify");
    }

    /** The rows are those of a run over the same articles, in one process, that nothing disturbed. */
    void assertRowsAsUndisturbed() throws Exception {
        try (DataFolder undisturbed = DataFolder.create("undisturbed")) {
            undisturbed.run(0, "run", "--once", folder.articles().toString());
            try (Stored expected = undisturbed.stored();
                    Stored found = database.stored()) {
                assertEquals(List.of(), Stored.differences(expected.rows(), found.rows()));
            }
        }
    }

    /** The settings that lead to these servers, and others over them. */
    Map<String, String> with(Map<String, String> environment) {
        Map<String, String> all = new HashMap<>(database.settings());
        all.put("STANCEWIRE_BOOTSTRAP_SERVERS", kafka.servers());
        all.put("STANCEWIRE_REGISTRY", registry);
        all.putAll(environment);
        return all;
    }

    @Override
    public void close() throws IOException {
        folder.close();
    }
}
