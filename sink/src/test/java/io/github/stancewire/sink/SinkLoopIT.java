package io.github.stancewire.sink;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stancewire.schemas.StanceOp;
import io.github.stancewire.schemas.topic.Topics;
import io.github.stancewire.schemas.wire.RegistryUnavailableException;
import io.github.stancewire.schemas.wire.SchemaRegistry;
import io.github.stancewire.sink.postgres.EmbeddedDatabase;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.avro.Schema;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SinkLoopIT {
    private static final String ENRICHED = Topics.ENRICHED.name();
    private static final TopicPartition P0 = new TopicPartition(ENRICHED, 0);
    private static final TopicPartition P1 = new TopicPartition(ENRICHED, 1);

    @RegisterExtension
    final EmbeddedDatabase database = new EmbeddedDatabase();

    private final Wire wire = new Wire();
    private final Log log = new Log();

    @Test
    void everyTopicIsStored() {
        log.add(wire.enriched(0, 0, Wire.article(Wire.articleId(1), 1, Wire.raw(0, 0))))
                .add(wire.duplicate(0, 0, Wire.articleId(1), Wire.raw(0, 1)))
                .add(wire.dead(0, 0, Wire.articleId(2), Wire.raw(0, 2)))
                .add(wire.stance(0, 0, Wire.stance("s1", StanceOp.ADD, Wire.articleId(1), 1)));

        Rig sink = sink(10).assigned(log.partitions()).turn(1);

        assertEquals(
                List.of("enriched | 0", "duplicate | 1", "dead | 2"),
                database.rows("SELECT kind, raw_offset FROM outcomes ORDER BY raw_offset"));
        assertEquals(List.of("1"), database.rows("SELECT count(*) FROM stances"));
        for (String outcome : List.of("enriched", "duplicate", "dead", "stance")) {
            assertEquals(1, sink.count("stancewire.sink.records", "outcome", outcome), outcome);
        }
    }

    @Test
    void thePositionPassesOverTransactionMarkers() {
        articles(P0, 2);
        log.marker(ENRICHED, 0);

        Rig sink = sink(10).assigned(List.of(P0)).turn(1);
        log.marker(ENRICHED, 0);
        sink.turn(1);

        assertEquals(List.of("4"), database.rows("SELECT next_offset FROM sink_positions"));
        assertEquals(0, sink.status.lag());
    }

    @Test
    void aCrashBetweenBatchesLosesAndRepeatsNothing() {
        articles(P0, 5);
        sink(2).assigned(List.of(P0)).turn(1);

        sink(2).assigned(List.of(P0)).turn(2);

        assertEquals(List.of("0", "1", "2", "3", "4"), database.rows("SELECT kafka_offset FROM outcomes ORDER BY id"));
        assertEquals(List.of("5"), database.rows("SELECT next_offset FROM sink_positions"));
    }

    @Test
    void partitionsTakenAwayAreGoneOnWithByWhoeverGetsThem() {
        articles(P0, 4);
        articles(P1, 4);
        Rig first = sink(2).assigned(List.of(P0, P1)).turn(1);

        first.assigned(List.of(P0)).turn(1);
        sink(2).assigned(List.of(P1)).turn(1);

        assertEquals(
                List.of("0 | 4", "1 | 4"),
                database.rows("SELECT kafka_partition, next_offset FROM sink_positions ORDER BY 1"));
        assertEquals(List.of("8"), database.rows("SELECT count(*) FROM outcomes"));
    }

    @Test
    void theLoserAgainstARivalRollsBackAndReadsOnFromTheStoredPosition() {
        articles(P0, 6);
        Rig loser = sink(2).assigned(List.of(P0)).turn(1);
        sink(2).assigned(List.of(P0)).turn(1);

        loser.turn(1);
        assertEquals(List.of("4"), database.rows("SELECT next_offset FROM sink_positions"));
        loser.turn(1);

        assertEquals(1, loser.count("stancewire.sink.batches", "outcome", "outrun"));
        assertEquals(
                List.of("0", "1", "2", "3", "4", "5"), database.rows("SELECT kafka_offset FROM outcomes ORDER BY id"));
    }

    @Test
    void aRefusedRecordDoesNotHoldUpThoseAfterIt() {
        var refused = Wire.article(Wire.articleId(1), 1, Wire.raw(0, 0));
        refused.setTitle("zero \0");
        log.add(wire.enriched(0, 0, refused));
        log.add(wire.enriched(0, 1, Wire.article(Wire.articleId(2), 1, Wire.raw(0, 1))));

        Rig sink = sink(1).assigned(List.of(P0)).turn(2);

        assertEquals(List.of("dead", "enriched"), database.rows("SELECT kind FROM outcomes ORDER BY kafka_offset"));
        assertEquals(1, sink.count("stancewire.sink.dead.letters", "reason", "refused"));
    }

    @Test
    void withoutTheRegistryItWaitsAndNothingDies() {
        articles(P0, 3);
        AtomicBoolean away = new AtomicBoolean(true);
        Rig sink = new Rig(log, database.get().dataSource(), flickering(away), 10)
                .assigned(List.of(P0))
                .turn(3);
        assertEquals(Optional.of("the schema registry does not answer: asleep"), sink.status.whyNotReady());
        assertEquals(Optional.empty(), sink.status.whyNotLive());

        away.set(false);
        sink.turn(1);

        assertEquals(Optional.empty(), sink.status.whyNotReady());
        assertEquals(List.of("enriched | 3"), database.rows("SELECT kind, count(*) FROM outcomes GROUP BY kind"));
        assertEquals(3, sink.count("stancewire.sink.waits", "cause", "registry"));
    }

    @Test
    void aBatchInHandIsDroppedWhenItsPartitionIsTakenAway() {
        articles(P0, 3);
        articles(P1, 3);
        AtomicBoolean away = new AtomicBoolean(true);
        Rig waiting = new Rig(log, database.get().dataSource(), flickering(away), 10)
                .assigned(List.of(P0, P1))
                .turn(1);
        waiting.consumer.schedulePollTask(() -> waiting.assigned(List.of(P1)));
        waiting.turn(1);
        sink(10).assigned(List.of(P0)).turn(1);

        away.set(false);
        waiting.turn(1);

        assertEquals(List.of("6"), database.rows("SELECT count(*) FROM outcomes"));
        assertEquals(0, waiting.count("stancewire.sink.batches", "outcome", "outrun"));
    }

    @Test
    void recordsDeletedBeforeTheyWereStoredAreCountedAndPassedOver() {
        articles(P0, 2);
        Rig sink = sink(10).assigned(List.of(P0)).turn(1);
        articles(P0, 4);
        log.deleteBefore(P0, 4);

        sink.turn(2);

        assertEquals(List.of("0", "1", "4", "5"), database.rows("SELECT kafka_offset FROM outcomes ORDER BY id"));
        assertEquals(
                1,
                sink.meters.get("stancewire.sink.positions.expired").counter().count());
    }

    @Test
    void aDatabaseOfAnotherKafkaIsNotFilledFromThisOne() {
        articles(P0, 1);
        database.execute("INSERT INTO sink_positions VALUES ('articles.enriched', 0, 40)");
        Rig sink = sink(10).assigned(List.of(P0));

        IllegalStateException refused = assertThrows(IllegalStateException.class, () -> sink.turn(1));

        assertTrue(String.valueOf(refused.getMessage()).contains("belongs to another Kafka"), refused.toString());
        assertEquals(List.of(), database.rows("SELECT * FROM outcomes"));
    }

    @Test
    void aDatabaseThatWasNotMigratedEndsTheSinkWithTheReason() {
        articles(P0, 1);
        database.execute("DROP TABLE outcomes");
        Rig sink = sink(10).assigned(List.of(P0));

        IllegalStateException broken = assertThrows(IllegalStateException.class, () -> sink.turn(1));

        assertTrue(String.valueOf(broken.getMessage()).contains("is it migrated?"), broken.toString());
    }

    @Test
    void anInstanceWithoutPartitionsIsReady() {
        log.create(P0);
        Rig idle = sink(10).assigned(List.of(P0)).turn(1);

        idle.assigned(List.of()).turn(1);

        assertEquals(Optional.empty(), idle.status.whyNotReady());
    }

    private Rig sink(int batch) {
        return new Rig(log, database.get().dataSource(), wire.registry(), batch);
    }

    private void articles(TopicPartition partition, int count) {
        for (int i = 0; i < count; i++) {
            long offset = log.end(partition.topic(), partition.partition());
            String id = Wire.articleId(1000 * partition.partition() + (int) offset);
            log.add(wire.enriched(
                    partition.partition(), offset, Wire.article(id, 1, Wire.raw(partition.partition(), offset))));
        }
    }

    private SchemaRegistry flickering(AtomicBoolean away) {
        return new SchemaRegistry() {
            @Override
            public int idOf(String subject, Schema schema) {
                return wire.registry().idOf(subject, schema);
            }

            @Override
            public Schema byId(int id) {
                if (away.get()) {
                    throw new RegistryUnavailableException("asleep");
                }
                return wire.registry().byId(id);
            }

            @Override
            public int register(String subject, Schema schema) {
                return wire.registry().register(subject, schema);
            }
        };
    }
}
