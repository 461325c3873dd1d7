package io.github.stancewire.enrich.topology;

import io.github.stancewire.analysis.Analyzer;
import io.github.stancewire.enrich.EnrichFixture;
import io.github.stancewire.enrich.article.ArticleEnricher;
import io.github.stancewire.schemas.ArticleState;
import io.github.stancewire.schemas.DuplicateArticle;
import io.github.stancewire.schemas.EnrichedArticle;
import io.github.stancewire.schemas.RawArticle;
import io.github.stancewire.schemas.Stance;
import io.github.stancewire.schemas.topic.Topics;
import io.github.stancewire.schemas.wire.AvroSerde;
import io.github.stancewire.schemas.wire.InMemorySchemaRegistry;
import io.github.stancewire.schemas.wire.SchemaRegistration;
import io.github.stancewire.schemas.wire.SchemaRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.test.TestRecord;

/** The topology on a bench: articles go in at the hours a test says, and what came out is read topic by topic. */
final class Bench implements AutoCloseable {
    static final String ARTICLE = "0123456789abcdef0123456789abcdef";
    static final Instant DAY_ONE = Instant.parse("2026-03-01T08:00:00Z");
    static final Duration WINDOW = Duration.ofDays(365);

    final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final SchemaRegistry registry;
    private final TopologyTestDriver driver;
    private final TestInputTopic<byte[], byte[]> raw;
    private final TestOutputTopic<String, EnrichedArticle> enriched;
    private final TestOutputTopic<String, Stance> stances;
    private final TestOutputTopic<String, DuplicateArticle> duplicates;
    private final TestOutputTopic<byte[], byte[]> dead;

    private Bench(Path stateDir, Analyzer analyzer, SchemaRegistry registry, String guarantee) {
        this.registry = registry;
        EnrichMetrics metrics = new EnrichMetrics(meters);
        StreamsConfig config = EnrichFixture.settings(stateDir, metrics);
        ArticleEnricher enricher = new ArticleEnricher(analyzer, "small-1");
        Properties properties = new Properties();
        properties.putAll(config.originals());
        properties.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, guarantee);
        driver = new TopologyTestDriver(
                new EnrichTopology(enricher, registry, WINDOW, metrics).build(config), properties, DAY_ONE);
        raw = driver.createInputTopic(Topics.RAW.name(), new ByteArraySerializer(), new ByteArraySerializer());
        enriched = output(
                Topics.ENRICHED.name(),
                AvroSerde.of(registry, Topics.ENRICHED, EnrichedArticle.class).deserializer());
        stances = output(
                Topics.STANCES.name(),
                AvroSerde.of(registry, Topics.STANCES, Stance.class).deserializer());
        duplicates = output(
                Topics.DUPLICATES.name(),
                AvroSerde.of(registry, Topics.DUPLICATES, DuplicateArticle.class)
                        .deserializer());
        dead = driver.createOutputTopic(Topics.DEAD.name(), new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    static Bench with(Path stateDir, Analyzer analyzer) {
        return with(stateDir, analyzer, registry());
    }

    static Bench with(Path stateDir, Analyzer analyzer, SchemaRegistry registry) {
        return new Bench(stateDir, analyzer, registry, StreamsConfig.EXACTLY_ONCE_V2);
    }

    /** Under exactly-once the driver discards the dead letters of exception handlers; Kafka does not. */
    static Bench atLeastOnce(Path stateDir, Analyzer analyzer, SchemaRegistry registry) {
        return new Bench(stateDir, analyzer, registry, StreamsConfig.AT_LEAST_ONCE);
    }

    static SchemaRegistry registry() {
        InMemorySchemaRegistry registry = new InMemorySchemaRegistry();
        SchemaRegistration.registerAll(registry);
        return registry;
    }

    private <V> TestOutputTopic<String, V> output(String topic, Deserializer<V> values) {
        return driver.createOutputTopic(topic, new StringDeserializer(), values);
    }

    static RawArticle.Builder article(String text) {
        return RawArticle.newBuilder()
                .setArticleId(ARTICLE)
                .setSourceId("bench")
                .setOrigin("one.txt")
                .setContent(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)))
                .setReceivedAt(DAY_ONE);
    }

    static RawArticle.Builder deletion() {
        return article("").setGone(true);
    }

    void receive(String text) {
        receive(text, DAY_ONE);
    }

    void receive(String text, Instant at) {
        receive(article(text).setReceivedAt(at).build());
    }

    void receive(RawArticle article) {
        byte[] value = encode(article);
        receive(new TestRecord<>(utf8(article.getArticleId()), value, article.getReceivedAt()));
    }

    void receive(TestRecord<byte[], byte[]> record) {
        raw.pipeInput(record);
    }

    byte[] encode(RawArticle article) {
        return AvroSerde.of(registry, Topics.RAW, RawArticle.class).encode(article);
    }

    List<TestRecord<String, EnrichedArticle>> enriched() {
        return enriched.readRecordsToList();
    }

    List<TestRecord<String, Stance>> stances() {
        return stances.readRecordsToList();
    }

    /** The stance records as "op source polarity target". */
    List<String> told() {
        return stances().stream()
                .map(TestRecord::value)
                .map(stance -> stance.getOp() + " " + stance.getSource().getName() + " " + stance.getPolarity() + " "
                        + stance.getTarget().getName())
                .toList();
    }

    List<TestRecord<String, DuplicateArticle>> duplicates() {
        return duplicates.readRecordsToList();
    }

    List<TestRecord<byte[], byte[]>> dead() {
        return dead.readRecordsToList();
    }

    KeyValueStore<String, ArticleState> store() {
        return driver.getKeyValueStore(EnrichTopology.STORE);
    }

    double count(String meter, String... tags) {
        return meters.get(meter).tags(tags).counter().count();
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        driver.close();
    }
}
