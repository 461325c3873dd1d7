package io.github.stancewire.app.run;

import io.github.stancewire.ingest.Source;
import io.github.stancewire.ingest.catalogue.CatalogueWatch;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a run is to do.
 *
 * @param sources where to take articles from
 * @param listed changes of these while they are followed; empty where they do not change
 * @param once end when all that was given has arrived
 * @param stall how long {@code once} waits without any progress before it says what is missing
 * @param settings of the services, in their own keys
 */
public record RunOptions(
        List<Source> sources,
        Optional<CatalogueWatch> listed,
        boolean once,
        Duration stall,
        Map<String, String> settings) {
    public RunOptions {
        sources = List.copyOf(sources);
        settings = Map.copyOf(settings);
    }
}
