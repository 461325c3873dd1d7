package io.github.stancewire.sink;

import io.github.stancewire.sink.arrival.Batch.Advance;
import io.github.stancewire.sink.postgres.BatchStore;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which partitions the consumer has, and where it stands in them. A partition is <em>held</em> (paused) until it stands
 * at its position in PostgreSQL; whenever that is in doubt it is held again. Used by the consumer's thread alone.
 */
final class Assignment implements ConsumerRebalanceListener {
    private static final Logger LOG = LoggerFactory.getLogger(Assignment.class);

    /** The position in PostgreSQL (empty: none yet), and the consumer's at that moment: the same but for the first. */
    private record Place(OptionalLong stored, long position) {}

    private final Consumer<byte[], byte[]> consumer;
    private final Map<TopicPartition, Place> placed = new HashMap<>();
    private final Set<TopicPartition> held = new HashSet<>();
    private boolean known;
    private boolean disturbed;

    Assignment(Consumer<byte[], byte[]> consumer) {
        this.consumer = consumer;
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> added) {
        known = true;
        // Only so that the consumer has some position and asks nobody for one; where to read is said by place().
        consumer.seekToBeginning(added);
        hold(added);
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> removed) {
        removed.forEach(placed::remove);
        held.removeAll(removed);
        // Records in hand may be of the partitions removed; the others are read again from where they are stored.
        holdAll();
    }

    /** True once the group has given this instance its partitions, be they none. */
    boolean known() {
        return known;
    }

    /** True, once, if records in hand may no longer be stored as they are. */
    boolean disturbed() {
        boolean was = disturbed;
        disturbed = false;
        return was;
    }

    /** Holds every partition: what is stored of them is in doubt. */
    void holdAll() {
        hold(List.copyOf(placed.keySet()));
    }

    private void hold(Collection<TopicPartition> doubtful) {
        disturbed = true;
        doubtful.forEach(placed::remove);
        held.addAll(doubtful);
        consumer.pause(doubtful);
    }

    /** Lets the held partitions go on from their stored positions, or from the beginning where none is stored. */
    void place(BatchStore store) throws SQLException {
        if (held.isEmpty()) {
            return;
        }
        Map<TopicPartition, Long> stored = store.positions(held);
        for (TopicPartition partition : List.copyOf(held)) {
            Long next = stored.get(partition);
            if (next == null) {
                consumer.seekToBeginning(List.of(partition));
                placed.put(partition, new Place(OptionalLong.empty(), consumer.position(partition)));
            } else {
                consumer.seek(partition, next);
                placed.put(partition, new Place(OptionalLong.of(next), next));
            }
            held.remove(partition);
            consumer.resume(List.of(partition));
        }
    }

    /** Stops reading altogether for a while; polling then only keeps the membership of the group. */
    void rest() {
        consumer.pause(consumer.assignment());
    }

    /** Ends a rest. */
    void goOn() {
        consumer.resume(placed.keySet());
    }

    /** How far the consumer has moved since the positions were stored. */
    Map<TopicPartition, Advance> advances() {
        Map<TopicPartition, Advance> moved = new HashMap<>();
        placed.forEach((partition, place) -> {
            long position = consumer.position(partition);
            if (position != place.position()) {
                moved.put(partition, new Advance(place.stored(), position));
            }
        });
        return moved;
    }

    /** Takes note that the positions were stored. */
    void stored(Map<TopicPartition, Advance> advances) {
        advances.forEach((partition, advance) ->
                placed.put(partition, new Place(OptionalLong.of(advance.next()), advance.next())));
    }

    /**
     * Kafka no longer has what comes next. Deleted by retention: goes on with what there is, which {@code audit} will
     * show as lost.
     *
     * @throws IllegalStateException if Kafka ends before the stored position: then it is not the Kafka that was read
     */
    void outOfRange(OffsetOutOfRangeException missing) {
        Map<TopicPartition, Long> wanted = missing.offsetOutOfRangePartitions();
        Map<TopicPartition, Long> ends = consumer.endOffsets(wanted.keySet());
        wanted.forEach((partition, position) -> {
            long end = ends.getOrDefault(partition, 0L);
            if (position > end) {
                throw new IllegalStateException(
                        "PostgreSQL has " + partition + " stored up to offset " + position
                                + ", but in Kafka it ends at " + end
                                + ": this database belongs to another Kafka. Use the one it was filled from, or an empty database");
            }
            LOG.error(
                    "{}: Kafka has deleted the records from offset {} on before they were stored; going on with the"
                            + " oldest there is. Run the audit, and keep records for longer",
                    partition,
                    position);
            consumer.seekToBeginning(List.of(partition));
        });
    }

    /** Records that Kafka holds beyond the consumer's positions, as far as it has been told. */
    long lag() {
        return placed.keySet().stream()
                .mapToLong(partition -> consumer.currentLag(partition).orElse(0))
                .sum();
    }
}
