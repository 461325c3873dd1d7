package io.github.stancewire.lab.stance;

import io.github.stancewire.analysis.stance.pairs.PairReader;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Options that measuring the reader of stances on a set takes, whichever set it is. */
final class SetOptions {
    @Mixin
    private SetFiles files = new SetFiles();

    @Option(
            names = "--model",
            paramLabel = "FILE",
            description = "What ./stancewire lab train-stance --out FILE wrote (default: the shipped model).")
    private @Nullable Path model;

    Path data() {
        return files.data();
    }

    AnswerFile answers() throws IOException {
        return files.answers();
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
