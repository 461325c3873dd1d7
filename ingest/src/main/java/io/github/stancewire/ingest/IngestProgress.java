package io.github.stancewire.ingest;

/** Hears how a run gets on, in its thread after each item; must be quick. */
@FunctionalInterface
public interface IngestProgress {
    /** Hears nothing. */
    IngestProgress NONE = (published, item) -> {};

    /**
     * @param published articles and dead letters handed to Kafka so far in this run
     * @param item the one just taken, as people know it
     */
    void at(long published, String item);
}
