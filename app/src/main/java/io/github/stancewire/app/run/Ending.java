package io.github.stancewire.app.run;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Sees to it that the process ends in order when it is asked to, and that it does end: Ctrl-C and TERM raise the wish to
 * stop, whoever runs then closes what he has open, and when that takes longer than the budget the process is halted.
 */
public final class Ending implements AutoCloseable {
    /** Shorter than what container platforms grant before they kill. */
    private static final Duration BUDGET = Duration.ofSeconds(25);

    private static final int HALTED = 3;

    private final Stop stop;
    private final CountDownLatch done = new CountDownLatch(1);
    private final Thread hook = new Thread(this::stopInOrder, "stancewire-ending");

    /** @param say gets one line when the budget is used up */
    public Ending(Stop stop, Consumer<String> say) {
        this.stop = stop;
        Thread watch = new Thread(() -> watch(say), "stancewire-ending-watch");
        watch.setDaemon(true);
        watch.start();
    }

    /** From now on the process answers. */
    public void begin() {
        Signals.onStop(stop::byUser);
        Runtime.getRuntime().addShutdownHook(hook); // for what is no signal of ours, such as a terminal that closes
    }

    /** Everything is closed. */
    @Override
    public void close() {
        done.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            stop.byUser(); // the hook runs already, and ends now
        }
    }

    private void stopInOrder() {
        stop.byUser();
        try {
            done.await(BUDGET.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void watch(Consumer<String> say) {
        try {
            stop.await();
            if (!done.await(BUDGET.toMillis(), TimeUnit.MILLISECONDS)) {
                say.accept("stopping takes longer than " + BUDGET.toSeconds()
                        + " s; ending at once. Nothing taken in is" + " lost: start again and it goes on");
                Runtime.getRuntime().halt(HALTED);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
