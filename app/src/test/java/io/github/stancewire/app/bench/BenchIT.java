package io.github.stancewire.app.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(120)
class BenchIT {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void eachRoundGivesTheFiguresOfBothWaysAndTheEndTheirRatio(boolean warc) throws IOException, InterruptedException {
        List<String> lines = new ArrayList<>();

        new Bench(300, 1000, 2, 7, warc).run(folder, Map.of(), lines::add);

        assertEquals(5, lines.size(), lines::toString);
        assertTrue(lines.get(0).startsWith("plain producer "), lines::toString);
        assertTrue(lines.get(3).startsWith("ingest "), lines::toString);
        assertTrue(lines.get(4).matches("ingest / plain producer: \\d+\\.\\d\\d \\(median of 2\\)"), lines::toString);
    }
}
