package io.github.stancewire.app.registry;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Where a registry keeps its events: a compacted sequence that one registry writes at a time. Used by one thread. */
interface SchemaLog extends AutoCloseable {
    /**
     * One record.
     *
     * @param key JSON; a later record with the same key replaces an earlier one
     * @param value JSON; empty to forget the key
     */
    record Entry(String key, Optional<String> value) {}

    /**
     * Becomes the only writer and reads everything from the beginning to the end. May be called again after a failure.
     *
     * @throws LogException if that cannot be done
     */
    void open(Consumer<Entry> reader);

    /**
     * Adds all entries or none, and returns when they cannot be lost any more.
     *
     * @throws LogException if it is unknown whether they were added, or another registry writes now
     */
    void append(List<Entry> entries);

    @Override
    void close();

    /** The log cannot be read or written; the message is one line with the way out. */
    final class LogException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        LogException(String message, Throwable cause) {
            super(message, cause);
        }

        LogException(String message) {
            super(message);
        }
    }
}
