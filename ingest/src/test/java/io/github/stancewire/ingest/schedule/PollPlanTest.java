package io.github.stancewire.ingest.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PollPlanTest {
    private static final Duration SHORTEST = Duration.ofMinutes(5);
    private static final Duration LONGEST = Duration.ofHours(6);
    private static final Instant NOON = Instant.parse("2024-05-01T12:00:00Z");
    private static final Poll SAME = new Poll.Answered(false, FeedHints.NONE, Optional.empty());
    private static final Poll CHANGED = new Poll.Answered(true, FeedHints.NONE, Optional.empty());

    private final PollPlan plan = new PollPlan(new PollPlan.Limits(SHORTEST, LONGEST), new SplittableRandom(1));

    @Test
    void aFeedThatIsNewIsAskedAgainSoon() {
        assertPause(SHORTEST, plan.after(PollHistory.NONE, CHANGED, NOON));
    }

    @Test
    void aFeedIsAskedTwiceInTheTimeInWhichItChanges() {
        // Changes each 40 minutes, whoever asks.
        Instant now = NOON;
        PollHistory history = PollHistory.NONE;
        long seen = -1;
        for (int i = 0; i < 200; i++) {
            long changes = Duration.between(NOON, now).toMinutes() / 40;
            history = plan.after(history, changes > seen ? CHANGED : SAME, now);
            seen = changes;
            now = history.nextAt().orElseThrow();
        }

        Duration pause =
                Duration.between(now, plan.after(history, CHANGED, now).nextAt().orElseThrow());
        assertTrue(pause.toMinutes() >= 15 && pause.toMinutes() <= 30, pause::toString);
    }

    @Test
    void aFeedThatFallsSilentIsAskedEverMoreRarely() {
        Instant now = NOON;
        PollHistory history = plan.after(PollHistory.NONE, CHANGED, now);
        Duration before = Duration.ZERO;
        int polls = 0;
        while (before.compareTo(LONGEST) < 0) {
            now = history.nextAt().orElseThrow();
            history = plan.after(history, SAME, now);
            Duration pause = Duration.between(now, history.nextAt().orElseThrow());
            assertTrue(pause.compareTo(before.dividedBy(2)) > 0, "no sudden hurry");
            before = pause;
            polls++;
        }

        assertTrue(polls < 20, "after " + polls + " polls");
        assertPause(LONGEST, Duration.between(now, history.nextAt().orElseThrow()));
    }

    @Test
    void whatFeedAndServerSayMakesThePauseLonger() {
        FeedHints hourly = new FeedHints(Optional.of(Duration.ofHours(1)), Set.of(), Set.of());

        assertPause(Duration.ofHours(1), after(hourly, Optional.empty()));
        assertPause(Duration.ofHours(2), after(hourly, Optional.of(Duration.ofHours(2))));
        assertPause(SHORTEST, after(FeedHints.NONE, Optional.of(Duration.ofSeconds(1))));
        assertPause(PollPlan.LONGEST_HINT, after(FeedHints.NONE, Optional.of(Duration.ofDays(999))));
    }

    @Test
    void skippedHoursAreLeftOut() {
        Set<Integer> noonToFour = Set.of(12, 13, 14, 15);

        Instant next = next(new FeedHints(Optional.empty(), noonToFour, Set.of()));

        assertEquals(16, next.atZone(ZoneOffset.UTC).getHour());
    }

    @Test
    void skippedDaysAreLeftOut() {
        // A Wednesday.
        Instant next = next(new FeedHints(Optional.empty(), Set.of(0), Set.of(DayOfWeek.WEDNESDAY)));

        assertEquals(DayOfWeek.THURSDAY, next.atZone(ZoneOffset.UTC).getDayOfWeek());
        assertEquals(1, next.atZone(ZoneOffset.UTC).getHour());
    }

    @Test
    void aFeedThatSkipsEverythingDoesNotMeanIt() {
        Set<Integer> all = IntStream.range(0, 24).boxed().collect(Collectors.toSet());

        assertPause(
                SHORTEST, after(new FeedHints(Optional.empty(), all, Set.of(DayOfWeek.values())), Optional.empty()));
    }

    @Test
    void failuresAreMetWithPatienceWhichOneAnswerEnds() {
        PollHistory history = PollHistory.NONE;
        for (Duration pause : new Duration[] {SHORTEST.multipliedBy(2), SHORTEST.multipliedBy(4)}) {
            history = plan.after(history, new Poll.Failed(), NOON);
            assertPause(pause, history);
        }
        for (int i = 0; i < 100; i++) {
            history = plan.after(history, new Poll.Failed(), NOON);
        }
        assertPause(LONGEST, history);

        assertEquals(0, plan.after(history, SAME, NOON).failures());
    }

    @Test
    void whatIsGoneForGoodIsAskedRarely() {
        assertPause(LONGEST, plan.after(PollHistory.NONE, new Poll.Gone(), NOON));
    }

    @Test
    void aServerThatAsksForPatienceGetsAllOfIt() {
        Instant until = NOON.plus(Duration.ofHours(20));

        PollHistory waiting = plan.after(PollHistory.NONE, new Poll.Throttled(until), NOON);

        assertEquals(Optional.of(until), waiting.nextAt());
        assertTrue(waiting.isWaiting(until.minusMillis(1)));
        assertFalse(waiting.isWaiting(until));
        assertFalse(plan.after(waiting, SAME, until).isWaiting(until));
    }

    @Test
    void feedsAskedTogetherDoNotStayTogether() {
        long different = IntStream.range(0, 100)
                .mapToObj(i ->
                        plan.after(PollHistory.NONE, CHANGED, NOON).nextAt().orElseThrow())
                .distinct()
                .count();

        assertTrue(different > 90, different + " moments for 100 feeds");
    }

    @Test
    void aClockSetBackDoesNoHarm() {
        PollHistory history = plan.after(PollHistory.NONE, CHANGED, NOON);

        assertPause(
                SHORTEST,
                Duration.between(
                        NOON.minusSeconds(86_400),
                        plan.after(history, CHANGED, NOON.minusSeconds(86_400))
                                .nextAt()
                                .orElseThrow()));
    }

    @Test
    void whateverHappensThePauseIsWithinItsBounds() {
        SplittableRandom random = new SplittableRandom(20_240_501);
        Instant now = NOON;
        PollHistory history = PollHistory.NONE;
        for (int i = 0; i < 20_000; i++) {
            Poll poll = switch (random.nextInt(4)) {
                case 0 -> CHANGED;
                case 1 -> SAME;
                case 2 -> new Poll.Failed();
                default ->
                    new Poll.Answered(
                            random.nextBoolean(),
                            FeedHints.NONE,
                            Optional.of(Duration.ofMillis(random.nextLong(1L << 40))));
            };
            history = plan.after(history, poll, now);
            Duration pause = Duration.between(now, history.nextAt().orElseThrow());
            assertTrue(pause.compareTo(SHORTEST) >= 0, pause::toString);
            assertTrue(pause.compareTo(Duration.ofHours(27)) <= 0, pause::toString);
            now = now.plus(Duration.ofMillis(random.nextLong(1L << 28)));
        }
    }

    private PollHistory after(FeedHints hints, Optional<Duration> fresh) {
        return plan.after(PollHistory.NONE, new Poll.Answered(true, hints, fresh), NOON);
    }

    private Instant next(FeedHints hints) {
        return after(hints, Optional.empty()).nextAt().orElseThrow();
    }

    private static void assertPause(Duration pause, PollHistory history) {
        assertPause(pause, Duration.between(NOON, history.nextAt().orElseThrow()));
    }

    /** A tenth more is chance. */
    private static void assertPause(Duration pause, Duration actual) {
        assertTrue(
                actual.compareTo(pause) >= 0 && actual.compareTo(pause.plus(pause.dividedBy(10))) <= 0,
                () -> actual + " for " + pause);
    }
}
