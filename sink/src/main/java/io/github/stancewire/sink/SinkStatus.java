package io.github.stancewire.sink;

import java.util.Optional;

/** What the sink's thread is doing, for others to ask. Thread-safe; written by the sink's thread alone. */
final class SinkStatus {
    private static final String NOT_STARTED = "the sink has not started";

    private volatile Optional<String> dead = Optional.of(NOT_STARTED);
    private volatile Optional<String> unready = Optional.of(NOT_STARTED);
    private volatile Optional<Throwable> failure = Optional.empty();
    private volatile long lag;

    void joining() {
        dead = Optional.empty();
        unready = Optional.of("the sink waits for its partitions");
    }

    /** Waits for {@code what}; true when it did not wait before, or for something else. */
    boolean waiting(String what) {
        boolean news = !unready.equals(Optional.of(what));
        unready = Optional.of(what);
        return news;
    }

    /** Goes on; true when it had been waiting. */
    boolean flowing() {
        boolean news = unready.isPresent();
        unready = Optional.empty();
        return news;
    }

    void stopped() {
        dead = Optional.of("the sink was stopped");
        unready = dead;
    }

    void failed(Throwable reason) {
        failure = Optional.of(reason);
        dead = Optional.of("the sink failed: " + reason.getMessage());
        unready = dead;
    }

    void lag(long records) {
        lag = records;
    }

    Optional<String> whyNotLive() {
        return dead;
    }

    Optional<String> whyNotReady() {
        return unready;
    }

    Optional<Throwable> failure() {
        return failure;
    }

    long lag() {
        return lag;
    }
}
