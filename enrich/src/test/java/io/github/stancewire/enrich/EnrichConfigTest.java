package io.github.stancewire.enrich;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stancewire.enrich.topology.EnrichMetrics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.kafka.streams.StreamsConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnrichConfigTest {
    private static final Pattern TABLE_ROW = Pattern.compile("(?m)^\\| `([a-z.]+)` \\| `([^`]+)` \\|");

    @Test
    void everythingHasADefault() {
        assertEquals(Duration.ofDays(365), EnrichConfig.from(Map.of()).revisionWindow());
    }

    @Test
    void aGazetteerIsAPath() {
        assertEquals(
                Optional.of(Path.of("names")),
                EnrichConfig.from(Map.of("enrich.gazetteer", "names")).gazetteer());
    }

    @Test
    void withoutASettingThereIsNoGazetteerOfTheUsers() {
        assertEquals(Optional.empty(), EnrichConfig.from(Map.of()).gazetteer());
    }

    @ParameterizedTest
    @CsvSource({
        "enrich.threads, 0",
        "enrich.threads, two",
        "enrich.revision.window, a year",
        "enrich.revision.window, PT1S",
        "enrich.replication.factor, 0",
        "enrich.application.id, ' '"
    })
    void aBadValueStopsTheStartNamingItsKey(String key, String value) {
        InvalidSettingException refusal =
                assertThrows(InvalidSettingException.class, () -> EnrichConfig.from(Map.of(key, value)));
        assertTrue(String.valueOf(refusal.getMessage()).startsWith(key + " must be "), refusal::getMessage);
    }

    @Test
    void aBadValueIsToldWithItsRange() {
        InvalidSettingException refusal =
                assertThrows(InvalidSettingException.class, () -> EnrichConfig.from(Map.of("enrich.threads", "1000")));
        assertEquals("enrich.threads must be a whole number from 1 to 64; received: 1000", refusal.getMessage());
    }

    @Test
    void settingsOfOtherServicesAreLeftAlone() {
        assertEquals(EnrichConfig.from(Map.of()), EnrichConfig.from(Map.of("serve.port", "no number")));
    }

    @Test
    void settingsForKafkasClientsArePassedThrough() {
        StreamsConfig settings = settings(Map.of("kafka.security.protocol", "SSL"));
        assertEquals("SSL", settings.originals().get("security.protocol"));
    }

    @Test
    void ourGuaranteesCannotBeOverridden() {
        StreamsConfig settings = settings(Map.of("kafka.processing.guarantee", "at_least_once"));
        assertEquals("exactly_once_v2", settings.getString(StreamsConfig.PROCESSING_GUARANTEE_CONFIG));
    }

    @Test
    void resultsAreCompressedInAWayThatEveryClientReads() {
        assertEquals("gzip", settings(Map.of()).originals().get("producer.compression.type"));
    }

    @Test
    void thereAreNoDefaultSerdes() {
        assertFalse(settings(Map.of()).originals().keySet().stream().anyMatch(key -> key.contains("serde")));
    }

    @Test
    void secretsAreNotPrinted() {
        EnrichConfig config = EnrichConfig.from(Map.of("kafka.sasl.jaas.config", "secret"));
        assertFalse(config.toString().contains("secret"));
    }

    @Test
    void theReadmeListsTheSameSettingsAndDefaults() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        Map<String, String> listed =
                TABLE_ROW.matcher(readme).results().collect(Collectors.toMap(row -> row.group(1), row -> row.group(2)));
        assertEquals(new TreeMap<>(EnrichConfig.defaults()), new TreeMap<>(listed));
    }

    @Test
    void theReadmeNamesEveryMeter() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        SimpleMeterRegistry meters = new SimpleMeterRegistry();
        new EnrichMetrics(meters);
        List<String> missing = meters.getMeters().stream()
                .map(meter -> meter.getId().getName())
                .filter(name -> !readme.contains("`" + name + "`"))
                .toList();
        assertEquals(List.of(), missing);
    }

    private static StreamsConfig settings(Map<String, String> given) {
        return StreamsSettings.of(EnrichConfig.from(given), new EnrichMetrics(new SimpleMeterRegistry()));
    }
}
