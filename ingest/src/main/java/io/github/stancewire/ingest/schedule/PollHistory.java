package io.github.stancewire.ingest.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What is known of a feed from asking it.
 *
 * @param changedAt when it was last found changed
 * @param gap learned time between two changes; empty before the second one
 * @param failures in a row
 * @param nextAt when to ask again; empty when it was never asked
 * @param retryAt its server asked to be left alone until then
 */
public record PollHistory(
        Optional<Instant> changedAt,
        Optional<Duration> gap,
        int failures,
        Optional<Instant> nextAt,
        Optional<Instant> retryAt) {
    public static final PollHistory NONE =
            new PollHistory(Optional.empty(), Optional.empty(), 0, Optional.empty(), Optional.empty());

    /** Whether its server wants to be left alone. */
    public boolean isWaiting(Instant now) {
        return retryAt.filter(until -> until.isAfter(now)).isPresent();
    }
}
