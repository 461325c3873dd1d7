package io.github.stancewire.app.registry;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Whether schemas may be registered and deleted; Confluent's IMPORT, with ids from outside, is not offered. */
enum Mode {
    READWRITE,
    READONLY,
    READONLY_OVERRIDE;

    static Optional<Mode> of(String name) {
        return Stream.of(values())
                .filter(mode -> mode.name().equals(name.toUpperCase(Locale.ROOT)))
                .findFirst();
    }
}
