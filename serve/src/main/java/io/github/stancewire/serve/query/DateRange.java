package io.github.stancewire.serve.query;

import java.time.LocalDate;
import java.util.Optional;

/** Days from {@code from} to {@code to}, both inclusive; an empty end is open. */
public record DateRange(Optional<LocalDate> from, Optional<LocalDate> to) {

    public static final DateRange ALL = new DateRange(Optional.empty(), Optional.empty());

    public DateRange {
        if (from.isPresent() && to.isPresent() && from.get().isAfter(to.get())) {
            throw new IllegalArgumentException("The range ends on " + to.get() + ", before it begins on " + from.get());
        }
    }

    void restrict(Select select, String column) {
        select.and(column + " >= ?", from);
        select.and(column + " <= ?", to);
    }
}
