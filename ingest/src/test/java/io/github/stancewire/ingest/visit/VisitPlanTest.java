package io.github.stancewire.ingest.visit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class VisitPlanTest {
    private static final Instant SINCE = Instant.parse("2024-05-01T12:00:00Z");
    private static final VisitPlan PLAN = new VisitPlan(
            List.of(Duration.ofHours(1), Duration.ofHours(6), Duration.ofDays(1)), Duration.ofMinutes(10), 100);

    private static Instant after(Duration time) {
        return SINCE.plus(time);
    }

    @Test
    void visitsComeAtTheirTimesOneAfterAnother() {
        List<Duration> times = new ArrayList<>();
        for (Optional<Instant> at = PLAN.next(SINCE, SINCE); at.isPresent(); at = PLAN.next(SINCE, at.get())) {
            times.add(Duration.between(SINCE, at.get()));
        }
        assertEquals(PLAN.after(), times);
    }

    @Test
    void aLateVisitDoesNotMoveTheNext() {
        assertEquals(Optional.of(after(Duration.ofHours(6))), PLAN.next(SINCE, after(Duration.ofHours(3))));
    }

    @Test
    void whatWasMissedIsNotMadeUpFor() {
        assertEquals(Optional.of(after(Duration.ofDays(1))), PLAN.next(SINCE, after(Duration.ofHours(20))));
    }

    @Test
    void afterTheLastThereIsNone() {
        assertEquals(Optional.empty(), PLAN.next(SINCE, after(Duration.ofDays(2))));
    }

    @Test
    void aFailedVisitIsTriedAgainEverLater() {
        Instant now = after(Duration.ofHours(1));
        assertEquals(
                List.of(now.plus(Duration.ofMinutes(10)), now.plus(Duration.ofMinutes(20))),
                List.of(
                        PLAN.retry(SINCE, 1, now).orElseThrow(),
                        PLAN.retry(SINCE, 2, now).orElseThrow()));
    }

    @Test
    void aVisitThatFailedTooOftenIsGivenUpForTheNext() {
        assertEquals(
                Optional.of(after(Duration.ofHours(6))),
                PLAN.retry(SINCE, VisitPlan.TRIES, after(Duration.ofMinutes(90))));
    }

    @Test
    void aRetryDoesNotComeAfterTheNextVisit() {
        Instant now = after(Duration.ofHours(6).minusMinutes(5));
        assertEquals(Optional.of(after(Duration.ofHours(6))), PLAN.retry(SINCE, 1, now));
    }

    @Test
    void visitsInNoOrderAreRefused() {
        List<Duration> after = List.of(Duration.ofHours(6), Duration.ofHours(1));
        assertThrows(IllegalArgumentException.class, () -> new VisitPlan(after, Duration.ofMinutes(10), 100));
    }
}
