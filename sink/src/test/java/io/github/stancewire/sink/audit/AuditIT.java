package io.github.stancewire.sink.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stancewire.schemas.EnrichedArticle;
import io.github.stancewire.schemas.Stance;
import io.github.stancewire.schemas.StanceOp;
import io.github.stancewire.schemas.topic.Topics;
import io.github.stancewire.sink.Wire;
import io.github.stancewire.sink.audit.Difference.Kind;
import io.github.stancewire.sink.postgres.EmbeddedDatabase;
import io.github.stancewire.sink.postgres.Filled;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Two raw partitions whose records all arrived; each test then spoils one thing. */
class AuditIT {
    private static final TopicPartition RAW_0 = new TopicPartition(Topics.RAW.name(), 0);
    private static final TopicPartition RAW_1 = new TopicPartition(Topics.RAW.name(), 1);

    @RegisterExtension
    final EmbeddedDatabase database = new EmbeddedDatabase();

    private final Wire wire = new Wire();

    /** Offset 2 of partition 0 is a transaction marker. */
    @BeforeEach
    void everythingArrived() throws SQLException {
        Stance stance = Wire.stance("s1", StanceOp.ADD, Wire.articleId(1), 2);
        EnrichedArticle second = Wire.article(Wire.articleId(1), 2, Wire.raw(0, 1));
        second.setStances(List.of(stance));
        Filled.with(
                database.get(),
                wire.registry(),
                List.of(
                        wire.enriched(0, 0, Wire.article(Wire.articleId(1), 1, Wire.raw(0, 0))),
                        wire.enriched(0, 1, second),
                        wire.stance(0, 0, stance),
                        wire.duplicate(0, 0, Wire.articleId(1), Wire.raw(0, 3)),
                        wire.dead(0, 0, Wire.articleId(2), Wire.raw(1, 0)),
                        wire.enriched(1, 0, Wire.article(Wire.articleId(3), 1, Wire.raw(1, 1)))));
    }

    @Test
    void nothingDiffersWhenEverythingArrived() throws SQLException {
        AuditReport report = audit(0);

        assertEquals(new AuditReport(5, 0, Map.of(), List.of()), report);
        assertTrue(report.clean());
    }

    @Test
    void aRawRecordWithoutOutcomeIsLost() throws SQLException {
        database.execute("DELETE FROM outcomes WHERE kind = 'duplicate'");
        database.execute("DELETE FROM outcomes WHERE raw_partition = 1 AND raw_offset = 0");

        AuditReport report = audit(0);

        assertEquals(Map.of(Kind.PENDING, 1L, Kind.LOST, 1L), report.counts());
        assertEquals(
                List.of("articles.raw-0@3", "articles.raw-1@0"),
                report.differences().stream().map(Difference::place).toList());
    }

    @Test
    void aRawRecordWithTwoOutcomesIsDoubled() throws SQLException {
        database.execute(
                "INSERT INTO outcomes (topic, kafka_partition, kafka_offset, kind, article_id, raw_topic,"
                        + " raw_partition, raw_offset) VALUES ('articles.duplicates', 5, 9, 'duplicate', 'x', 'articles.raw', 0, 1)");

        List<Difference> found = audit(0).differences();

        assertEquals(1, found.size());
        assertEquals(Kind.DOUBLED, found.get(0).kind());
        assertTrue(found.get(0).detail().contains("duplicate at articles.duplicates-5@9"), found.toString());
    }

    @Test
    void anOutcomeOfNoRawRecordIsUnfounded() throws SQLException {
        database.execute("UPDATE outcomes SET raw_offset = 2 WHERE kind = 'duplicate'");

        assertEquals(Map.of(Kind.UNFOUNDED, 1L, Kind.PENDING, 1L), audit(0).counts());
    }

    @Test
    void outcomesOlderThanWhatKafkaKeepsAreExpired() throws SQLException {
        AuditReport report = audit(1);

        assertEquals(1, report.expired());
        assertEquals(Map.of(), report.counts());
    }

    @Test
    void anEnrichedArticleWithoutRowIsFound() throws SQLException {
        database.execute("DELETE FROM articles WHERE article_id = '" + Wire.articleId(3) + "'");

        assertEquals(
                List.of(new Difference(
                        Kind.ARTICLE_MISSING, Wire.articleId(3), "revision 1 came by articles.enriched-1@0")),
                audit(0).differences());
    }

    @Test
    void aRowOfAnOlderRevisionIsFound() throws SQLException {
        database.execute("UPDATE articles SET revision = 1 WHERE article_id = '" + Wire.articleId(1) + "'");

        assertEquals(Map.of(Kind.ARTICLE_OUTDATED, 1L), audit(0).counts());
    }

    @Test
    void aRowThatNoOutcomeAccountsForIsFound() throws SQLException {
        database.execute("INSERT INTO articles SELECT (jsonb_populate_record(a, '{\"article_id\": \"other\"}')).*"
                + " FROM articles a WHERE article_id = '" + Wire.articleId(3) + "'");

        assertEquals(Map.of(Kind.ARTICLE_UNFOUNDED, 1L), audit(0).counts());
    }

    @Test
    void aDeadOutcomeWithoutDeadLetterIsFound() throws SQLException {
        database.execute("DELETE FROM dead_letters");

        assertEquals(Map.of(Kind.DEAD_LETTER_MISSING, 1L), audit(0).counts());
    }

    @Test
    void aLostStanceIsFound() throws SQLException {
        database.execute("DELETE FROM stances");

        assertEquals(
                List.of(new Difference(
                        Kind.STANCES_MISCOUNTED,
                        Wire.articleId(1),
                        "sent with 1 stances, 0 are in force, 0 were refused")),
                audit(0).differences());
    }

    @Test
    void withoutTheTopicItSaysSo() {
        MockConsumer<byte[], byte[]> empty = new MockConsumer<>("none");

        IllegalStateException missing = assertThrows(
                IllegalStateException.class,
                () -> new Audit(database.get().dataSource(), () -> empty).run(Progress.silent()));

        assertTrue(String.valueOf(missing.getMessage()).contains("articles.raw"), missing.toString());
    }

    /** Audits against a topic whose partition 0 begins at {@code begin}. */
    private AuditReport audit(long begin) throws SQLException {
        MockConsumer<byte[], byte[]> consumer = new MockConsumer<>("none");
        List<PartitionInfo> infos = new ArrayList<>();
        for (TopicPartition partition : List.of(RAW_0, RAW_1)) {
            infos.add(new PartitionInfo(
                    partition.topic(), partition.partition(), Node.noNode(), new Node[0], new Node[0]));
        }
        consumer.updatePartitions(Topics.RAW.name(), infos);
        consumer.updateBeginningOffsets(Map.of(RAW_0, begin, RAW_1, 0L));
        consumer.updateEndOffsets(Map.of(RAW_0, 4L, RAW_1, 2L));
        // The mock takes records only for what is assigned, and forgets them with another assignment.
        Map<TopicPartition, List<Long>> offsets = Map.of(RAW_0, List.of(0L, 1L, 3L), RAW_1, List.of(0L, 1L));
        for (int i = 0; i < 4; i++) {
            consumer.schedulePollTask(() -> consumer.assignment()
                    .forEach(partition -> offsets.getOrDefault(partition, List.of())
                            .forEach(offset -> {
                                if (offset >= consumer.position(partition)) {
                                    consumer.addRecord(Wire.record(
                                            partition.topic(), partition.partition(), offset, "key", new byte[0]));
                                }
                            })));
        }
        return new Audit(database.get().dataSource(), () -> consumer).run(Progress.silent());
    }
}
