package io.github.stancewire.ingest;

import io.github.stancewire.ingest.publish.KafkaClients;
import io.github.stancewire.schemas.topic.Topics;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/** What ingests after one another commit; a commit may be made to fail or to wait. Read by other threads as well. */
final class MemoryKafka implements KafkaClients {
    private static final TopicPartition CHECKPOINTS = new TopicPartition(Topics.CHECKPOINTS.name(), 0);
    private static final TopicPartition LEDGER = new TopicPartition(Topics.LEDGER.name(), 0);
    private static final Node BROKER = new Node(0, "broker", 1);

    private final List<ProducerRecord<String, byte[]>> log = new CopyOnWriteArrayList<>();
    private final List<Integer> transactions = new CopyOnWriteArrayList<>();
    private final AtomicInteger commitsUntilFault = new AtomicInteger(Integer.MAX_VALUE);
    private volatile @Nullable RuntimeException fault;
    private volatile @Nullable RuntimeException away;
    private volatile Runnable beforeCommit = () -> {};

    /** After so many commits the next one throws. */
    void failAfter(int commits, RuntimeException with) {
        commitsUntilFault.set(commits);
        fault = with;
    }

    /** Until further notice no producer can be made. */
    void away(@Nullable RuntimeException with) {
        away = with;
    }

    /** Runs in the committing thread before each commit. */
    void beforeCommit(Runnable work) {
        beforeCommit = work;
    }

    List<ProducerRecord<String, byte[]>> committed(String topic) {
        return log.stream().filter(record -> record.topic().equals(topic)).toList();
    }

    /** Number of records of each committed transaction. */
    List<Integer> transactions() {
        return transactions;
    }

    @Override
    public Producer<String, byte[]> producer() {
        RuntimeException failure = away;
        if (failure != null) {
            throw failure;
        }
        return new MockProducer<>(true, null, new StringSerializer(), new ByteArraySerializer()) {
            @Override
            public void commitTransaction() {
                beforeCommit.run();
                RuntimeException failure = fault;
                if (commitsUntilFault.getAndDecrement() == 0 && failure != null) {
                    throw failure;
                }
                List<ProducerRecord<String, byte[]>> records = List.copyOf(uncommittedRecords());
                super.commitTransaction();
                log.addAll(records);
                transactions.add(records.size());
            }
        };
    }

    /** Reads what was committed of checkpoints and ledger before it was made. */
    @Override
    public Consumer<String, byte[]> consumer() {
        Map<TopicPartition, List<ProducerRecord<String, byte[]>>> written =
                Map.of(CHECKPOINTS, committed(CHECKPOINTS.topic()), LEDGER, committed(LEDGER.topic()));
        var consumer = new MockConsumer<String, byte[]>("earliest") {
            @Override
            public synchronized void assign(Collection<TopicPartition> partitions) {
                super.assign(partitions);
                for (TopicPartition partition : partitions) {
                    List<ProducerRecord<String, byte[]>> records = written.getOrDefault(partition, List.of());
                    for (int i = 0; i < records.size(); i++) {
                        ProducerRecord<String, byte[]> record = records.get(i);
                        addRecord(new ConsumerRecord<>(partition.topic(), 0, i, record.key(), record.value()));
                    }
                }
            }

            /** All is recent here. */
            @Override
            public synchronized Map<TopicPartition, OffsetAndTimestamp> offsetsForTimes(
                    Map<TopicPartition, Long> times) {
                return times.keySet().stream()
                        .filter(partition ->
                                !written.getOrDefault(partition, List.of()).isEmpty())
                        .collect(Collectors.toMap(partition -> partition, partition -> new OffsetAndTimestamp(0, 0)));
            }
        };
        Node[] nodes = {BROKER};
        written.forEach((partition, records) -> {
            consumer.updatePartitions(
                    partition.topic(), List.of(new PartitionInfo(partition.topic(), 0, BROKER, nodes, nodes)));
            consumer.updateBeginningOffsets(Map.of(partition, 0L));
            consumer.updateEndOffsets(Map.of(partition, (long) records.size()));
        });
        return consumer;
    }

    /** As if an ingest before had committed it. */
    void commit(ProducerRecord<String, byte[]> record) {
        log.add(record);
    }
}
