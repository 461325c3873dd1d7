package io.github.stancewire.ingest.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What asking a feed came to, as far as the next time depends on it. */
public sealed interface Poll {
    /**
     * It answered.
     *
     * @param changed true when there was anything new in it
     * @param hints what the feed says, now or when it was last read
     * @param fresh how long its server says that it will not change
     */
    record Answered(boolean changed, FeedHints hints, Optional<Duration> fresh) implements Poll {}

    /** It could not be had, this time. */
    record Failed() implements Poll {}

    /** It is said to be gone for good. */
    record Gone() implements Poll {}

    /** Its server asks to come back later. */
    record Throttled(Instant retryAt) implements Poll {}
}
