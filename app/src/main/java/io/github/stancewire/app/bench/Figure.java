package io.github.stancewire.app.bench;

import java.time.Duration;
import java.util.Locale;

/**
 * How long one way of sending took.
 *
 * @param bytes read from the file
 * @param heap bytes left after a collection, at most
 */
record Figure(String way, long articles, long bytes, Duration took, long heap) {
    double articlesPerSecond() {
        return articles * 1e9 / took.toNanos();
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%-14s %,9.0f articles/s  %6.1f MB/s  %6.1f s  heap %4d MiB",
                way,
                articlesPerSecond(),
                bytes * 1e3 / took.toNanos(),
                took.toMillis() / 1e3,
                heap >> 20);
    }
}
