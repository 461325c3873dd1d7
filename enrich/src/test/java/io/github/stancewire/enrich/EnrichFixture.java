package io.github.stancewire.enrich;

import io.github.stancewire.enrich.topology.EnrichMetrics;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.streams.StreamsConfig;

/** The settings that the service runs with, for tests in other packages. */
public final class EnrichFixture {
    private EnrichFixture() {}

    public static StreamsConfig settings(Path stateDir, EnrichMetrics metrics) {
        Map<String, String> given = new HashMap<>();
        given.put(EnrichConfig.STATE_DIR, stateDir.toString());
        given.put(EnrichConfig.BOOTSTRAP_SERVERS, "localhost:1");
        return StreamsSettings.of(EnrichConfig.from(given), metrics);
    }
}
