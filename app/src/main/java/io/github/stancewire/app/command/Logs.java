package io.github.stancewire.app.command;

import io.github.stancewire.app.logging.LogFile;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The log of this invocation, once a command has opened one. Used by the main thread. */
final class Logs {
    private @Nullable LogFile open;

    /** Where a log goes. */
    enum Target {
        FILE,
        CONSOLE
    }

    void open(Path folder) {
        open = LogFile.open(folder);
    }

    void open(Target target, Path folder) {
        if (target == Target.FILE) {
            open(folder);
        } else {
            open = LogFile.console();
        }
    }

    Optional<Path> path() {
        return Optional.ofNullable(open).flatMap(LogFile::path);
    }
}
