package io.github.stancewire.sink.postgres;

import io.github.stancewire.sink.arrival.RawPlace;
import java.util.Optional;
import java.util.OptionalInt;

/** The raw record's place in columns. */
final class RawColumns {
    private RawColumns() {}

    static OptionalInt partition(Optional<RawPlace> raw) {
        return raw.isPresent() ? OptionalInt.of(raw.get().partition()) : OptionalInt.empty();
    }
}
