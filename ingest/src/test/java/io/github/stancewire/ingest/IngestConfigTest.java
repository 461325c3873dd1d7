package io.github.stancewire.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class IngestConfigTest {
    private static final Pattern ROW = Pattern.compile("\\| `([a-z.]+)` \\| (?:`([^`]*)`|none) \\|.*");

    @Test
    void theReadmeListsTheSameKeysAndDefaults() throws Exception {
        Map<String, String> listed = new LinkedHashMap<>();
        for (String line : Files.readAllLines(Path.of("README.md"))) {
            var row = ROW.matcher(line);
            if (row.matches()) {
                listed.put(row.group(1), row.group(2) == null ? "" : row.group(2));
            }
        }

        assertEquals(IngestConfig.defaults(), listed);
    }

    @Test
    void aBadValueNamesItsKeyRangeAndWhatWasReceived() {
        var refused = assertThrows(
                InvalidSettingException.class, () -> IngestConfig.from(Map.of(IngestConfig.FETCH_REDIRECTS, "many")));

        assertEquals(
                "ingest.fetch.max.redirects must be a whole number from 0 to 20, not 'many'", refused.getMessage());
    }

    @Test
    void settingsOfKafkaArePassedOnAndNotPrinted() {
        IngestConfig config = IngestConfig.from(Map.of("kafka.sasl.jaas.config", "secret"));

        assertEquals(Map.of("sasl.jaas.config", "secret"), config.kafka());
        assertFalse(config.toString().contains("secret"));
    }
}
