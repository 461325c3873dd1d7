package io.github.stancewire.app.run;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Notices when nothing moves any more. Not thread-safe. */
final class Stall {
    private final long longestNanos;
    private @Nullable Progress last;
    private long since = System.nanoTime();

    Stall(Duration longest) {
        longestNanos = longest.toNanos();
    }

    /** Something moves that is not in the figures. */
    void moved() {
        since = System.nanoTime();
    }

    /** True when the figures have stayed the same for too long. */
    boolean isOver(Progress now) {
        if (!now.equals(last)) {
            last = now;
            moved();
        }
        return System.nanoTime() - since > longestNanos;
    }
}
