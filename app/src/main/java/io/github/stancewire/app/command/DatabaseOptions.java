package io.github.stancewire.app.command;

import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Where an existing PostgreSQL is. */
final class DatabaseOptions {
    @Option(
            names = "--database",
            descriptionKey = "database.url",
            paramLabel = "URL",
            description = "PostgreSQL, as jdbc:postgresql://HOST:PORT/NAME. User and password are read from"
                    + " STANCEWIRE_DATABASE_USER and STANCEWIRE_DATABASE_PASSWORD, or from the settings file.")
    private Optional<String> url = Optional.empty();

    Optional<String> url() {
        return url;
    }

    /** In the services' own keys. */
    Map<String, String> settings() {
        return url.map(given -> Map.of("database.url", given)).orElse(Map.of());
    }
}
