package io.github.stancewire.app.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class TakingInTest {
    private long now;
    private final TakingIn progress = new TakingIn(() -> now);

    @Test
    void whereTheEndIsKnownItHasABarARateAndTheTimeLeft() {
        progress.volume(250, 1_000);
        progress.at(12_000, "a");
        now = Duration.ofSeconds(40).toNanos();

        assertEquals(
                "taking in [#####---------------] 25% · 12,000 articles · 300/s · 2 min 00 s left", progress.text());
    }

    @Test
    void whereTheEndIsNotKnownItHasCountAndRate() {
        progress.at(12_000, "a");
        now = Duration.ofSeconds(4).toNanos();

        assertEquals("taking in 12,000 articles · 3,000/s", progress.text());
    }

    @Test
    void inTheFirstMomentThereIsNoRate() {
        progress.volume(1, 1_000);
        progress.at(1, "a");

        assertEquals("taking in [--------------------] 0% · 1 articles", progress.text());
    }

    @Test
    void moreThanAllIsNeverTold() {
        progress.volume(1_500, 1_000);
        now = Duration.ofSeconds(4).toNanos();

        assertTrue(progress.text().contains("] 100% · "), progress::text);
    }

    @Test
    void whatTakesLongIsToldInHours() {
        progress.volume(1, 101);
        now = Duration.ofMinutes(2).toNanos();

        assertTrue(progress.text().endsWith(" · 3 h 20 min left"), progress::text);
    }
}
