package io.github.stancewire.ingest.fetch;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * One answer of a server, no redirect followed.
 *
 * @param headers by name in lower case, each with its values in order
 * @param body content encoding undone; only of answers that are wanted, else empty
 * @param whole false when the body was cut off at the limit
 */
@SuppressWarnings("ArrayRecordComponent") // handed straight on to one reader
record Response(int status, Map<String, List<String>> headers, byte[] body, boolean whole) {
    Optional<String> first(String name) {
        return headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of()).stream()
                .findFirst();
    }

    /** All values, as one list. */
    String all(String name) {
        return String.join(", ", headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of()));
    }
}
