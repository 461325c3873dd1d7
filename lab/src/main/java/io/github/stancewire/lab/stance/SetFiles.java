package io.github.stancewire.lab.stance;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What is read and written when a model is measured on a set, whichever model and set. */
final class SetFiles {
    @Option(names = "--data", paramLabel = "FILE", required = true, description = "The set, as it is published.")
    private @Nullable Path data;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            required = true,
            description = "Where the answers are written, a JSON object a line.")
    private @Nullable Path out;

    Path data() {
        return Objects.requireNonNull(data);
    }

    AnswerFile answers() throws IOException {
        return new AnswerFile(Objects.requireNonNull(out));
    }
}
