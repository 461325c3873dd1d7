package io.github.stancewire.e2e.containers;

import io.github.stancewire.e2e.Await;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.testcontainers.containers.Network;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.lifecycle.Startables;

/** Kafka in containers: one broker, or three that hold everything thrice and take it when two have it. */
final class Brokers implements AutoCloseable {
    private static final int PORT = 9092;
    private static final Map<String, String> SMALL = Map.of(
            "KAFKA_HEAP_OPTS", "-Xmx384m",
            "KAFKA_JVM_PERFORMANCE_OPTS", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC",
            "KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false",
            "KAFKA_TRANSACTION_STATE_LOG_NUM_PARTITIONS", "3",
            "KAFKA_OFFSETS_TOPIC_NUM_PARTITIONS", "3");

    private final Network network = Network.newNetwork();
    private final List<KafkaContainer> nodes = new ArrayList<>();
    private final List<Integer> ports;

    private Brokers(int count) {
        ports = IntStream.range(0, count).mapToObj(i -> Containers.freePort()).toList();
    }

    /** Not started yet, so that others can be told its address before. */
    static Brokers one(Consumer<KafkaContainer> more) {
        Brokers brokers = new Brokers(1);
        KafkaContainer node = brokers.add(1, Map.of("KAFKA_BROKER_SESSION_TIMEOUT_MS", "3000"));
        more.accept(node);
        return brokers;
    }

    static Brokers one() {
        return one(node -> {});
    }

    static Brokers three() {
        Brokers brokers = new Brokers(3);
        Map<String, String> settings = new HashMap<>();
        settings.put("KAFKA_CONTROLLER_QUORUM_VOTERS", "1@kafka-1:9094,2@kafka-2:9094,3@kafka-3:9094");
        settings.put("KAFKA_OFFSETS_TOPIC_REPLICATION_FACTOR", "3");
        settings.put("KAFKA_TRANSACTION_STATE_LOG_REPLICATION_FACTOR", "3");
        settings.put("KAFKA_TRANSACTION_STATE_LOG_MIN_ISR", "2");
        settings.put("KAFKA_DEFAULT_REPLICATION_FACTOR", "3");
        settings.put("KAFKA_MIN_INSYNC_REPLICAS", "2");
        settings.put("KAFKA_BROKER_SESSION_TIMEOUT_MS", "6000");
        IntStream.rangeClosed(1, 3).forEach(id -> brokers.add(id, settings));
        return brokers;
    }

    private KafkaContainer add(int id, Map<String, String> settings) {
        KafkaContainer node = new KafkaContainer(Containers.KAFKA)
                .withNetwork(network)
                .withNetworkAliases("kafka-" + id)
                .withStartupTimeout(Await.PATIENCE)
                .withEnv(SMALL)
                .withEnv("KAFKA_NODE_ID", Integer.toString(id))
                .withEnv(settings);
        Containers.bind(node, PORT, ports.get(id - 1));
        nodes.add(node);
        return node;
    }

    Brokers start() {
        Startables.deepStart(nodes).join();
        return this;
    }

    String servers() {
        return ports.stream().map(port -> "localhost:" + port).collect(Collectors.joining(","));
    }

    Admin admin() {
        return Admin.create(Map.of("bootstrap.servers", servers(), "default.api.timeout.ms", 30_000));
    }

    /** @param id from 1 */
    KafkaContainer node(int id) {
        return nodes.get(id - 1);
    }

    /** Waits until so many brokers take part. */
    void awaitUp(int count) throws Exception {
        try (Admin admin = admin()) {
            Await.until(count + " brokers", () -> up(admin) == count ? Optional.of(true) : Optional.empty());
        }
    }

    private static int up(Admin admin) throws Exception {
        try {
            return admin.describeCluster().nodes().get(1, TimeUnit.MINUTES).size();
        } catch (ExecutionException e) {
            return 0;
        }
    }

    @Override
    public void close() {
        nodes.forEach(KafkaContainer::stop);
        network.close();
    }
}
