package io.github.stancewire.app.run;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** The wish that a run ends: the user's, or a failure's, whichever came first. Thread-safe. */
public final class Stop {
    private final CountDownLatch wished = new CountDownLatch(1);
    private final AtomicReference<@Nullable String> failure = new AtomicReference<>();

    /** The user wishes it. */
    public void byUser() {
        wished.countDown();
    }

    /** A part has failed for good; {@code reason} is one line for people. */
    public void byFailure(String reason) {
        if (!isWished()) {
            failure.compareAndSet(null, reason);
        }
        wished.countDown();
    }

    public boolean isWished() {
        return wished.getCount() == 0;
    }

    /** Why a part failed; empty when none did. */
    public Optional<String> failure() {
        return Optional.ofNullable(failure.get());
    }

    /** Waits for the wish. */
    public void await() throws InterruptedException {
        wished.await();
    }

    /** Waits, and returns true as soon as the wish is there. */
    public boolean await(Duration longest) throws InterruptedException {
        return wished.await(longest.toMillis(), TimeUnit.MILLISECONDS);
    }
}
