package io.github.stancewire.sink;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.TopicPartition;

/** A consumer that reads a {@link Log} from wherever it is sent, as Kafka's does and its mock does not. */
final class LogConsumer extends MockConsumer<byte[], byte[]> {
    private final Log log;
    private final int mostOfAPartition;

    LogConsumer(Log log, int mostOfAPartition) {
        super("none");
        this.log = log;
        this.mostOfAPartition = mostOfAPartition;
    }

    /** The group gives this consumer these partitions and no others. */
    void assigned(List<TopicPartition> partitions) {
        updateBeginningOffsets(log.begins());
        updateEndOffsets(log.ends());
        rebalance(partitions);
    }

    @Override
    public synchronized ConsumerRecords<byte[], byte[]> poll(Duration timeout) {
        updateBeginningOffsets(log.begins());
        updateEndOffsets(log.ends());
        super.poll(timeout);
        Map<TopicPartition, List<ConsumerRecord<byte[], byte[]>>> polled = new HashMap<>();
        for (TopicPartition partition : assignment()) {
            if (!paused().contains(partition)) {
                List<ConsumerRecord<byte[], byte[]>> some = read(partition);
                if (!some.isEmpty()) {
                    polled.put(partition, some);
                }
            }
        }
        return new ConsumerRecords<>(polled, Map.of());
    }

    private List<ConsumerRecord<byte[], byte[]>> read(TopicPartition partition) {
        long position = position(partition);
        long end = log.end(partition);
        if (position < log.begin(partition) || position > end) {
            throw new OffsetOutOfRangeException(Map.of(partition, position));
        }
        List<ConsumerRecord<byte[], byte[]>> rest = log.from(partition, position);
        if (rest.size() <= mostOfAPartition) {
            seek(partition, end);
            return rest;
        }
        List<ConsumerRecord<byte[], byte[]>> some = rest.subList(0, mostOfAPartition);
        seek(partition, some.get(mostOfAPartition - 1).offset() + 1);
        return some;
    }
}
