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

    /**
     * Comes before {@link #at}.
     *
     * @param read bytes of files, packed where they are, that were read in this run
     * @param total bytes of all files found so far; 0 where there are none, as on standard input
     */
    default void volume(long read, long total) {}

    /** Tells what a part of a run tells, counted on after what was published before it. */
    default IngestProgress after(long before) {
        IngestProgress all = this;
        return new IngestProgress() {
            @Override
            public void at(long published, String item) {
                all.at(before + published, item);
            }

            @Override
            public void volume(long read, long total) {
                all.volume(read, total);
            }
        };
    }
}
