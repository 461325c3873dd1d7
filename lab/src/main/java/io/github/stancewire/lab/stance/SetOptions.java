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

/** Options that measuring a model on a set takes, whichever set it is. */
final class SetOptions {
    @Option(names = "--data", paramLabel = "FILE", required = true, description = "The set, as it is published.")
    private @Nullable Path data;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            required = true,
            description = "Where the answers are written, a JSON object a line.")
    private @Nullable Path out;

    @Option(
            names = "--model",
            paramLabel = "FILE",
            description = "What ./stancewire lab train-stance --out FILE wrote (default: the shipped model).")
    private @Nullable Path model;

    Path data() {
        return Objects.requireNonNull(data);
    }

    AnswerFile answers() throws IOException {
        return new AnswerFile(Objects.requireNonNull(out));
    }

    PairReader reader() throws IOException {
        if (model == null) {
            return PairReader.shared();
        }
        try (InputStream in = new BufferedInputStream(Files.newInputStream(model))) {
            return PairReader.read(in);
        }
    }
}
