package io.github.stancewire.app.registry;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.TopicExistsException;

/** The registry's topic: one partition, so that events have one order, and compacted, so that none that counts is lost. */
final class SchemasTopic {
    static final String NAME = "_schemas";
    static final int LARGEST_RECORD_BYTES = 4 * 1024 * 1024;

    private SchemasTopic() {}

    /**
     * Creates the topic if it is missing; the brokers choose how many copies there are.
     *
     * @throws KafkaException if Kafka does not answer or refuses
     * @throws SchemaLog.LogException if the topic would lose events
     */
    static void ensure(Map<String, String> clients) {
        Map<String, Object> settings = new HashMap<>(clients);
        settings.put("default.api.timeout.ms", 30_000);
        try (Admin admin = Admin.create(settings)) {
            NewTopic topic = new NewTopic(NAME, Optional.of(1), Optional.empty())
                    .configs(Map.of(
                            "cleanup.policy", "compact", "max.message.bytes", Integer.toString(LARGEST_RECORD_BYTES)));
            try {
                await(admin.createTopics(List.of(topic)).all());
            } catch (TopicExistsException e) {
                check(admin);
            }
        }
    }

    private static void check(Admin admin) {
        ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, NAME);
        await(admin.describeConfigs(List.of(resource)).all()).values().stream()
                .map(config -> config.get("cleanup.policy").value())
                .filter(policy -> !policy.equals("compact"))
                .findFirst()
                .ifPresent(policy -> {
                    throw new SchemaLog.LogException("The topic " + NAME + " has cleanup.policy=" + policy
                            + " and would lose schemas: set it to compact");
                });
        await(admin.describeTopics(List.of(NAME)).allTopicNames()).values().stream()
                .map(found -> found.partitions().size())
                .filter(partitions -> partitions != 1)
                .findFirst()
                .ifPresent(partitions -> {
                    throw new SchemaLog.LogException("The topic " + NAME + " has " + partitions
                            + " partitions and so no one order: the registry needs it with one");
                });
    }

    private static <T> T await(KafkaFuture<T> answer) {
        try {
            return answer.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof KafkaException known ? known : new KafkaException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted", e);
        }
    }
}
