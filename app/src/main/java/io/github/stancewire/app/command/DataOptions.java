package io.github.stancewire.app.command;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Where data is kept. */
final class DataOptions {
    @Option(
            names = "--data-dir",
            paramLabel = "DIR",
            description = "Folder that keeps all data; created where missing (default: ${DEFAULT-VALUE}).")
    private Path folder = Path.of("data");

    Path folder() {
        return folder;
    }

    /** Where PostgreSQL's programs are unpacked for all data folders of a checkout; the start script says. */
    static Optional<Path> programs() {
        return Optional.ofNullable(System.getProperty("stancewire.programs"))
                .map(Path::of)
                .filter(path -> path.toFile().canWrite()
                        || path.toFile().getAbsoluteFile().getParentFile().canWrite());
    }
}
