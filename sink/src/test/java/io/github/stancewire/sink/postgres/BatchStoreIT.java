package io.github.stancewire.sink.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stancewire.schemas.EnrichedArticle;
import io.github.stancewire.schemas.Mention;
import io.github.stancewire.schemas.Stance;
import io.github.stancewire.schemas.StanceOp;
import io.github.stancewire.schemas.topic.Topics;
import io.github.stancewire.sink.Wire;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class BatchStoreIT {
    private static final String ID = Wire.articleId(1);

    @RegisterExtension
    final EmbeddedDatabase database = new EmbeddedDatabase();

    private final Wire wire = new Wire();

    @Test
    void aRevisionIsStoredWithItsEntitiesAndOutcome() throws SQLException {
        store(wire.enriched(2, 7, Wire.article(ID, 1, Wire.raw(3, 41))));

        assertEquals(
                List.of("1 | 2024-06-01 | Treaty signed, revision 1 | {\"made-up, \\\"quoted\\\"\"}"),
                database.rows("SELECT revision, day, title, warnings FROM articles"));
        assertEquals(
                List.of("country:NOR | 0 | NOR | {\"[0,7)\"}", "country:SUD | 1 | SUD | {\"[30,37)\"}"),
                database.rows("SELECT entity_id, ordinal, party, mentions FROM article_entities ORDER BY ordinal"));
        assertEquals(
                List.of("articles.enriched | 2 | 7 | enriched | articles.raw | 3 | 41"),
                database.rows("SELECT topic, kafka_partition, kafka_offset, kind, raw_topic, raw_partition, raw_offset"
                        + " FROM outcomes"));
    }

    @Test
    void theNextRevisionReplacesTheOneBeforeWithItsEntities() throws SQLException {
        EnrichedArticle second = Wire.article(ID, 2, Wire.raw(3, 42));
        second.setEntities(second.getEntities().subList(1, 2));

        store(wire.enriched(0, 0, Wire.article(ID, 1, Wire.raw(3, 41))), wire.enriched(0, 1, second));

        assertEquals(List.of("2"), database.rows("SELECT revision FROM articles"));
        assertEquals(List.of("country:SUD"), database.rows("SELECT entity_id FROM article_entities"));
    }

    @Test
    void anOlderRevisionNeverGoesOverANewerOne() throws SQLException {
        store(wire.enriched(0, 5, Wire.article(ID, 2, Wire.raw(3, 42))));
        store(wire.enriched(1, 0, Wire.article(ID, 1, Wire.raw(3, 41))));

        assertEquals(List.of("2"), database.rows("SELECT revision FROM articles"));
    }

    @Test
    void anArticleThatEnrichForgotBeginsAnewAtRevisionOne() throws SQLException {
        EnrichedArticle yearsLater = Wire.article(ID, 1, Wire.raw(3, 99));
        yearsLater.setReceivedAt(Wire.RECEIVED.plus(Duration.ofDays(500)));

        store(wire.enriched(0, 0, Wire.article(ID, 2, Wire.raw(3, 42))), wire.enriched(0, 1, yearsLater));

        assertEquals(List.of("1"), database.rows("SELECT revision FROM articles"));
    }

    @Test
    void aDeletedArticleStaysAsAnEmptyRow() throws SQLException {
        EnrichedArticle gone = Wire.article(ID, 2, Wire.raw(3, 42));
        gone.setGone(true);
        gone.setText("");
        gone.setEntities(List.of());

        store(wire.enriched(0, 0, Wire.article(ID, 1, Wire.raw(3, 41))), wire.enriched(0, 1, gone));

        assertEquals(List.of("t | "), database.rows("SELECT gone, text FROM articles"));
        assertEquals(List.of(), database.rows("SELECT * FROM article_entities"));
    }

    @Test
    void aMovedStanceKeepsTheRevisionThatAddedIt() throws SQLException {
        Stance moved = Wire.stance("s1", StanceOp.MOVE, ID, 2);
        moved.getEvidence().setBegin(10);

        store(wire.stance(0, 0, Wire.stance("s1", StanceOp.ADD, ID, 1)), wire.stance(0, 1, moved));

        assertEquals(
                List.of("2 | 1 | f | 10 | -600"),
                database.rows("SELECT revision, added_revision, retracted, evidence_begin, score_thousandths"
                        + " FROM stances"));
    }

    @Test
    void aRetractedStanceStaysMarked() throws SQLException {
        store(
                wire.stance(0, 0, Wire.stance("s1", StanceOp.ADD, ID, 1)),
                wire.stance(0, 1, Wire.stance("s1", StanceOp.RETRACT, ID, 1)));

        assertEquals(List.of("t"), database.rows("SELECT retracted FROM stances"));
    }

    @Test
    void aRetractionIsNotUndoneByTheAdditionDeliveredAgain() throws SQLException {
        store(wire.stance(0, 1, Wire.stance("s1", StanceOp.RETRACT, ID, 1)));
        store(wire.stance(1, 0, Wire.stance("s1", StanceOp.ADD, ID, 1)));

        assertEquals(List.of("t"), database.rows("SELECT retracted FROM stances"));
    }

    @Test
    void aStanceShownAgainIsInForceAgain() throws SQLException {
        store(
                wire.stance(0, 0, Wire.stance("s1", StanceOp.ADD, ID, 1)),
                wire.stance(0, 1, Wire.stance("s1", StanceOp.RETRACT, ID, 2)),
                wire.stance(0, 2, Wire.stance("s1", StanceOp.ADD, ID, 3)));

        assertEquals(List.of("f | 3"), database.rows("SELECT retracted, added_revision FROM stances"));
    }

    @Test
    void aDeadLetterKeepsBytesAndHeaders() throws SQLException {
        store(wire.dead(1, 4, ID, Wire.raw(3, 43)));

        assertEquals(
                List.of("\\x0001ff | trace | dC0x | extract | not-text | The article is binary | 43"),
                database.rows("SELECT value, headers->0->>'name', headers->0->>'value', step, reason, message,"
                        + " raw_offset FROM dead_letters"));
        assertEquals(
                List.of("dead | " + ID + " | 43"), database.rows("SELECT kind, article_id, raw_offset FROM outcomes"));
    }

    @Test
    void aDeadLetterFullOfWhatPostgresRefusesIsStoredAllTheSame() throws SQLException {
        ConsumerRecord<byte[], byte[]> hostile = wire.dead(0, 0, "\0", Wire.raw(3, 43));
        Wire.header(hostile, "stancewire.dead.message", "zero \0 and \uFFFF");
        Wire.header(hostile, "stancewire.dead.partition", "-7");
        Wire.header(hostile, "name \0", "x");

        store(hostile);

        assertEquals(
                List.of("extract | zero \uFFFD and \uFFFF | null"),
                database.rows("SELECT step, message, raw_partition FROM dead_letters"));
    }

    @Test
    void aRefusedRecordBecomesADeadLetterAndTheRestGoesOn() throws SQLException {
        EnrichedArticle zero = Wire.article(Wire.articleId(2), 1, Wire.raw(0, 2));
        zero.setText("U+0000 \0 in the text");

        Delivery delivery = store(
                wire.enriched(0, 0, Wire.article(ID, 1, Wire.raw(0, 1))),
                wire.enriched(0, 1, zero),
                wire.enriched(0, 2, Wire.article(Wire.articleId(3), 1, Wire.raw(0, 3))));

        assertInstanceOf(Delivery.Stored.class, delivery);
        assertEquals(
                List.of(ID, Wire.articleId(3)), database.rows("SELECT article_id FROM articles ORDER BY article_id"));
        assertEquals(
                List.of("sink | refused | folder | articles.raw | 2"),
                database.rows("SELECT step, reason, source_id, raw_topic, raw_offset FROM dead_letters"));
        assertEquals(
                List.of("enriched | 1", "dead | 2", "enriched | 3"),
                database.rows("SELECT kind, raw_offset FROM outcomes ORDER BY raw_offset"));
        assertEquals(List.of("3"), database.rows("SELECT next_offset FROM sink_positions"));
    }

    @Test
    void everyKindOfRefusalIsFound() throws SQLException {
        EnrichedArticle revision = Wire.article(ID, 0, Wire.raw(0, 1));
        EnrichedArticle twice = Wire.article(Wire.articleId(2), 1, Wire.raw(0, 2));
        twice.setEntities(
                List.of(twice.getEntities().get(0), twice.getEntities().get(0)));
        EnrichedArticle backwards = Wire.article(Wire.articleId(3), 1, Wire.raw(0, 3));
        backwards.getEntities().get(0).setMentions(List.of(new Mention(9, 3)));
        EnrichedArticle longKey = Wire.article(Wire.articleId(4), 1, Wire.raw(0, 4));
        longKey.getEntities().get(0).setParty(incompressible(20_000));
        Stance strong = Wire.stance("s1", StanceOp.ADD, ID, 1);
        strong.setScore(3.0);

        store(
                wire.enriched(0, 0, revision),
                wire.enriched(0, 1, twice),
                wire.enriched(0, 2, backwards),
                wire.enriched(0, 3, longKey),
                wire.stance(0, 0, strong));

        assertEquals(List.of(), database.rows("SELECT article_id FROM articles"));
        assertEquals(
                List.of("23514", "23505", "22000", "54000", "23514"),
                database.rows("SELECT substring(message FROM 'SQLSTATE (.....)') FROM dead_letters"
                        + " ORDER BY topic, kafka_offset"));
    }

    @Test
    void aRefusalDoesNotRepeatTheArticle() throws SQLException {
        EnrichedArticle article = Wire.article(ID, 0, Wire.raw(0, 1));

        store(wire.enriched(0, 0, article));

        String message = database.rows("SELECT message FROM dead_letters").get(0);
        assertTrue(!message.contains("condemned") && message.contains("articles_revision_check"), message);
    }

    @Test
    void anUndecodableResultIsADeadLetterOfTheSink() throws SQLException {
        store(Wire.record(Topics.ENRICHED.name(), 0, 0, ID, new byte[] {7, 7}));

        assertEquals(
                List.of("sink | undecodable | \\x0707"), database.rows("SELECT step, reason, value FROM dead_letters"));
        assertEquals(List.of("dead | null"), database.rows("SELECT kind, raw_offset FROM outcomes"));
    }

    @Test
    void whoeverMovesAPositionFirstWinsAndTheOtherStoresNothing() throws SQLException {
        BatchStore store = new BatchStore(database.get().dataSource());
        store.write(Batches.first(wire.registry(), List.of(wire.dead(0, 0, ID, Wire.raw(0, 1)))));

        Delivery late = store.write(Batches.first(
                wire.registry(),
                List.of(
                        wire.enriched(0, 0, Wire.article(ID, 1, Wire.raw(0, 2))),
                        wire.dead(0, 0, ID, Wire.raw(0, 1)))));

        assertEquals(new Delivery.Outrun(new TopicPartition(Topics.DEAD.name(), 0)), late);
        assertEquals(List.of(), database.rows("SELECT * FROM articles"));
        assertEquals(
                Map.of(new TopicPartition(Topics.DEAD.name(), 0), 1L),
                store.positions(List.of(
                        new TopicPartition(Topics.DEAD.name(), 0), new TopicPartition(Topics.ENRICHED.name(), 0))));
    }

    @Test
    void aBatchThatBeganElsewhereThanTheStoredPositionIsOutrun() throws SQLException {
        BatchStore store = new BatchStore(database.get().dataSource());
        TopicPartition partition = new TopicPartition(Topics.DEAD.name(), 0);

        Delivery emptied = store.write(
                Batches.from(wire.registry(), List.of(wire.dead(0, 8, ID, Wire.raw(0, 1))), Map.of(partition, 8L)));

        assertEquals(new Delivery.Outrun(partition), emptied);
    }

    @SafeVarargs
    private Delivery store(ConsumerRecord<byte[], byte[]>... records) throws SQLException {
        List<ConsumerRecord<byte[], byte[]>> all = new ArrayList<>();
        for (ConsumerRecord<byte[], byte[]> record : records) {
            all.add(record);
        }
        return new BatchStore(database.get().dataSource()).write(Batches.first(wire.registry(), all));
    }

    private static String incompressible(int length) {
        Random random = new Random(7);
        StringBuilder text = new StringBuilder();
        while (text.length() < length) {
            text.append((char) ('a' + random.nextInt(26)));
        }
        return text.toString();
    }
}
