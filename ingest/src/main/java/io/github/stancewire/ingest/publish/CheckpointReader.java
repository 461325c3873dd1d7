package io.github.stancewire.ingest.publish;

import io.github.stancewire.schemas.IngestCheckpoint;
import io.github.stancewire.schemas.topic.Topics;
import io.github.stancewire.schemas.wire.AvroSerde;
import io.github.stancewire.schemas.wire.RegistryUnavailableException;
import io.github.stancewire.schemas.wire.SchemaRegistry;
import io.github.stancewire.schemas.wire.UndecodableRecordException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the topic of checkpoints from its beginning to what is its end now. */
public final class CheckpointReader {
    private static final Logger LOG = LoggerFactory.getLogger(CheckpointReader.class);
    private static final String TOPIC = Topics.CHECKPOINTS.name();
    private static final Duration POLL = Duration.ofMillis(500);
    /** Polls in a row that bring nothing, after which the broker is taken to be away: a minute. */
    private static final int PATIENCE = 120;

    private final AvroSerde<IngestCheckpoint> serde;

    private final int mostVisits;

    /** @param mostVisits of pages to remember */
    public CheckpointReader(SchemaRegistry registry, int mostVisits) {
        this.mostVisits = mostVisits;
        this.serde = AvroSerde.of(registry, Topics.CHECKPOINTS, IngestCheckpoint.class);
    }

    /**
     * @param consumer reads {@code read_committed}; it stays open
     * @throws PublishFailedException if the topic cannot be read to its end
     */
    public Checkpoints read(Consumer<String, byte[]> consumer) {
        try {
            List<TopicPartition> partitions = consumer.partitionsFor(TOPIC).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            if (partitions.isEmpty()) {
                throw new PublishFailedException(
                        "the topic " + TOPIC + " is not there; create the topics with `stancewire topics`");
            }
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            return read(consumer, consumer.endOffsets(partitions));
        } catch (KafkaException | RegistryUnavailableException e) {
            throw new PublishFailedException("the checkpoints in " + TOPIC + " cannot be read: " + e.getMessage(), e);
        }
    }

    private Checkpoints read(Consumer<String, byte[]> consumer, Map<TopicPartition, Long> ends) {
        Checkpoints checkpoints = new Checkpoints(mostVisits);
        int idle = 0;
        // Positions, not records, tell the end: the last offsets may be transaction markers.
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            ConsumerRecords<String, byte[]> records = consumer.poll(POLL);
            records.forEach(record -> take(checkpoints, record));
            idle = records.isEmpty() ? idle + 1 : 0;
            if (idle >= PATIENCE) {
                throw new PublishFailedException(
                        "the checkpoints in " + TOPIC + " cannot be read to their end; check the brokers");
            }
        }
        return checkpoints;
    }

    private void take(Checkpoints checkpoints, ConsumerRecord<String, byte[]> record) {
        String key = Objects.requireNonNullElse(record.key(), "");
        if (record.value() == null) {
            checkpoints.remove(key);
            return;
        }
        try {
            checkpoints.put(key, serde.decode(record.value()));
        } catch (UndecodableRecordException | NumberFormatException e) {
            // Its item is published once more, which readers recognise: better than not to start.
            LOG.warn(
                    "Checkpoint left out: {}-{}@{}: {}",
                    record.topic(),
                    record.partition(),
                    record.offset(),
                    e.getMessage());
        }
    }
}
