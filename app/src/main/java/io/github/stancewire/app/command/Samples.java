package io.github.stancewire.app.command;

import io.github.stancewire.app.exit.UsageException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The articles written for this project, in a source checkout. */
final class Samples {
    private Samples() {}

    static String folder() {
        Path folder = Path.of(System.getProperty("stancewire.samples", "samples"));
        if (!Files.isDirectory(folder)) {
            throw new UsageException(
                    "there is no samples folder at " + folder + "; name files, folders or feed addresses");
        }
        return folder.toString();
    }
}
