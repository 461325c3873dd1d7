package io.github.stancewire.app.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class BenchIT {
    @TempDir
    Path folder;

    @Test
    void eachRoundGivesTheFiguresOfBothWaysAndTheEndTheirRatio() throws IOException, InterruptedException {
        List<String> lines = new ArrayList<>();

        new Bench(300, 1000, 2, 7).run(folder, Map.of(), lines::add);

        assertEquals(5, lines.size(), lines::toString);
        assertTrue(lines.get(0).startsWith("plain producer "), lines::toString);
        assertTrue(lines.get(3).startsWith("ingest "), lines::toString);
        assertTrue(lines.get(4).matches("ingest / plain producer: \\d+\\.\\d\\d \\(median of 2\\)"), lines::toString);
    }
}
