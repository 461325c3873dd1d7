package io.github.stancewire.app.command;

import java.util.List;

/** Settings that the services read themselves, by the first word of their keys. */
final class ServiceKeys {
    private static final List<String> FIRST_WORDS =
            List.of("ingest.", "enrich.", "sink.", "serve.", "kafka.", "database.");

    private ServiceKeys() {}

    static boolean contains(String key) {
        return FIRST_WORDS.stream().anyMatch(key::startsWith);
    }
}
