package io.github.stancewire.schemas.topic;

import java.lang.reflect.Proxy;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.CreateTopicsResult;
import org.apache.kafka.clients.admin.DescribeConfigsResult;
import org.apache.kafka.clients.admin.DescribeTopicsResult;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.TopicPartitionInfo;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.internals.KafkaFutureImpl;
import org.jspecify.annotations.Nullable;

/** As much of a cluster as the administration of topics asks for, in memory. */
final class FakeCluster {
    final Map<String, NewTopic> topics = new HashMap<>();
    /** The next creation finds that somebody else was faster. */
    boolean raced;
    /** Every request fails with this. */
    @Nullable
    RuntimeException fault;

    Admin admin() {
        return (Admin) Proxy.newProxyInstance(
                FakeCluster.class.getClassLoader(),
                new Class<?>[] {Admin.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "createTopics" -> new Created(create((NewTopic) first(arguments[0])));
                    case "describeTopics" -> new Described((String) first(arguments[0]), this);
                    case "describeConfigs" -> new Configs((ConfigResource) first(arguments[0]), this);
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    NewTopic topic(String name) {
        return Objects.requireNonNull(topics.get(name), name);
    }

    private static Object first(Object collection) {
        return ((Collection<?>) collection).iterator().next();
    }

    private Map<String, KafkaFuture<CreateTopicsResult.TopicMetadataAndConfig>> create(NewTopic topic) {
        boolean exists = topics.putIfAbsent(topic.name(), topic) != null || raced;
        raced = false;
        RuntimeException refusal =
                exists ? new TopicExistsException("Topic '" + topic.name() + "' already exists.") : fault;
        KafkaFutureImpl<CreateTopicsResult.TopicMetadataAndConfig> answer = new KafkaFutureImpl<>();
        if (refusal == null) {
            answer.complete(new CreateTopicsResult.TopicMetadataAndConfig(null, 1, 1, null));
        } else {
            answer.completeExceptionally(refusal);
        }
        return Map.of(topic.name(), answer);
    }

    private <T> KafkaFuture<T> answer(@Nullable T found) {
        KafkaFutureImpl<T> answer = new KafkaFutureImpl<>();
        if (fault != null) {
            answer.completeExceptionally(fault);
        } else if (found == null) {
            answer.completeExceptionally(new UnknownTopicOrPartitionException("no such topic"));
        } else {
            answer.complete(found);
        }
        return answer;
    }

    private @Nullable TopicDescription description(String name) {
        NewTopic topic = topics.get(name);
        if (topic == null) {
            return null;
        }
        Node node = new Node(1, "127.0.0.1", 1);
        List<Node> replicas = Collections.nCopies(Math.max(1, topic.replicationFactor()), node);
        return new TopicDescription(
                name,
                false,
                IntStream.range(0, topic.numPartitions())
                        .mapToObj(partition -> new TopicPartitionInfo(partition, node, replicas, replicas))
                        .toList());
    }

    private static final class Created extends CreateTopicsResult {
        Created(Map<String, KafkaFuture<TopicMetadataAndConfig>> futures) {
            super(futures);
        }
    }

    private static final class Described extends DescribeTopicsResult {
        Described(String name, FakeCluster cluster) {
            super(null, Map.of(name, cluster.answer(cluster.description(name))));
        }
    }

    private static final class Configs extends DescribeConfigsResult {
        Configs(ConfigResource resource, FakeCluster cluster) {
            super(Map.of(
                    resource,
                    cluster.answer(new Config(cluster.topic(resource.name()).configs().entrySet().stream()
                            .map(entry -> new ConfigEntry(entry.getKey(), entry.getValue()))
                            .collect(Collectors.toList())))));
        }
    }
}
