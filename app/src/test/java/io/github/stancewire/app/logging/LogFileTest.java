package io.github.stancewire.app.logging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

class LogFileTest {
    @TempDir
    Path temp;

    @Test
    void eachEventIsOneJsonObjectOnALineWithItsStackTrace() throws IOException {
        Path path;
        try (LogFile log = LogFile.open(temp.resolve("logs"))) {
            path = log.path().orElseThrow();
            LoggerFactory.getLogger("a.b").warn("two\n{}", "lines", new IllegalStateException("why"));
        }
        List<String> lines = Files.readAllLines(path);
        assertEquals(1, lines.size());
        JsonNode event = new ObjectMapper().readTree(lines.get(0));
        assertEquals("WARN", event.path("level").asText());
        assertEquals("two\nlines", event.path("formattedMessage").asText());
        assertTrue(event.path("throwable").toString().contains("why"), lines.get(0));
    }

    @Test
    void afterClosingNothingIsWritten() throws IOException {
        Path path;
        try (LogFile log = LogFile.open(temp)) {
            path = log.path().orElseThrow();
        }
        LoggerFactory.getLogger("a.b").error("too late");
        assertEquals("", Files.readString(path));
    }
}
