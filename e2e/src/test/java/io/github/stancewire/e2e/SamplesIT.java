package io.github.stancewire.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The samples that every user meets first, against what a careful reader finds in them. */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class SamplesIT {
    private static final Path SAMPLES = Path.of("..", "samples");
    private static final Path ANSWERS = Path.of("..", "docs", "samples-answers.json");
    private static final List<String> TOTALS = List.of("received", "duplicates", "enriched", "dead");

    @TempDir
    Path temp;

    @Test
    void theSamplesGiveTheirKnownFiguresAndStances() throws Exception {
        JsonNode summary = Program.run(
                        temp,
                        0,
                        "run",
                        "--once",
                        "--json",
                        "--data-dir",
                        temp.resolve("data").toString(),
                        SAMPLES.toString())
                .json();
        JsonNode totals = new ObjectMapper().readTree(ANSWERS.toFile()).path("totals");
        assertEquals(figures(totals), figures(summary));
        assertTrue(summary.path("entities").asInt() > 0, summary.toString());
        assertTrue(summary.path("stances").asInt() > 0, summary.toString());
        assertTrue(summary.path("pairs").size() > 0, summary.toString());
    }

    private static Map<String, Integer> figures(JsonNode json) {
        return TOTALS.stream()
                .collect(Collectors.toMap(name -> name, name -> json.path(name).asInt(-1)));
    }
}
