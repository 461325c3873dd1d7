package io.github.stancewire.e2e.containers;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.clients.admin.MemberDescription;

/** Who of a consumer group has how many partitions. */
final class Groups {
    /** Before a hyphen: Kafka Streams adds the thread, and what it is for. */
    private static final String END_OF_NAME = "-";

    private Groups() {}

    /** Partitions by the name that an instance was given as {@code client.id}; none while the group is not there. */
    static Map<String, Integer> partitions(Admin admin, String group) throws Exception {
        try {
            ConsumerGroupDescription described = admin.describeConsumerGroups(List.of(group))
                    .all()
                    .get(1, TimeUnit.MINUTES)
                    .get(group);
            return described == null
                    ? Map.of()
                    : described.members().stream().collect(Collectors.toMap(Groups::name, Groups::size, Integer::sum));
        } catch (ExecutionException e) {
            return Map.of();
        }
    }

    private static String name(MemberDescription member) {
        return member.clientId().split(END_OF_NAME, 2)[0];
    }

    private static int size(MemberDescription member) {
        return member.assignment().topicPartitions().size();
    }
}
