package io.github.stancewire.app.surroundings;

import io.github.stancewire.app.exit.SurroundingsException;
import io.github.stancewire.app.run.Stop;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Waits until everything that a service needs is there, looking again ever more slowly, and says what for whenever that
 * changes. Holds nothing meanwhile. Used by one thread.
 */
public final class Waiting {
    private static final Logger LOG = LoggerFactory.getLogger(Waiting.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(250);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final Stop stop;
    private final Consumer<String> say;
    private final Optional<Duration> patience;
    private final Duration firstPause;

    /**
     * @param say gets one line for each thing waited for
     * @param patience how long to wait for all together; without any, until stopped
     */
    public Waiting(Stop stop, Consumer<String> say, Optional<Duration> patience) {
        this(stop, say, patience, FIRST_PAUSE);
    }

    Waiting(Stop stop, Consumer<String> say, Optional<Duration> patience, Duration firstPause) {
        this.stop = stop;
        this.say = say;
        this.patience = patience;
        this.firstPause = firstPause;
    }

    /**
     * Waits for each need in turn.
     *
     * @return false when a stop was wished first
     * @throws SurroundingsException when patience ends, with what was waited for last
     * @throws RuntimeException what a need throws when no waiting will help
     */
    public boolean until(List<Need> needs) throws InterruptedException {
        long begin = System.nanoTime();
        for (Need need : needs) {
            if (!until(need, begin)) {
                return false;
            }
        }
        return true;
    }

    private boolean until(Need need, long begin) throws InterruptedException {
        Optional<String> said = Optional.empty();
        Duration pause = firstPause;
        while (!stop.isWished()) {
            Optional<String> missing = need.missing();
            if (missing.isEmpty()) {
                said.ifPresent(reason -> LOG.info("No longer waiting: {}", reason));
                return true;
            }
            Duration waited = Duration.ofNanos(System.nanoTime() - begin);
            if (patience.isPresent() && waited.compareTo(patience.get()) >= 0) {
                throw new SurroundingsException(missing.get() + after(waited));
            }
            if (!missing.equals(said)) {
                LOG.warn("Waiting: {}", missing.get());
                say.accept(missing.get());
                said = missing;
            }
            stop.await(pause);
            pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause.multipliedBy(2);
        }
        return false;
    }

    private static String after(Duration waited) {
        return waited.toSeconds() == 0 ? "" : " (waited " + waited.toSeconds() + " s)";
    }
}
