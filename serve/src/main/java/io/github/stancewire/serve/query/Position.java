package io.github.stancewire.serve.query;

import java.time.LocalDate;

/**
 * The last row of a page in lists that run from the newest day, then by identifier. A page that begins after it neither
 * skips nor repeats a row when others are added meanwhile, which counting rows would.
 */
public record Position(LocalDate day, String id) {}
