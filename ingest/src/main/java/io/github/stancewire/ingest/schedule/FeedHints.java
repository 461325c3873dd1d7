package io.github.stancewire.ingest.schedule;

import java.time.DayOfWeek;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * What a feed itself says about when to ask.
 *
 * @param ttl it says that it stays the same for so long
 * @param skipHours hours in UTC, 0 to 23, in which it does not want to be asked
 * @param skipDays days in UTC in which it does not want to be asked
 */
public record FeedHints(Optional<Duration> ttl, Set<Integer> skipHours, Set<DayOfWeek> skipDays) {
    public static final FeedHints NONE = new FeedHints(Optional.empty(), Set.of(), Set.of());

    public FeedHints {
        skipHours = Set.copyOf(skipHours);
        skipDays = Set.copyOf(skipDays);
    }
}
