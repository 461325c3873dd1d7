package io.github.stancewire.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TaggerVersionTest {
    @Test
    void theVersionNamesTheProjectAndTheData() {
        assertTrue(
                TaggerVersion.current().matches("\\d+\\.\\d+\\.\\d+(-SNAPSHOT)?\\+[0-9a-f]{12}"),
                TaggerVersion.current());
    }

    @Test
    void theWordListsAreAmongTheData() {
        assertTrue(TaggerVersion.dataFiles().containsKey("language/abbreviations-en.txt"));
    }

    @Test
    void aChangedDataFileChangesTheVersion() {
        assertNotEquals(hash(Map.of("a", "1", "b", "2")), hash(Map.of("a", "1", "b", "3")));
    }

    @Test
    void aMovedBorderBetweenFilesChangesTheVersion() {
        assertNotEquals(hash(Map.of("a", "12", "b", "3")), hash(Map.of("a", "1", "b", "23")));
    }

    @Test
    void theSameDataHasTheSameVersion() {
        assertEquals(hash(Map.of("a", "1", "b", "2")), hash(Map.of("b", "2", "a", "1")));
    }

    private static String hash(Map<String, String> files) {
        Map<String, byte[]> bytes = new HashMap<>();
        files.forEach((name, content) -> bytes.put(name, content.getBytes(StandardCharsets.UTF_8)));
        return TaggerVersion.hash(bytes);
    }
}
