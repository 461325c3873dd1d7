package io.github.stancewire.schemas.topic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stancewire.schemas.wire.InMemorySchemaRegistry;
import io.github.stancewire.schemas.wire.SchemaRegistration;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TopicsTest {
    @Test
    void namesAreTheContract() {
        assertEquals(
                Set.of(
                        "ingest.checkpoints",
                        "sources.ledger",
                        "articles.raw",
                        "articles.enriched",
                        "articles.duplicates",
                        "articles.dead",
                        "stances"),
                Topics.all().stream().map(Topic::name).collect(Collectors.toSet()));
    }

    @Test
    void whatIsLatestPerKeyIsCompacted() {
        assertEquals(
                List.of("ingest.checkpoints", "articles.enriched"),
                Topics.all().stream().filter(Topic::compacted).map(Topic::name).toList());
    }

    @Test
    void deadLettersKeepTheirBytesAndHaveNoSchema() {
        assertTrue(Topics.DEAD.valueSchema().isEmpty());
    }

    @Test
    void deadLettersAreKeptNinetyDays() {
        assertEquals("7776000000", Topics.DEAD.settings().get("retention.ms"));
    }

    @Test
    void aCompactedTopicIsKeptForEver() {
        assertEquals(
                Map.of(
                        "cleanup.policy", "compact",
                        "retention.ms", "-1",
                        "min.compaction.lag.ms", "2592000000",
                        "max.message.bytes", "12582912"),
                Topics.ENRICHED.settings());
    }

    @Test
    void noRevisionIsCompactedAwayBeforeItsRawRecordMayGo() {
        assertEquals(Topics.RAW.retention(), Topics.ENRICHED.retention());
    }

    @Test
    void aRecordHasRoomForTheLargestArticle() {
        assertTrue(Topic.MAX_RECORD_BYTES > Topic.MAX_CONTENT_BYTES);
    }

    @Test
    void recordsAreKeptForSomeTime() {
        assertThrows(
                IllegalArgumentException.class, () -> new Topic("x", "key", Optional.empty(), false, Duration.ZERO));
    }

    @Test
    void registrationCoversEveryTopicWithASchemaAndTheStore() {
        assertEquals(
                List.of(
                        "ingest.checkpoints-value",
                        "articles.raw-value",
                        "articles.enriched-value",
                        "articles.duplicates-value",
                        "stances-value",
                        "sources.ledger-value",
                        "articles.state-value"),
                List.copyOf(SchemaRegistration.registerAll(new InMemorySchemaRegistry())
                        .keySet()));
    }

    @Test
    void registrationMayBeRepeated() {
        InMemorySchemaRegistry registry = new InMemorySchemaRegistry();
        assertEquals(SchemaRegistration.registerAll(registry), SchemaRegistration.registerAll(registry));
    }
}
