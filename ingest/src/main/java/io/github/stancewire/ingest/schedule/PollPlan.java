package io.github.stancewire.ingest.schedule;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Decides when a feed is asked again.
 *
 * <p>The interval is half the learned time between two changes, or half the time since the last one where that is longer:
 * a feed that falls silent is asked ever more rarely, each pause half as long again as the one before. What feed and server
 * say about it makes the pause longer, never shorter. A tenth of it, by chance, is added, so that feeds which were asked
 * together do not stay together. Not thread-safe, for its source of chance need not be.
 */
public final class PollPlan {
    /** Publishers have said "in a year" by mistake; tomorrow is asked anyway. */
    static final Duration LONGEST_HINT = Duration.ofDays(1);

    /** How much the newest gap counts in the learned one. */
    private static final double LEARNING = 0.3;

    private static final double JITTER = 0.1;
    private static final int MOST_DOUBLINGS = 20;
    /** From the worst: seven days of hours, all skipped but one. */
    private static final int HOURS_LOOKED_AT = 8 * 24;

    private final Limits limits;
    private final RandomGenerator chance;

    /**
     * @param shortest no feed is asked more often
     * @param longest each feed is asked at least so often, hints aside
     */
    public record Limits(Duration shortest, Duration longest) {
        public Limits {
            if (shortest.compareTo(longest) > 0) {
                throw new IllegalArgumentException("The shortest time is longer than the longest one");
            }
        }
    }

    public PollPlan(Limits limits, RandomGenerator chance) {
        this.limits = limits;
        this.chance = chance;
    }

    /** The plan for a source of which one or both of the limits are said. */
    public PollPlan within(Optional<Duration> shortest, Optional<Duration> longest) {
        if (shortest.isEmpty() && longest.isEmpty()) {
            return this;
        }
        Duration least = shortest.orElse(limits.shortest());
        Duration most = longest.orElse(limits.longest());
        // One that is said goes before one that is a default.
        return new PollPlan(
                shortest.isPresent()
                        ? new Limits(least, longer(least, most))
                        : new Limits(most.compareTo(least) < 0 ? most : least, most),
                chance);
    }

    /** Returns what is known after a poll that was over at {@code now}. */
    public PollHistory after(PollHistory before, Poll poll, Instant now) {
        if (poll instanceof Poll.Answered answered) {
            return answered(before, answered, now);
        }
        if (poll instanceof Poll.Throttled throttled) {
            Instant next = later(now.plus(jittered(limits.shortest())), throttled.retryAt());
            return new PollHistory(
                    before.changedAt(), before.gap(), before.failures(), Optional.of(next), Optional.of(next));
        }
        int failures = before.failures() + 1;
        Duration pause = poll instanceof Poll.Gone ? limits.longest() : backoff(failures);
        return new PollHistory(
                before.changedAt(), before.gap(), failures, Optional.of(now.plus(jittered(pause))), Optional.empty());
    }

    private PollHistory answered(PollHistory before, Poll.Answered poll, Instant now) {
        Optional<Duration> observed = before.changedAt()
                .filter(changed -> poll.changed())
                .map(changed -> Duration.between(changed, now))
                // The clock may have been set back.
                .filter(gap -> !gap.isNegative());
        Optional<Duration> gap = observed.map(
                        seen -> before.gap().map(known -> mixed(known, seen)).orElse(seen))
                .or(before::gap);
        Optional<Instant> changedAt = poll.changed() ? Optional.of(now) : before.changedAt();
        Duration silent =
                changedAt.map(changed -> Duration.between(changed, now)).orElse(Duration.ZERO);
        Duration habit = bounded(longer(gap.orElse(Duration.ZERO), silent).dividedBy(2));
        Duration pause = longer(habit, longer(hint(poll.hints().ttl()), hint(poll.fresh())));
        Instant next = outsideSkipped(now.plus(jittered(pause)), poll.hints());
        return new PollHistory(changedAt, gap, 0, Optional.of(next), Optional.empty());
    }

    private Duration backoff(int failures) {
        return bounded(limits.shortest().multipliedBy(1L << Math.min(failures, MOST_DOUBLINGS)));
    }

    private Duration bounded(Duration pause) {
        return longer(limits.shortest(), pause.compareTo(limits.longest()) > 0 ? limits.longest() : pause);
    }

    private Duration jittered(Duration pause) {
        return pause.plusMillis((long) (pause.toMillis() * JITTER * chance.nextDouble()));
    }

    /** The same minute of the first hour that is not skipped; the moment itself where everything is. */
    private static Instant outsideSkipped(Instant moment, FeedHints hints) {
        ZonedDateTime at = moment.atZone(ZoneOffset.UTC);
        for (int i = 0; i < HOURS_LOOKED_AT; i++) {
            if (!hints.skipHours().contains(at.getHour()) && !hints.skipDays().contains(at.getDayOfWeek())) {
                return at.toInstant();
            }
            // Minutes are kept: else all feeds of a publisher would come back on the stroke.
            at = at.plusHours(1);
        }
        return moment;
    }

    private static Duration mixed(Duration known, Duration seen) {
        return Duration.ofMillis((long) (known.toMillis() * (1 - LEARNING) + seen.toMillis() * LEARNING));
    }

    private static Duration hint(Optional<Duration> said) {
        Duration pause = said.orElse(Duration.ZERO).truncatedTo(ChronoUnit.SECONDS);
        return pause.compareTo(LONGEST_HINT) > 0 ? LONGEST_HINT : pause;
    }

    private static Duration longer(Duration a, Duration b) {
        return a.compareTo(b) >= 0 ? a : b;
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }
}
