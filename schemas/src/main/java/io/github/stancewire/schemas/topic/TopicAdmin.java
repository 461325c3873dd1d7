package io.github.stancewire.schemas.topic;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/**
 * Creates the topics of the contract and tells where a cluster differs from it. What is there is never changed: another
 * number of partitions would lead keys away from their state, and another retention may be meant. Thread-safe.
 */
public final class TopicAdmin {
    /** Replication factor that leaves the choice to the brokers' {@code default.replication.factor}. */
    public static final short BROKERS_CHOICE = -1;

    /** Longer than the clients' own timeout ({@code default.api.timeout.ms}), so that their message is the one seen. */
    private static final long PATIENCE_SECONDS = 90;

    private TopicAdmin() {}

    /**
     * Creates what is missing; may be repeated, also by several at once.
     *
     * @param partitions of every topic, at least 1; fixed from then on
     * @param replication of every topic, at least 1, or {@link #BROKERS_CHOICE}
     * @return one report a topic, in the order of {@link Topics#all()}
     * @throws TopicAdminException if Kafka does not answer or refuses
     */
    public static List<TopicReport> ensure(Admin admin, int partitions, short replication) {
        List<TopicReport> reports = new ArrayList<>();
        for (Topic topic : Topics.all()) {
            Optional<TopicDescription> found = describe(admin, topic);
            boolean created = found.isEmpty() && create(admin, topic, partitions, replication);
            reports.add(
                    created
                            ? TopicReport.of(topic, TopicReport.State.CREATED)
                            : compare(admin, topic, found.or(() -> describe(admin, topic)), partitions, replication));
        }
        return List.copyOf(reports);
    }

    /**
     * Compares without creating anything.
     *
     * @return one report a topic, in the order of {@link Topics#all()}
     * @throws TopicAdminException if Kafka does not answer or refuses
     */
    public static List<TopicReport> check(Admin admin, int partitions, short replication) {
        return Topics.all().stream()
                .map(topic -> compare(admin, topic, describe(admin, topic), partitions, replication))
                .toList();
    }

    private static TopicReport compare(
            Admin admin, Topic topic, Optional<TopicDescription> found, int partitions, short replication) {
        return found.map(description ->
                        TopicReport.found(topic, differences(admin, topic, description, partitions, replication)))
                .orElseGet(() -> TopicReport.of(topic, TopicReport.State.MISSING));
    }

    private static List<String> differences(
            Admin admin, Topic topic, TopicDescription description, int partitions, short replication) {
        List<String> differences = new ArrayList<>();
        addDifference(differences, "partitions", description.partitions().size(), partitions);
        int replicas = description.partitions().stream()
                .mapToInt(partition -> partition.replicas().size())
                .min()
                .orElse(0);
        addDifference(differences, "replication", replicas, replication == BROKERS_CHOICE ? replicas : replication);
        Map<String, String> settings = settings(admin, topic);
        // Sorted, so that two reports of the same cluster read the same.
        topic.settings().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(expected -> addDifference(
                        differences,
                        expected.getKey(),
                        settings.getOrDefault(expected.getKey(), "none"),
                        expected.getValue()));
        return differences;
    }

    private static void addDifference(List<String> differences, String what, Object found, Object expected) {
        if (!found.equals(expected)) {
            differences.add(what + " " + found + ", expected " + expected);
        }
    }

    /** Returns false when somebody else created it in the meantime. */
    private static boolean create(Admin admin, Topic topic, int partitions, short replication) {
        NewTopic created = new NewTopic(
                        topic.name(),
                        Optional.of(partitions),
                        replication == BROKERS_CHOICE ? Optional.empty() : Optional.of(replication))
                .configs(new HashMap<>(topic.settings()));
        try {
            await(admin.createTopics(List.of(created)).all(), "create", topic);
            return true;
        } catch (TopicAdminException e) {
            if (e.getCause() instanceof TopicExistsException) {
                return false;
            }
            throw e;
        }
    }

    private static Optional<TopicDescription> describe(Admin admin, Topic topic) {
        try {
            return await(admin.describeTopics(List.of(topic.name())).allTopicNames(), "describe", topic)
                    .values()
                    .stream()
                    .findFirst();
        } catch (TopicAdminException e) {
            if (e.getCause() instanceof UnknownTopicOrPartitionException) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private static Map<String, String> settings(Admin admin, Topic topic) {
        ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic.name());
        Map<String, String> settings = new HashMap<>();
        for (Config config : await(admin.describeConfigs(List.of(resource)).all(), "read the settings of", topic)
                .values()) {
            config.entries().forEach(entry -> settings.put(entry.name(), entry.value()));
        }
        return settings;
    }

    private static <T> T await(KafkaFuture<T> answer, String what, Topic topic) {
        String message = "Kafka did not " + what + " the topic " + topic.name();
        try {
            return answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw new TopicAdminException(
                    message + ": " + cause.getMessage() + " (check --bootstrap-servers and this user's rights)", cause);
        } catch (TimeoutException e) {
            throw new TopicAdminException(message + " within " + PATIENCE_SECONDS + " s; is the cluster up?", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TopicAdminException(message + ": interrupted", e);
        }
    }
}
