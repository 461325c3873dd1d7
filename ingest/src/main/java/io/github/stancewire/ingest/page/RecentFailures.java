package io.github.stancewire.ingest.page;

import io.github.stancewire.ingest.fetch.FetchResult;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Pages that could not be had a short while ago and left nothing to publish. Without it, a look that goes on where the last
 * one ended would ask for them again, and come no further. Thread-safe.
 */
final class RecentFailures {
    private static final Duration KEPT = Duration.ofHours(1);
    /** The oldest are forgotten first; some 200 bytes each. */
    private static final int ROOM = 20_000;

    private final Clock clock;
    private final Map<String, Noted> noted = new LinkedHashMap<>();

    private record Noted(FetchResult result, Instant until) {}

    RecentFailures(Clock clock) {
        this.clock = clock;
    }

    /** What asking for it came to. */
    synchronized Optional<FetchResult> of(String address) {
        return Optional.ofNullable(noted.get(address))
                .filter(known -> known.until().isAfter(clock.instant()))
                .map(Noted::result);
    }

    synchronized void note(String address, FetchResult result) {
        noted.remove(address);
        noted.put(address, new Noted(result, clock.instant().plus(KEPT)));
        if (noted.size() > ROOM) {
            noted.remove(noted.keySet().iterator().next());
        }
    }
}
