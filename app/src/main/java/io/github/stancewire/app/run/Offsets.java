package io.github.stancewire.app.run;

import io.github.stancewire.app.exit.SurroundingsException;
import io.github.stancewire.schemas.topic.Topic;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsOptions;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsSpec;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;

/** Asks Kafka where topics end and where a group stands. Thread-safe. */
final class Offsets implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 60;

    private final Admin admin;

    Offsets(String bootstrapServers) {
        admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers));
    }

    /**
     * The end of each partition, open transactions and their markers included: whoever has read that far with committed
     * records only has missed nothing.
     */
    Map<TopicPartition, Long> ends(Collection<Topic> topics) {
        return list(topics, OffsetSpec.latest());
    }

    /** Where a group goes on in each partition of a topic; where it has not been, the earliest record kept. */
    Map<TopicPartition, Long> positions(String group, Topic topic) {
        Map<TopicPartition, Long> positions = new HashMap<>(list(List.of(topic), OffsetSpec.earliest()));
        ListConsumerGroupOffsetsSpec wanted = new ListConsumerGroupOffsetsSpec().topicPartitions(positions.keySet());
        // Stable: an interrupted run may have left a commit that is decided but not yet written everywhere.
        Map<TopicPartition, OffsetAndMetadata> committed = await(admin.listConsumerGroupOffsets(
                        Map.of(group, wanted), new ListConsumerGroupOffsetsOptions().requireStable(true))
                .partitionsToOffsetAndMetadata(group));
        committed.forEach((partition, offset) -> {
            if (offset != null) {
                positions.merge(partition, offset.offset(), Math::max);
            }
        });
        return positions;
    }

    @Override
    public void close() {
        admin.close();
    }

    private Map<TopicPartition, Long> list(Collection<Topic> topics, OffsetSpec spec) {
        Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
        for (TopicDescription topic : await(
                        admin.describeTopics(topics.stream().map(Topic::name).toList())
                                .allTopicNames())
                .values()) {
            topic.partitions()
                    .forEach(partition -> asked.put(new TopicPartition(topic.name(), partition.partition()), spec));
        }
        Map<TopicPartition, Long> offsets = new HashMap<>();
        Map<TopicPartition, ListOffsetsResultInfo> answer =
                await(admin.listOffsets(asked).all());
        answer.forEach((partition, info) -> offsets.put(partition, info.offset()));
        return offsets;
    }

    private static <T> T await(KafkaFuture<T> answer) {
        try {
            return answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SurroundingsException("interrupted while asking Kafka", e);
        } catch (ExecutionException | TimeoutException e) {
            throw new SurroundingsException("Kafka does not say where its topics end: " + e.getMessage(), e);
        }
    }
}
