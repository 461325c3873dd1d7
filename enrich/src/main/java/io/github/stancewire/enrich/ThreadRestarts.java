package io.github.stancewire.enrich;

import io.github.stancewire.schemas.wire.RegistryUnavailableException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.RetriableException;

/**
 * Decides whether a stream thread that died gets a successor: yes when its surroundings failed it, as long as that does not
 * happen too often; no when it is a bug, which a successor would meet again. Thread-safe.
 */
final class ThreadRestarts {
    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    private final int limit;
    private final Duration window;
    private final Clock clock;
    private final Deque<Instant> granted = new ArrayDeque<>();

    ThreadRestarts(EnrichConfig.Restarts restarts, Clock clock) {
        this.limit = restarts.limit();
        this.window = restarts.window();
        this.clock = clock;
    }

    /** True when the dead thread gets a successor; each yes counts. */
    synchronized boolean grant(Throwable cause) {
        Instant now = clock.instant();
        while (!granted.isEmpty() && granted.peekFirst().plus(window).isBefore(now)) {
            granted.removeFirst();
        }
        if (!isBrokenSurroundings(cause) || granted.size() >= limit) {
            return false;
        }
        granted.addLast(now);
        return true;
    }

    /** How long the successor waits: twice as long each time within the window. */
    synchronized Duration pause() {
        int doublings = Math.max(0, granted.size() - 1);
        Duration pause = doublings > 10 ? LONGEST_PAUSE : FIRST_PAUSE.multipliedBy(1L << doublings);
        return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    }

    /** True when another try may help: somebody else did not answer. */
    static boolean isBrokenSurroundings(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof AuthenticationException || cause instanceof AuthorizationException) {
                return false;
            }
            if (cause instanceof RegistryUnavailableException || cause instanceof RetriableException) {
                return true;
            }
        }
        return false;
    }
}
