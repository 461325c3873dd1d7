package io.github.stancewire.app.run;

import java.io.PrintStream;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What a person sees of a run, on standard error: lines, and below them one line of progress that is written over where
 * somebody watches, and else is repeated only now and then. Used by one thread at a time.
 */
public final class Console {
    private static final Duration PAUSE = Duration.ofSeconds(5);
    private static final String CLEAR_LINE = "\r\u001b[K";

    private final PrintStream err;
    private final boolean interactive;
    private final boolean quiet;
    private @Nullable String shown;
    private long shownAt;

    /** @param interactive true when {@code err} is a terminal */
    public Console(PrintStream err, boolean interactive) {
        this(err, interactive, false);
    }

    private Console(PrintStream err, boolean interactive, boolean quiet) {
        this.err = err;
        this.interactive = interactive;
        this.quiet = quiet;
    }

    /** For programs, which read no progress. */
    public static Console quiet(PrintStream err) {
        return new Console(err, false, true);
    }

    /** A line that stays. */
    public synchronized void line(String text) {
        wipe();
        err.println(text);
    }

    /** The line of progress; nothing happens while it says the same. */
    public synchronized void progress(String text) {
        if (quiet || text.equals(shown)) {
            return;
        }
        long now = System.nanoTime();
        if (interactive) {
            err.print(CLEAR_LINE + text);
            err.flush();
        } else if (shown != null && now - shownAt < PAUSE.toNanos()) {
            return;
        } else {
            err.println(text);
        }
        shown = text;
        shownAt = now;
    }

    /** Says how it ended, whatever was shown before, and makes room for other lines. */
    public synchronized void finished(String text) {
        if (!text.equals(shown) || interactive) {
            line(text);
        }
        shown = null;
    }

    private void wipe() {
        if (interactive && shown != null) {
            err.print(CLEAR_LINE);
            shown = null;
        }
    }
}
