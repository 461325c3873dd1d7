package io.github.stancewire.ingest.ledger;

import java.time.Duration;

/** Lengths of time in few letters, for people. */
public final class Spans {
    private Spans() {}

    /** Such as {@code 40s}, {@code 5m}, {@code 3h}, {@code 2d 4h}; rounded down, never negative. */
    public static String text(Duration span) {
        long seconds = Math.max(0, span.toSeconds());
        if (seconds < 60) {
            return seconds + "s";
        }
        long minutes = seconds / 60;
        if (minutes < 60) {
            return minutes + "m";
        }
        long hours = minutes / 60;
        if (hours < 24) {
            return hours < 10 && minutes % 60 > 0 ? hours + "h " + minutes % 60 + "m" : hours + "h";
        }
        return hours % 24 > 0 && hours < 240 ? hours / 24 + "d " + hours % 24 + "h" : hours / 24 + "d";
    }
}
