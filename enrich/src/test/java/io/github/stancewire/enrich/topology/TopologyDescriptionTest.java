package io.github.stancewire.enrich.topology;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.stancewire.enrich.EnrichFixture;
import io.github.stancewire.enrich.article.ArticleEnricher;
import io.github.stancewire.enrich.article.SmallAnalyzer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import org.apache.kafka.streams.Topology;
import org.junit.jupiter.api.Test;

/** Names of steps, stores and topics are a contract: whoever changes one changes {@code topology.txt} with it. */
class TopologyDescriptionTest {
    @Test
    void theTopologyIsAsDescribed() throws IOException {
        EnrichMetrics metrics = new EnrichMetrics(new SimpleMeterRegistry());
        ArticleEnricher enricher = new ArticleEnricher(SmallAnalyzer.create(), "small-1");
        Topology topology = new EnrichTopology(enricher, Bench.registry(), Bench.WINDOW, metrics)
                .build(EnrichFixture.settings(Path.of("not-used"), metrics));

        assertEquals(stored(), topology.describe().toString().strip());
    }

    private static String stored() throws IOException {
        try (InputStream file = TopologyDescriptionTest.class.getResourceAsStream("/topology.txt")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8).strip();
        }
    }
}
