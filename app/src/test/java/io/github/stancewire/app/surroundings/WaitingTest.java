package io.github.stancewire.app.surroundings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stancewire.app.exit.SurroundingsException;
import io.github.stancewire.app.run.Stop;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WaitingTest {
    private final Stop stop = new Stop();
    private final List<String> said = new ArrayList<>();

    @Test
    void whatIsThereIsNotTalkedAbout() throws InterruptedException {
        assertTrue(waiting(Optional.empty()).until(List.of(Optional::empty)));
        assertEquals(List.of(), said);
    }

    @Test
    void eachReasonIsSaidOnce() throws InterruptedException {
        assertTrue(waiting(Optional.empty()).until(List.of(missing("a is away", "a is away", "a starts"))));
        assertEquals(List.of("a is away", "a starts"), said);
    }

    @Test
    void needsAreWaitedForOneAfterTheOther() throws InterruptedException {
        assertTrue(waiting(Optional.empty()).until(List.of(missing("first"), missing("second"))));
        assertEquals(List.of("first", "second"), said);
    }

    @Test
    void aStopEndsTheWaiting() throws InterruptedException {
        Need stopping = () -> {
            stop.byUser();
            return Optional.of("never there");
        };
        assertFalse(waiting(Optional.empty()).until(List.of(stopping)));
    }

    @Test
    void patienceEndsWithWhatWasMissing() {
        SurroundingsException ended = assertThrows(
                SurroundingsException.class,
                () -> waiting(Optional.of(Duration.ZERO)).until(List.of(() -> Optional.of("Kafka is away"))));
        assertEquals("Kafka is away", ended.getMessage());
    }

    @Test
    void whatNoWaitingMendsIsThrownAtOnce() {
        Need refused = () -> {
            throw new SurroundingsException("wrong password");
        };
        assertThrows(
                SurroundingsException.class, () -> waiting(Optional.empty()).until(List.of(refused)));
        assertEquals(List.of(), said);
    }

    private Waiting waiting(Optional<Duration> patience) {
        return new Waiting(stop, said::add, patience, Duration.ofNanos(1));
    }

    private static Need missing(String... reasons) {
        Deque<String> left = new ArrayDeque<>(List.of(reasons));
        return () -> Optional.ofNullable(left.poll());
    }
}
