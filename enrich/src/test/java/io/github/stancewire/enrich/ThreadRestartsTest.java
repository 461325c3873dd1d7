package io.github.stancewire.enrich;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stancewire.schemas.wire.RegistryUnavailableException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.streams.errors.StreamsException;
import org.junit.jupiter.api.Test;

class ThreadRestartsTest {
    private static final RuntimeException AWAY = new RegistryUnavailableException("Injected by the test");

    private final SteppingClock clock = new SteppingClock();
    private final ThreadRestarts restarts =
            new ThreadRestarts(new EnrichConfig.Restarts(3, Duration.ofMinutes(10)), clock);

    @Test
    void aRegistryThatIsAwayIsWorthAnotherTry() {
        assertTrue(restarts.grant(new StreamsException("wrapped", AWAY)));
    }

    @Test
    void aBrokerThatDoesNotAnswerIsWorthAnotherTry() {
        assertTrue(restarts.grant(new TimeoutException("Injected by the test")));
    }

    @Test
    void aBugIsNot() {
        assertFalse(restarts.grant(new StreamsException(new IllegalStateException("Injected by the test"))));
    }

    @Test
    void neitherIsAMissingRight() {
        assertFalse(restarts.grant(new TopicAuthorizationException("Injected by the test")));
    }

    @Test
    void neitherIsAnError() {
        assertFalse(restarts.grant(new OutOfMemoryError("Injected by the test")));
    }

    @Test
    void tooManyRestartsWithinTheWindowAreEnough() {
        for (int restart = 0; restart < 3; restart++) {
            assertTrue(restarts.grant(AWAY));
        }
        assertFalse(restarts.grant(AWAY));
    }

    @Test
    void restartsBeforeTheWindowDoNotCount() {
        for (int restart = 0; restart < 3; restart++) {
            restarts.grant(AWAY);
        }
        clock.now = clock.now.plus(Duration.ofMinutes(11));
        assertTrue(restarts.grant(AWAY));
    }

    @Test
    void eachRestartWaitsTwiceAsLong() {
        restarts.grant(AWAY);
        Duration first = restarts.pause();
        restarts.grant(AWAY);
        assertEquals(first.multipliedBy(2), restarts.pause());
    }

    @Test
    void noRestartWaitsLongerThanHalfAMinute() {
        ThreadRestarts patient = new ThreadRestarts(new EnrichConfig.Restarts(1000, Duration.ofDays(1)), clock);
        for (int restart = 0; restart < 100; restart++) {
            patient.grant(AWAY);
        }
        assertEquals(Duration.ofSeconds(30), patient.pause());
    }

    private static final class SteppingClock extends Clock {
        private Instant now = Instant.parse("2026-03-01T08:00:00Z");

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
