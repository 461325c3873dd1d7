package io.github.stancewire.app.run;

import io.github.stancewire.ingest.IngestProgress;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Shows how taking in gets on, again and again from a thread of its own, so that the one that works has no more to do than
 * to count. What is over at once says nothing. To be closed by the thread that made it.
 */
public final class ProgressDisplay implements AutoCloseable {
    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Duration PAUSE = Duration.ofMillis(200);

    private final TakingIn progress;
    private final Console console;
    private final CountDownLatch over = new CountDownLatch(1);
    private final Thread shower = new Thread(this::show, "stancewire-progress");
    private boolean shown;

    public ProgressDisplay(TakingIn progress, Console console) {
        this.progress = progress;
        this.console = console;
        shower.setDaemon(true);
        shower.start();
    }

    /** Who is to hear of the work. */
    public IngestProgress progress() {
        return progress;
    }

    /** Says how it ended, if it ever said anything. */
    @Override
    public void close() {
        over.countDown();
        try {
            shower.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (shown) {
            console.finished(progress.text());
        }
    }

    private void show() {
        try {
            boolean ended = over.await(FIRST.toMillis(), TimeUnit.MILLISECONDS);
            while (!ended) {
                shown = true;
                console.progress(progress.text());
                ended = over.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
