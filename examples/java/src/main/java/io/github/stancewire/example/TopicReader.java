package io.github.stancewire.example;

import io.github.stancewire.schemas.EnrichedArticle;
import io.github.stancewire.schemas.Stance;
import io.github.stancewire.schemas.topic.Topic;
import io.github.stancewire.schemas.topic.Topics;
import io.github.stancewire.schemas.wire.AvroSerde;
import io.github.stancewire.schemas.wire.SchemaRegistry;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * Reads committed records of both topics from the beginning, in the order of each partition. It is in no group and commits
 * nothing, for what is made of the records lives as long as the process.
 */
final class TopicReader implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(200);

    private final KafkaConsumer<String, byte[]> consumer;
    private final AvroSerde<EnrichedArticle> articles;
    private final AvroSerde<Stance> stances;
    private final Map<TopicPartition, Long> ends;

    TopicReader(String bootstrapServers, SchemaRegistry registry) throws InterruptedException {
        articles = AvroSerde.of(registry, Topics.ENRICHED, EnrichedArticle.class);
        stances = AvroSerde.of(registry, Topics.STANCES, Stance.class);
        consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        bootstrapServers,
                        "isolation.level",
                        "read_committed",
                        "auto.offset.reset",
                        "earliest",
                        "enable.auto.commit",
                        false,
                        "default.api.timeout.ms",
                        10_000),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        try {
            // Both are written in one transaction. Whoever looks for the end of articles first misses no stance of
            // theirs.
            ends = ends(bootstrapServers, partitions(Topics.ENRICHED), partitions(Topics.STANCES));
            consumer.assign(ends.keySet());
            consumer.seekToBeginning(ends.keySet());
        } catch (KafkaException | InterruptedException e) {
            consumer.close();
            throw e;
        }
    }

    /** Takes what has come; waits a moment where nothing has. */
    void poll(Consumer<EnrichedArticle> article, Consumer<Stance> stance) {
        for (ConsumerRecord<String, byte[]> record : consumer.poll(POLL)) {
            if (record.topic().equals(Topics.ENRICHED.name())) {
                article.accept(articles.decode(record.value()));
            } else {
                stance.accept(stances.decode(record.value()));
            }
        }
    }

    /** Whether everything has been read that was there at the start. A position passes over transaction markers as well. */
    boolean isAtEnd() {
        return ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
    }

    @Override
    public void close() {
        consumer.close();
    }

    private List<TopicPartition> partitions(Topic topic) {
        return consumer.partitionsFor(topic.name()).stream()
                .map(found -> new TopicPartition(topic.name(), found.partition()))
                .toList();
    }

    /** The ends one after the other, with what is under way: {@code consumer.endOffsets} would leave that out. */
    @SafeVarargs
    private static Map<TopicPartition, Long> ends(String bootstrapServers, List<TopicPartition>... topics)
            throws InterruptedException {
        Map<TopicPartition, Long> ends = new HashMap<>();
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            for (List<TopicPartition> partitions : topics) {
                Map<TopicPartition, OffsetSpec> wanted = new HashMap<>();
                partitions.forEach(partition -> wanted.put(partition, OffsetSpec.latest()));
                Map<TopicPartition, ListOffsetsResultInfo> found =
                        admin.listOffsets(wanted).all().get();
                found.forEach((partition, end) -> ends.put(partition, end.offset()));
            }
            return ends;
        } catch (ExecutionException e) {
            throw new KafkaException(e.getCause());
        }
    }
}
