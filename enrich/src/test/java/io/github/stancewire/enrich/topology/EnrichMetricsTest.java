package io.github.stancewire.enrich.topology;

import static io.github.stancewire.enrich.topology.Bench.ARTICLE;
import static io.github.stancewire.enrich.topology.Bench.DAY_ONE;
import static io.github.stancewire.enrich.topology.Bench.utf8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.stancewire.enrich.article.SmallAnalyzer;
import java.nio.file.Path;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EnrichMetricsTest {
    @TempDir
    Path stateDir;

    private Bench bench;

    @BeforeEach
    void begin() {
        bench = Bench.with(stateDir, SmallAnalyzer.create());
        bench.receive("CHN condemns USA.");
        bench.receive("CHN condemns USA.");
        bench.receive("CHN praises USA.");
        bench.receive("OVERFLOWING");
        bench.receive(new TestRecord<>(utf8(ARTICLE), new byte[] {1}, DAY_ONE));
    }

    @AfterEach
    void end() {
        bench.close();
    }

    @Test
    void rawRecordsAreEnrichedDuplicatesAndDeadTogether() {
        assertEquals(5, bench.count("stancewire.enrich.received"));
        assertEquals(2, bench.count("stancewire.enrich.outcomes", "outcome", "enriched"));
        assertEquals(1, bench.count("stancewire.enrich.outcomes", "outcome", "duplicate"));
        assertEquals(2, bench.count("stancewire.enrich.outcomes", "outcome", "dead"));
    }

    @Test
    void deadLettersAreCountedByStepAndReason() {
        assertEquals(1, bench.count("stancewire.enrich.dead.letters", "step", "tag", "reason", "analysis-overflow"));
    }

    @Test
    void stancesAreCountedByWhatIsDoneWithThem() {
        assertEquals(2, bench.count("stancewire.enrich.stances", "op", "add"));
        assertEquals(1, bench.count("stancewire.enrich.stances", "op", "retract"));
    }
}
