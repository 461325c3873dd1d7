package io.github.stancewire.app.run;

/**
 * How far a run has come; counts are of this run.
 *
 * @param takenIn raw records
 * @param enriched outcomes of that kind in PostgreSQL
 * @param duplicates outcomes of that kind in PostgreSQL
 * @param dead outcomes of that kind in PostgreSQL
 * @param open raw records without an outcome
 */
public record Progress(long takenIn, long enriched, long duplicates, long dead, long open) {
    /** Outcomes in PostgreSQL. */
    public long arrived() {
        return enriched + duplicates + dead;
    }

    @Override
    public String toString() {
        return "taken in " + takenIn + " · enriched " + enriched + " · duplicates " + duplicates + " · dead " + dead
                + " · in PostgreSQL " + arrived();
    }
}
