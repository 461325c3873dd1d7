package io.github.stancewire.sink.audit;

/** Hears how far a long comparison has come. Called by the thread that compares. */
@FunctionalInterface
public interface Progress {
    /** {@code done} of about {@code all} things have been looked at; called every few thousand and at the end. */
    void at(long done, long all);

    /** Nobody listens. */
    static Progress silent() {
        return (done, all) -> {};
    }
}
