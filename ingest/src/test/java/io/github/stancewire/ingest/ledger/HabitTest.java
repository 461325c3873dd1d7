package io.github.stancewire.ingest.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class HabitTest {
    /** A Monday. */
    private static final Instant START = Instant.parse("2026-06-01T00:00:00Z");

    @Test
    void aNewSourceHasNoHabit() {
        Habit habit = every(Duration.ofHours(1), Habit.LEAST_GAPS);

        assertEquals(Optional.empty(), habit.bound());
        assertFalse(habit.answered(START.plus(Duration.ofDays(300)), false).isSilent());
    }

    @Test
    void inItsFirstTwoWeeksASourceMayHaveThreeDaysOff() {
        Habit habit = every(Duration.ofHours(1), 100);

        assertFalse(quietFor(habit, Duration.ofDays(3)).isSilent());
        assertTrue(quietFor(habit, Duration.ofDays(3).plusSeconds(1)).isSilent());
    }

    @Test
    void aBusySourceIsSilentAfterSixHours() {
        Habit habit = every(Duration.ofMinutes(10), 24 * 6 * 15);

        assertFalse(quietFor(habit, Duration.ofHours(6)).isSilent());
        assertTrue(quietFor(habit, Duration.ofHours(6).plusSeconds(1)).isSilent());
    }

    @Test
    void aWeeklySourceIsNotSilentAfterAWeekAndAHalf() {
        Habit habit = every(Duration.ofDays(7), 12);

        assertFalse(quietFor(habit, Duration.ofDays(11)).isSilent());
        assertTrue(quietFor(habit, Duration.ofDays(22)).isSilent());
    }

    @Test
    void aSourceThatRestsAtWeekendsMayDoSo() {
        Habit habit = weekdays(4);
        Instant friday = habit.news().get(habit.news().size() - 1);

        assertFalse(habit.answered(friday.plus(Duration.ofHours(64)), false).isSilent());
        assertTrue(habit.answered(friday.plus(Duration.ofHours(110)), false).isSilent());
    }

    @Test
    void oneOutageDoesNotWidenTheBoundForGood() {
        Habit before = every(Duration.ofHours(2), 24 * 8);
        Instant last = before.news().get(before.news().size() - 1);
        Habit after = before.answered(last.plus(Duration.ofDays(20)), true);

        assertEquals(before.bound(), after.bound());
    }

    @Test
    void timeInWhichItWasNotAskedDoesNotCount() {
        Habit habit = every(Duration.ofMinutes(10), 24 * 6 * 15);

        // However late it is: the last answer was at its last news.
        assertEquals(Duration.ZERO, habit.quiet());
        assertFalse(habit.isSilent());
    }

    @Test
    void theOrderInWhichItIsLearnedDoesNotMatter() {
        long seed = System.nanoTime();
        Habit inOrder = weekdays(4);
        List<Instant> shuffled = new ArrayList<>(inOrder.news());
        Collections.shuffle(shuffled, new Random(seed));
        Habit one = new Habit(shuffled.subList(0, 20), Optional.empty());
        Habit other = new Habit(shuffled.subList(15, shuffled.size()), inOrder.answeredAt());

        assertEquals(inOrder, one.and(other), "seed " + seed);
        assertEquals(inOrder, other.and(one), "seed " + seed);
    }

    @Test
    void memoryIsBounded() {
        assertEquals(
                Habit.MOST_NEWS, every(Duration.ofMinutes(1), 10_000).news().size());
    }

    private static Habit every(Duration gap, int times) {
        List<Instant> news = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            news.add(START.plus(gap.multipliedBy(i)));
        }
        return new Habit(news, Optional.of(news.get(news.size() - 1)));
    }

    /** At eight, twelve and sixteen o'clock from Monday to Friday. */
    private static Habit weekdays(int weeks) {
        List<Instant> news = new ArrayList<>();
        for (int day = 0; day < weeks * 7; day++) {
            for (int hour = 8; hour <= 16 && day % 7 < 5; hour += 4) {
                news.add(START.plus(Duration.ofDays(day)).plus(Duration.ofHours(hour)));
            }
        }
        return new Habit(news, Optional.of(news.get(news.size() - 1)));
    }

    private static Habit quietFor(Habit habit, Duration time) {
        return habit.answered(habit.news().get(habit.news().size() - 1).plus(time), false);
    }
}
