package io.github.stancewire.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

final class ServeConfigTest {

    @Test
    void withoutSettingsItListensOnThisMachineOnly() {
        assertEquals("127.0.0.1", ServeConfig.from(Map.of()).host());
    }

    @Test
    void aBadValueIsNamedWithItsRangeAndWhatWasReceived() {
        var refused =
                assertThrows(InvalidSettingException.class, () -> ServeConfig.from(Map.of(ServeConfig.PORT, "eighty")));
        assertEquals("serve.port must be a whole number from 0 to 65535, not 'eighty'", refused.getMessage());
    }

    @Test
    void anotherKindOfDatabaseIsRefused() {
        var refused = assertThrows(
                InvalidSettingException.class,
                () -> ServeConfig.from(Map.of(ServeConfig.DATABASE_URL, "jdbc:h2:mem:x")));
        assertEquals(
                "database.url must be a URL that begins with jdbc:postgresql:, not 'jdbc:h2:mem:x'",
                refused.getMessage());
    }

    @Test
    void thePasswordIsNeverPrinted() {
        var config = ServeConfig.from(Map.of(
                ServeConfig.DATABASE_PASSWORD,
                "hush",
                ServeConfig.DATABASE_URL,
                "jdbc:postgresql://db/news?password=hush"));
        assertFalse(config.toString().contains("hush"), config.toString());
    }

    @Test
    void theReadmeListsTheSettingsWithTheirDefaults() throws IOException {
        var rows = Pattern.compile("(?m)^\\| `((?:serve|database)\\.[a-z.]+)` \\| (?:`([^`]*)`|empty) \\|")
                .matcher(Files.readString(Path.of("README.md")));
        var listed = rows.results()
                .map(row -> row.group(1) + "=" + (row.group(2) == null ? "" : row.group(2)))
                .collect(Collectors.toCollection(TreeSet::new));
        var known = ServeConfig.defaults().entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(known, listed);
    }
}
