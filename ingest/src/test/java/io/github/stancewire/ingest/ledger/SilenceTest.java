package io.github.stancewire.ingest.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SilenceTest {
    private static final Instant START = Instant.parse("2026-06-01T00:00:00Z");
    private static final String A = "https://a.example/f";

    private final Silence silence = new Silence();
    private Instant last = START;

    @BeforeEach
    void learn() {
        silence.watch(List.of(A));
        for (int i = 0; i < 24 * 20; i++) {
            last = START.plus(Duration.ofHours(i));
            silence.learned(Looks.read(A, last, 1, 0));
        }
        silence.settle();
    }

    @Test
    void nothingIsSaidOfAPastThatIsHalfKnown() {
        Silence early = new Silence();
        early.watch(List.of(A));
        for (int i = 0; i < 20; i++) {
            early.learned(Looks.read(A, START.plus(Duration.ofHours(i)), 1, 0));
        }
        early.looked(Looks.read(A, START.plus(Duration.ofDays(20)), 0, 9));

        assertEquals(0, early.count());
    }

    @Test
    void aSourceThatFallsSilentIsCountedUntilItHasNews() {
        silence.looked(Looks.read(A, last.plus(Duration.ofHours(5)), 0, 9));
        assertEquals(0, silence.count());
        silence.looked(Looks.read(A, last.plus(Duration.ofHours(7)), 0, 9));
        assertEquals(1, silence.count());
        silence.looked(Looks.read(A, last.plus(Duration.ofHours(8)), 1, 9));
        assertEquals(0, silence.count());
    }

    @Test
    void aSourceThatDoesNotAnswerIsNotCalledSilent() {
        silence.looked(Looks.failed(A, last.plus(Duration.ofDays(9))));
        assertEquals(0, silence.count());
    }

    @Test
    void aSourceThatIsNoLongerWatchedIsNotCounted() {
        silence.looked(Looks.read(A, last.plus(Duration.ofHours(7)), 0, 9));
        silence.watch(List.of());
        assertEquals(0, silence.count());
    }
}
