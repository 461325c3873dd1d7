package io.github.stancewire.lab.stance;

import io.github.stancewire.analysis.stance.PairReader;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which model is measured. */
final class PairModelOption {
    @Option(
            names = "--model",
            paramLabel = "FILE",
            required = true,
            description = "What ./stancewire lab train-stance --out FILE wrote.")
    private @Nullable Path file;

    PairReader reader() throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(Objects.requireNonNull(file)))) {
            return PairReader.read(in);
        }
    }
}
