package io.github.stancewire.sink;

import io.github.stancewire.schemas.Actor;
import io.github.stancewire.schemas.DuplicateArticle;
import io.github.stancewire.schemas.EnrichedArticle;
import io.github.stancewire.schemas.Entity;
import io.github.stancewire.schemas.EntityType;
import io.github.stancewire.schemas.Evidence;
import io.github.stancewire.schemas.Factuality;
import io.github.stancewire.schemas.Mention;
import io.github.stancewire.schemas.Polarity;
import io.github.stancewire.schemas.RawOrigin;
import io.github.stancewire.schemas.Stance;
import io.github.stancewire.schemas.StanceOp;
import io.github.stancewire.schemas.Voice;
import io.github.stancewire.schemas.identity.Sha256;
import io.github.stancewire.schemas.topic.DeadLetterHeaders;
import io.github.stancewire.schemas.topic.Topics;
import io.github.stancewire.schemas.wire.AvroSerde;
import io.github.stancewire.schemas.wire.InMemorySchemaRegistry;
import io.github.stancewire.schemas.wire.SchemaRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;

/** Makes result records as ENRICH sends them: bytes in the wire format, at the offset a test gives. */
public final class Wire {
    public static final String TEXT = "Norland condemned the raid. \uD83D\uDD4A Sudland and Norland signed a treaty.";
    public static final Instant RECEIVED = Instant.parse("2024-05-31T22:30:00Z");

    private final SchemaRegistry registry = new InMemorySchemaRegistry();
    private final AvroSerde<EnrichedArticle> articles = AvroSerde.of(registry, Topics.ENRICHED, EnrichedArticle.class);
    private final AvroSerde<DuplicateArticle> duplicates =
            AvroSerde.of(registry, Topics.DUPLICATES, DuplicateArticle.class);
    private final AvroSerde<Stance> stances = AvroSerde.of(registry, Topics.STANCES, Stance.class);

    public SchemaRegistry registry() {
        return registry;
    }

    public static String articleId(int number) {
        return String.format("%032x", number);
    }

    public static RawOrigin raw(int partition, long offset) {
        return new RawOrigin(Topics.RAW.name(), partition, offset);
    }

    /** A revision with one entity and a stance to each of two evidences. */
    public static EnrichedArticle article(String id, int revision, RawOrigin raw) {
        EnrichedArticle article = EnrichedArticle.newBuilder().build();
        article.setArticleId(id);
        article.setRevision(revision);
        article.setRaw(raw);
        article.setSourceId("folder");
        article.setOrigin("a/" + id + ".txt");
        article.setPublishedAt("2024-06-01T00:10:00+03:00");
        article.setReceivedAt(RECEIVED.plusSeconds(revision));
        article.setTitle("Treaty signed, revision " + revision);
        article.setLanguage("en");
        article.setText(TEXT);
        article.setTextSha256(Sha256.of(TEXT));
        article.setEntities(List.of(
                new Entity("country:NOR", "Norland", EntityType.COUNTRY, "NOR", List.of(new Mention(0, 7))),
                new Entity("country:SUD", "Sudland", EntityType.COUNTRY, "SUD", List.of(new Mention(30, 37)))));
        article.setTaggerVersion("test-1");
        article.setExtractionMethod("plain");
        article.setWarnings(List.of("made-up, \"quoted\""));
        article.setStances(List.of());
        return article;
    }

    /** A stance of Norland against Sudland whose evidence is the text's first sentence. */
    public static Stance stance(String id, StanceOp op, String articleId, int revision) {
        Stance stance = Stance.newBuilder().build();
        stance.setStanceId(id);
        stance.setOp(op);
        stance.setArticleId(articleId);
        stance.setRevision(revision);
        stance.setReceivedAt(RECEIVED.plusSeconds(revision));
        stance.setSource(new Actor("Norland", "country:NOR", "NOR", null));
        stance.setTarget(new Actor("Sudland", "country:SUD", "SUD", null));
        stance.setPolarity(Polarity.OPPOSE);
        stance.setScore(-0.6);
        stance.setVoice(Voice.ACTOR);
        stance.setFactuality(Factuality.ASSERTED);
        stance.setConfidence(0.9);
        stance.setEvidence(new Evidence(0, 27, "Norland condemned the raid."));
        stance.setWhy("condemn: ACCUSE");
        stance.setTaggerVersion("test-1");
        return stance;
    }

    public ConsumerRecord<byte[], byte[]> enriched(int partition, long offset, EnrichedArticle article) {
        return record(Topics.ENRICHED.name(), partition, offset, article.getArticleId(), articles.encode(article));
    }

    public ConsumerRecord<byte[], byte[]> stance(int partition, long offset, Stance stance) {
        return record(Topics.STANCES.name(), partition, offset, "SUD", stances.encode(stance));
    }

    public ConsumerRecord<byte[], byte[]> duplicate(int partition, long offset, String id, RawOrigin raw) {
        DuplicateArticle duplicate = new DuplicateArticle(id, 1, raw, Sha256.of(TEXT), RECEIVED);
        return record(Topics.DUPLICATES.name(), partition, offset, id, duplicates.encode(duplicate));
    }

    public ConsumerRecord<byte[], byte[]> dead(int partition, long offset, String id, RawOrigin raw) {
        ConsumerRecord<byte[], byte[]> record =
                record(Topics.DEAD.name(), partition, offset, id, new byte[] {0, 1, (byte) 0xFF});
        header(record, "trace", "t-1");
        header(record, DeadLetterHeaders.STEP, "extract");
        header(record, DeadLetterHeaders.REASON, "not-text");
        header(record, DeadLetterHeaders.MESSAGE, "The article is binary");
        header(record, DeadLetterHeaders.ORIGIN, "a/" + id + ".txt");
        header(record, DeadLetterHeaders.TOPIC, raw.getTopic());
        header(record, DeadLetterHeaders.PARTITION, Integer.toString(raw.getPartition()));
        header(record, DeadLetterHeaders.OFFSET, Long.toString(raw.getOffset()));
        return record;
    }

    public static void header(ConsumerRecord<byte[], byte[]> record, String name, String value) {
        record.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    public static ConsumerRecord<byte[], byte[]> record(
            String topic, int partition, long offset, String key, byte[] value) {
        return new ConsumerRecord<>(
                topic,
                partition,
                offset,
                RECEIVED.toEpochMilli(),
                TimestampType.CREATE_TIME,
                key.length(),
                value.length,
                key.getBytes(StandardCharsets.UTF_8),
                value,
                new RecordHeaders(),
                Optional.empty());
    }
}
