package io.github.stancewire.ingest.ledger;

import io.github.stancewire.schemas.LedgerEntry;
import io.github.stancewire.schemas.topic.Topics;
import io.github.stancewire.schemas.wire.AvroSerde;
import io.github.stancewire.schemas.wire.SchemaRegistry;
import io.github.stancewire.schemas.wire.UndecodableRecordException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the topic of the ledger up to what is its end now, without a group: it leaves no trace. */
public final class LedgerReader {
    private static final Logger LOG = LoggerFactory.getLogger(LedgerReader.class);
    private static final String TOPIC = Topics.LEDGER.name();
    private static final Duration POLL = Duration.ofMillis(500);
    /** Polls in a row that bring nothing, after which the broker is taken to be away: a minute. */
    private static final int PATIENCE = 120;

    private final AvroSerde<LedgerEntry> serde;

    public LedgerReader(SchemaRegistry registry) {
        this.serde = AvroSerde.of(registry, Topics.LEDGER, LedgerEntry.class);
    }

    /**
     * Hands on all looks from a moment on, those of one source in their order.
     *
     * @param consumer reads {@code read_committed}; it stays open
     * @throws LedgerException if the topic is not there, or cannot be read to its end
     * @throws org.apache.kafka.common.KafkaException if Kafka does not answer
     */
    public void read(Consumer<String, byte[]> consumer, Instant from, java.util.function.Consumer<LedgerEntry> looks) {
        List<TopicPartition> partitions = consumer.partitionsFor(TOPIC).stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        if (partitions.isEmpty()) {
            throw new LedgerException("the topic " + TOPIC + " is not there; create it with `stancewire topics`");
        }
        consumer.assign(partitions);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        seek(consumer, partitions, ends, from);
        int idle = 0;
        // Positions, not records, tell the end: the last offsets may be transaction markers.
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            ConsumerRecords<String, byte[]> records = consumer.poll(POLL);
            records.forEach(record -> decode(record, looks));
            idle = records.isEmpty() ? idle + 1 : 0;
            if (idle >= PATIENCE) {
                throw new LedgerException(TOPIC + " cannot be read to its end; check the brokers");
            }
        }
    }

    private static void seek(
            Consumer<String, byte[]> consumer,
            List<TopicPartition> partitions,
            Map<TopicPartition, Long> ends,
            Instant from) {
        if (from.equals(Instant.EPOCH)) {
            consumer.seekToBeginning(partitions);
            return;
        }
        long millis = from.toEpochMilli();
        Map<TopicPartition, OffsetAndTimestamp> starts = consumer.offsetsForTimes(
                partitions.stream().collect(Collectors.toMap(Function.identity(), partition -> millis)));
        for (TopicPartition partition : partitions) {
            OffsetAndTimestamp start = starts.get(partition);
            consumer.seek(partition, start == null ? ends.getOrDefault(partition, 0L) : start.offset());
        }
    }

    private void decode(ConsumerRecord<String, byte[]> record, java.util.function.Consumer<LedgerEntry> looks) {
        if (record.value() == null) {
            return;
        }
        try {
            looks.accept(serde.decode(record.value()));
        } catch (UndecodableRecordException e) {
            LOG.warn(
                    "Look left out: {}-{}@{}: {}", record.topic(), record.partition(), record.offset(), e.getMessage());
        }
    }
}
