package io.github.stancewire.sink;

import io.github.stancewire.sink.SinkConfig.Retry;
import java.time.Duration;

/** Waits that double up to a limit, until something works again. Not thread-safe. */
final class Backoff {
    private final Retry retry;
    private Duration next;

    Backoff(Retry retry) {
        this.retry = retry;
        next = retry.first();
    }

    Duration next() {
        Duration wait = next;
        Duration doubled = wait.multipliedBy(2);
        next = doubled.compareTo(retry.longest()) < 0 ? doubled : retry.longest();
        return wait;
    }

    void reset() {
        next = retry.first();
    }
}
