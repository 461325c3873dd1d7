package io.github.stancewire.enrich;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Settings of ENRICH; the module's README lists the same keys with their effect.
 *
 * @param application application id: consumer group, prefix of transactional ids and of the store's changelog
 * @param gazetteer file or folder of the user's own tables of names
 * @param revisionWindow how long an article is remembered after it was last seen, by the times of the records
 * @param clients settings passed to Kafka's clients as they are
 */
public record EnrichConfig(
        Application application,
        Optional<Path> gazetteer,
        Duration revisionWindow,
        Timeouts timeouts,
        Restarts restarts,
        Map<String, String> clients) {
    static final String BOOTSTRAP_SERVERS = "bootstrap.servers";
    static final String APPLICATION_ID = "enrich.application.id";
    static final String STATE_DIR = "enrich.state.dir";
    static final String GAZETTEER = "enrich.gazetteer";
    static final String THREADS = "enrich.threads";
    static final String STORE_MEMORY = "enrich.store.memory.mib";
    static final String REPLICATION_FACTOR = "enrich.replication.factor";
    static final String REVISION_WINDOW = "enrich.revision.window";
    static final String COMMIT_INTERVAL = "enrich.commit.interval";
    static final String SESSION_TIMEOUT = "enrich.session.timeout";
    static final String TRANSACTION_TIMEOUT = "enrich.transaction.timeout";
    static final String CLOSE_TIMEOUT = "enrich.close.timeout";
    static final String RESTART_LIMIT = "enrich.restart.limit";
    static final String RESTART_WINDOW = "enrich.restart.window";
    private static final long MEBIBYTE = 1024 * 1024;
    /** In place of a path: nothing. */
    private static final String NONE = "none";
    /** What follows this prefix goes to Kafka's clients. */
    static final String CLIENTS = "kafka.";

    /**
     * Where the topology runs.
     *
     * @param threads stream threads of this instance; more than partitions are idle
     * @param storeMemory bytes that the store may hold outside of the heap, all partitions of this process together
     * @param replicationFactor of the store's changelog; -1 leaves it to the broker
     */
    public record Application(
            String bootstrapServers, String id, Path stateDir, int threads, long storeMemory, int replicationFactor) {}

    /**
     * How long things may take.
     *
     * @param commit between two transactions: the latency of a result
     * @param session until the tasks of a silent instance are given to another
     * @param transaction until the broker rolls back what a dead instance began; also the longest an article may take
     * @param close until closing gives up waiting for the threads
     */
    public record Timeouts(Duration commit, Duration session, Duration transaction, Duration close) {}

    /** How often a thread that broken surroundings failed is replaced before the service gives up. */
    public record Restarts(int limit, Duration window) {}

    public EnrichConfig {
        clients = Collections.unmodifiableMap(new TreeMap<>(clients));
    }

    /** Every key with its default. */
    public static Map<String, String> defaults() {
        Map<String, String> defaults = new LinkedHashMap<>();
        defaults.put(BOOTSTRAP_SERVERS, "localhost:9092");
        defaults.put(APPLICATION_ID, "stancewire-enrich");
        defaults.put(STATE_DIR, "data/enrich");
        defaults.put(GAZETTEER, NONE);
        defaults.put(THREADS, "2");
        defaults.put(STORE_MEMORY, "128");
        defaults.put(REPLICATION_FACTOR, "-1");
        defaults.put(REVISION_WINDOW, "P365D");
        defaults.put(COMMIT_INTERVAL, "PT0.1S");
        defaults.put(SESSION_TIMEOUT, "PT6S");
        defaults.put(TRANSACTION_TIMEOUT, "PT10S");
        defaults.put(CLOSE_TIMEOUT, "PT10S");
        defaults.put(RESTART_LIMIT, "10");
        defaults.put(RESTART_WINDOW, "PT10M");
        return defaults;
    }

    /**
     * Reads the settings; keys of other services are left alone.
     *
     * @throws InvalidSettingException naming the key, what is allowed and what was received
     */
    public static EnrichConfig from(Map<String, String> given) {
        Settings settings = new Settings(given, defaults());
        return new EnrichConfig(
                new Application(
                        settings.text(BOOTSTRAP_SERVERS),
                        settings.text(APPLICATION_ID),
                        path(STATE_DIR, settings),
                        settings.whole(THREADS, 1, 64),
                        settings.whole(STORE_MEMORY, 16, 65_536) * MEBIBYTE,
                        replicationFactor(settings)),
                settings.text(GAZETTEER).equals(NONE) ? Optional.empty() : Optional.of(path(GAZETTEER, settings)),
                settings.duration(REVISION_WINDOW, Duration.ofHours(1), Duration.ofDays(36_500)),
                new Timeouts(
                        settings.duration(COMMIT_INTERVAL, Duration.ofMillis(10), Duration.ofMinutes(1)),
                        settings.duration(SESSION_TIMEOUT, Duration.ofSeconds(1), Duration.ofMinutes(30)),
                        settings.duration(TRANSACTION_TIMEOUT, Duration.ofSeconds(1), Duration.ofMinutes(15)),
                        settings.duration(CLOSE_TIMEOUT, Duration.ofSeconds(1), Duration.ofMinutes(10))),
                new Restarts(
                        settings.whole(RESTART_LIMIT, 0, 1000),
                        settings.duration(RESTART_WINDOW, Duration.ofSeconds(1), Duration.ofDays(1))),
                clients(given));
    }

    /** Without the values passed to Kafka's clients, among which may be passwords. */
    @Override
    public String toString() {
        return "EnrichConfig[" + application + ", gazetteer=" + gazetteer + ", revisionWindow=" + revisionWindow + ", "
                + timeouts + ", " + restarts + ", clients=" + new TreeSet<>(clients.keySet()) + "]";
    }

    private static Path path(String key, Settings settings) {
        String text = settings.text(key);
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw new InvalidSettingException(key, "a path", text);
        }
    }

    private static int replicationFactor(Settings settings) {
        int factor = settings.whole(REPLICATION_FACTOR, -1, 100);
        if (factor == 0) {
            throw new InvalidSettingException(REPLICATION_FACTOR, "-1 or a whole number from 1 to 100", "0");
        }
        return factor;
    }

    private static Map<String, String> clients(Map<String, String> given) {
        Map<String, String> clients = new TreeMap<>();
        given.forEach((key, value) -> {
            if (key.startsWith(CLIENTS)) {
                clients.put(key.substring(CLIENTS.length()), value);
            }
        });
        return clients;
    }
}
