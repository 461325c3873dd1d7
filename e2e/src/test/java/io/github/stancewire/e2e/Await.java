package io.github.stancewire.e2e;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Waits for conditions. A deadline is generous, for a loaded machine: it only tells a slow program from one that hangs. */
public final class Await {
    public static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(10);

    private Await() {}

    /** Looks again and again until there is something, and returns it. */
    public static <T> T until(String what, Look<T> look) throws Exception {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        do {
            Optional<T> found = look.now();
            if (found.isPresent()) {
                return found.get();
            }
            LockSupport.parkNanos(LOOK_NANOS);
        } while (System.nanoTime() < deadline);
        throw new AssertionError("In vain waited " + PATIENCE.toSeconds() + " s for " + what);
    }

    public interface Look<T> {
        Optional<T> now() throws Exception;
    }
}
