package io.github.stancewire.sink.summary;

import java.time.Instant;

/**
 * Where the tables stood when a run began.
 *
 * @param outcomeId highest outcome id there was, 0 for none
 * @param at the database's own time
 */
public record RunStart(long outcomeId, Instant at) {}
