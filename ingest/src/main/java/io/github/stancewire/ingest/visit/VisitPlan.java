package io.github.stancewire.ingest.visit;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * When the page of an article is looked at again. Times count from the first look, so that a visit that is late or tried
 * again does not move the others.
 *
 * @param after the first look, in ascending order; empty for never
 * @param confirm after a first 404 or 410, before a second one makes the article gone: time for a mistake to be noticed
 * @param most visits remembered in memory; beyond them, new articles are not looked at again
 */
public record VisitPlan(List<Duration> after, Duration confirm, int most) {
    /** After so many failures in a row a visit is given up; the next one comes at its own time. */
    static final int TRIES = 3;

    private static final Duration FIRST_RETRY = Duration.ofMinutes(10);

    public VisitPlan {
        after = List.copyOf(after);
        for (int i = 0; i < after.size(); i++) {
            Duration before = i == 0 ? Duration.ZERO : after.get(i - 1);
            if (after.get(i).compareTo(before) <= 0) {
                throw new IllegalArgumentException("Visits must come one after another");
            }
        }
    }

    /** The next visit; what was missed meanwhile is not made up for. Empty when it was the last one. */
    public Optional<Instant> next(Instant since, Instant now) {
        return after.stream().map(since::plus).filter(at -> at.isAfter(now)).findFirst();
    }

    /** When a 404 or 410 is asked about again. */
    public Instant confirmation(Instant now) {
        return now.plus(confirm);
    }

    /**
     * When a visit that failed is tried again: after ten minutes, then twice as long, unless its patience is at its end
     * or the next one comes sooner.
     *
     * @param failures in a row, this one included
     */
    public Optional<Instant> retry(Instant since, int failures, Instant now) {
        Optional<Instant> next = next(since, now);
        if (failures >= TRIES) {
            return next;
        }
        Instant again = now.plus(FIRST_RETRY.multipliedBy(1L << (failures - 1)));
        return Optional.of(next.filter(regular -> regular.isBefore(again)).orElse(again));
    }

    /** Whether a retry would be another try of the same visit. */
    public boolean isGivenUp(int failures) {
        return failures >= TRIES;
    }
}
