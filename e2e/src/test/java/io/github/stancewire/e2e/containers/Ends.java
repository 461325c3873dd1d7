package io.github.stancewire.e2e.containers;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;

/** Where topics end. */
final class Ends {
    private Ends() {}

    /** Up to where readers get what is committed: the last stable offsets. */
    static Map<TopicPartition, Long> committed(Admin admin, List<String> topics) throws Exception {
        return ends(admin, topics, IsolationLevel.READ_COMMITTED);
    }

    /** Where the logs end, with what belongs to open transactions. */
    static Map<TopicPartition, Long> written(Admin admin, List<String> topics) throws Exception {
        return ends(admin, topics, IsolationLevel.READ_UNCOMMITTED);
    }

    static long sum(Map<TopicPartition, Long> ends) {
        return ends.values().stream().mapToLong(Long::longValue).sum();
    }

    private static Map<TopicPartition, Long> ends(Admin admin, List<String> topics, IsolationLevel level)
            throws Exception {
        Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
        for (TopicDescription topic : admin.describeTopics(topics)
                .allTopicNames()
                .get(1, TimeUnit.MINUTES)
                .values()) {
            topic.partitions()
                    .forEach(partition ->
                            asked.put(new TopicPartition(topic.name(), partition.partition()), OffsetSpec.latest()));
        }
        Map<TopicPartition, Long> ends = new HashMap<>();
        admin.listOffsets(asked, new ListOffsetsOptions(level))
                .all()
                .get(1, TimeUnit.MINUTES)
                .forEach((partition, end) -> ends.put(partition, end.offset()));
        return ends;
    }
}
