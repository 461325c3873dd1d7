package io.github.stancewire.ingest.publish;

import io.github.stancewire.ingest.fetch.Validators;
import io.github.stancewire.ingest.fetch.WebAddress;
import io.github.stancewire.ingest.schedule.FeedHints;
import io.github.stancewire.ingest.schedule.PollHistory;
import io.github.stancewire.schemas.IngestCheckpoint;
import java.net.URI;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What outlives a restart of what is known about a feed.
 *
 * @param validators what its server said when it was last read to its end
 * @param movedTo where it is from now on, as its server said for good
 * @param history of asking it
 * @param hints of the feed itself, for answers that do not repeat them
 */
public record FeedState(Validators validators, Optional<URI> movedTo, PollHistory history, FeedHints hints) {
    public static final FeedState NONE =
            new FeedState(Validators.NONE, Optional.empty(), PollHistory.NONE, FeedHints.NONE);

    static FeedState of(IngestCheckpoint checkpoint) {
        return new FeedState(
                new Validators(checkpoint.getEtag(), checkpoint.getLastModified()),
                checkpoint.getMovedTo().flatMap(WebAddress::of),
                new PollHistory(
                        known(checkpoint.getChangedAt()),
                        known(checkpoint.getChangeGapMillis()),
                        checkpoint.getFailures(),
                        known(checkpoint.getNextPollAt()),
                        known(checkpoint.getRetryAt())),
                new FeedHints(
                        known(checkpoint.getTtlMillis()),
                        Set.copyOf(checkpoint.getSkipHours()),
                        days(checkpoint.getSkipDays())));
    }

    void into(IngestCheckpoint checkpoint) {
        checkpoint.setEtag(validators.etag().orElse(null));
        checkpoint.setLastModified(validators.lastModified().orElse(null));
        checkpoint.setMovedTo(movedTo.map(URI::toString).orElse(null));
        checkpoint.setChangedAt(stored(history.changedAt()));
        checkpoint.setChangeGapMillis(history.gap().map(Duration::toMillis).orElse(0L));
        checkpoint.setFailures(history.failures());
        checkpoint.setNextPollAt(stored(history.nextAt()));
        checkpoint.setRetryAt(stored(history.retryAt()));
        checkpoint.setTtlMillis(hints.ttl().map(Duration::toMillis).orElse(0L));
        checkpoint.setSkipHours(hints.skipHours().stream().sorted().toList());
        checkpoint.setSkipDays(
                hints.skipDays().stream().sorted().map(DayOfWeek::getValue).toList());
    }

    private static Optional<Instant> known(Instant stored) {
        return Optional.of(stored).filter(instant -> !instant.equals(Instant.EPOCH));
    }

    private static Optional<Duration> known(long millis) {
        return Optional.of(millis).filter(known -> known > 0).map(Duration::ofMillis);
    }

    private static Instant stored(Optional<Instant> instant) {
        return instant.orElse(Instant.EPOCH).truncatedTo(ChronoUnit.MILLIS);
    }

    private static Set<DayOfWeek> days(List<Integer> numbers) {
        return numbers.stream()
                .flatMap(number -> {
                    try {
                        return Optional.of(DayOfWeek.of(number)).stream();
                    } catch (DateTimeException e) {
                        return Optional.<DayOfWeek>empty().stream();
                    }
                })
                .collect(Collectors.toSet());
    }
}
