package io.github.stancewire.app.command;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;

/** A user's own names. */
final class GazetteerOptions {
    private static final String KEY = "enrich.gazetteer";
    private static final String NONE = "none";

    @Option(
            names = "--gazetteer",
            descriptionKey = KEY,
            paramLabel = "PATH",
            description = "Your own tables of people, organisations, places, issues and titles, a file or a folder of"
                    + " them, which add to ours and override them (default: none).")
    private String path = NONE;

    Optional<Path> path() {
        return path.equals(NONE) ? Optional.empty() : Optional.of(Path.of(path));
    }

    /** In the service's own keys. */
    Map<String, String> settings() {
        return Map.of(KEY, path);
    }
}
