package io.github.stancewire.app.command;

import io.github.stancewire.app.logging.LogFile;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The log file of this invocation, once a command has opened one. Used by the main thread. */
final class Logs {
    private @Nullable LogFile open;

    LogFile open(Path folder) {
        LogFile opened = LogFile.open(folder);
        open = opened;
        return opened;
    }

    Optional<Path> path() {
        return Optional.ofNullable(open).map(LogFile::path);
    }
}
