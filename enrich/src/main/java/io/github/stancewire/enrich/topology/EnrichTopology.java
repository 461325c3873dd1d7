package io.github.stancewire.enrich.topology;

import io.github.stancewire.enrich.article.ArticleEnricher;
import io.github.stancewire.schemas.ArticleState;
import io.github.stancewire.schemas.RawArticle;
import io.github.stancewire.schemas.topic.Topic;
import io.github.stancewire.schemas.topic.Topics;
import io.github.stancewire.schemas.wire.AvroSerde;
import io.github.stancewire.schemas.wire.SchemaRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyConfig;
import org.apache.kafka.streams.kstream.Branched;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/**
 * Raw articles to revisions, stances, duplicates and dead letters: each raw record ends in exactly one of enriched, duplicate
 * and dead.
 *
 * <p>Keys and values are bytes from source to sinks; the steps decode and encode. So every failure has the record at hand as
 * it was received, and nothing can fail behind the step that writes the store.
 */
public final class EnrichTopology {
    /** What is remembered of articles. Its name, and so its changelog's, is a contract: renaming it is a migration. */
    public static final String STORE = "articles-by-id";

    private final Serde<byte[]> bytes = Serdes.ByteArray();
    private final ArticleEnricher enricher;
    private final SchemaRegistry registry;
    private final Duration revisionWindow;
    private final EnrichMetrics metrics;

    /** @param revisionWindow how long an article is remembered after it was last seen */
    public EnrichTopology(
            ArticleEnricher enricher, SchemaRegistry registry, Duration revisionWindow, EnrichMetrics metrics) {
        this.enricher = enricher;
        this.registry = registry;
        this.revisionWindow = revisionWindow;
        this.metrics = metrics;
    }

    /** Builds the topology; {@code config} must be the one that it is run with. */
    public Topology build(StreamsConfig config) {
        AvroSerde<RawArticle> rawArticles = AvroSerde.of(registry, Topics.RAW, RawArticle.class);
        AvroSerde<ArticleState> states = AvroSerde.of(registry, Topics.STATE_SUBJECT, ArticleState.class);
        StreamsBuilder builder = new StreamsBuilder(new TopologyConfig(config));
        builder.addStateStore(store(states));

        KStream<byte[], Encoded> outcomes = builder.stream(Topics.RAW.name(), received())
                // Bytes to a raw article, under its own key.
                .processValues(() -> new Decode(rawArticles, metrics), Named.as("decode"))
                // The clean text and its hash.
                .mapValues(new Extract(enricher, metrics), Named.as("extract"))
                // A duplicate ends here, before it costs an analysis.
                .processValues(() -> new DecideRevision(revisionWindow), Named.as("decide-revision"), STORE)
                // Language, entities, stances, and what they change.
                .processValues(() -> new Tag(enricher, metrics), Named.as("tag"))
                // To bytes that fit, before anything is stored or sent.
                .mapValues(new Encode(registry, states), Named.as("encode"))
                // Remembers, and sends on once.
                .processValues(() -> new RecordOutcome(revisionWindow, metrics), Named.as("record"), STORE);

        outcomes.split(Named.as("outcome"))
                .branch((key, outcome) -> outcome.is(Outcome.Kind.ENRICHED), branch("-enriched", this::sendRevision))
                .branch((key, outcome) -> outcome.is(Outcome.Kind.DUPLICATE), branch("-duplicate", this::sendDuplicate))
                .branch((key, outcome) -> outcome.is(Outcome.Kind.DEAD), branch("-dead", this::sendDead))
                .noDefaultBranch();
        return builder.build();
    }

    private void sendRevision(KStream<byte[], Encoded> enriched) {
        enriched.mapValues(EnrichTopology::resultOf, Named.as("address-revision"))
                .to(Topics.ENRICHED.name(), to("articles-enriched"));
        enriched.flatMap((key, outcome) -> stancesOf(outcome), Named.as("address-stances"))
                .to(Topics.STANCES.name(), to("stances"));
    }

    private void sendDuplicate(KStream<byte[], Encoded> duplicates) {
        duplicates
                .mapValues(EnrichTopology::resultOf, Named.as("address-duplicate"))
                .to(Topics.DUPLICATES.name(), to("articles-duplicates"));
    }

    private void sendDead(KStream<byte[], Encoded> dead) {
        dead.process(AddressDead::new, Named.as("address-dead")).to(Topics.DEAD.name(), to("articles-dead"));
    }

    // Only a raw record's value may be absent; of what we encode, none is.
    @SuppressWarnings("NullAway")
    private static byte[] resultOf(Encoded outcome) {
        return outcome.result().value();
    }

    private static List<KeyValue<byte[], byte[]>> stancesOf(Encoded outcome) {
        return outcome.stances().stream()
                .map(stance -> KeyValue.pair(stance.key(), stance.value()))
                .toList();
    }

    private static Branched<byte[], Encoded> branch(String name, Consumer<KStream<byte[], Encoded>> chain) {
        return Branched.withConsumer(chain, name);
    }

    private Consumed<byte[], byte[]> received() {
        return Consumed.with(bytes, bytes).withName("articles-raw").withTimestampExtractor(new ReceivedTime());
    }

    private Produced<byte[], byte[]> to(String name) {
        return Produced.with(bytes, bytes).withName(name);
    }

    private static StoreBuilder<KeyValueStore<String, ArticleState>> store(Serde<ArticleState> states) {
        return Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(STORE), Serdes.String(), states)
                // An article seldom comes twice between two commits, so a cache would only hold memory.
                .withCachingDisabled()
                .withLoggingEnabled(
                        Map.of(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, Integer.toString(Topic.MAX_RECORD_BYTES)));
    }
}
