package io.github.stancewire.app.run;

import io.github.stancewire.ingest.IngestProgress;
import java.time.Duration;
import java.util.Locale;
import java.util.function.LongSupplier;

/**
 * How far taking in has come, as one line for people: a bar and the time left where the end is known, else count and rate. Told
 * by one thread and read by any; what is read may be of two moments, which nobody sees.
 */
public final class TakingIn implements IngestProgress {
    private static final int BAR_CELLS = 20;
    /** Before, a rate says more about the start than about the work. */
    private static final Duration FIRST = Duration.ofSeconds(1);

    private final LongSupplier nanos;
    private final long begun;
    private volatile long published;
    private volatile long read;
    private volatile long total;

    /** @param nanos of a clock that only runs on */
    public TakingIn(LongSupplier nanos) {
        this.nanos = nanos;
        this.begun = nanos.getAsLong();
    }

    @Override
    public void at(long publishedSoFar, String item) {
        published = publishedSoFar;
    }

    @Override
    public void volume(long readSoFar, long totalSoFar) {
        read = readSoFar;
        total = totalSoFar;
    }

    /** The line as of now. */
    public String text() {
        long took = nanos.getAsLong() - begun;
        StringBuilder text = new StringBuilder("taking in ");
        double part = total <= 0 ? 0 : Math.min(1.0, (double) read / total);
        if (total > 0) {
            int full = (int) (part * BAR_CELLS);
            text.append('[')
                    .append("#".repeat(full))
                    .append("-".repeat(BAR_CELLS - full))
                    .append(String.format(Locale.ROOT, "] %d%% · ", (int) (part * 100)));
        }
        text.append(String.format(Locale.ROOT, "%,d articles", published));
        if (took >= FIRST.toNanos()) {
            text.append(String.format(Locale.ROOT, " · %,.0f/s", published * 1e9 / took));
            if (part > 0 && part < 1) {
                text.append(" · ")
                        .append(span(Math.round(took / 1e9 * (1 - part) / part)))
                        .append(" left");
            }
        }
        return text.toString();
    }

    private static String span(long seconds) {
        if (seconds < 60) {
            return seconds + " s";
        }
        return seconds < 3600
                ? String.format(Locale.ROOT, "%d min %02d s", seconds / 60, seconds % 60)
                : String.format(Locale.ROOT, "%d h %02d min", seconds / 3600, seconds % 3600 / 60);
    }
}
