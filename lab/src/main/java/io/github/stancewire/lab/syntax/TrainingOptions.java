package io.github.stancewire.lab.syntax;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options that training a tagger and training a parser share. */
final class TrainingOptions {
    @Option(
            names = "--data",
            paramLabel = "DIR",
            required = true,
            description = "Folder with ud-ewt, ud-gum-open (train.conllu, dev.conllu) and gmb_ner (train.conll).")
    private @Nullable Path data;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            required = true,
            description = "The model. Its card goes beside it, with .md for .bin.")
    private @Nullable Path out;

    @Option(names = "--date", paramLabel = "YYYY-MM-DD", required = true, description = "The day that the card tells.")
    private @Nullable LocalDate date;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "Seed of all that is drawn (default: ${DEFAULT-VALUE}).")
    private long seed;

    Path data() {
        return Objects.requireNonNull(data);
    }

    Path out() {
        return Objects.requireNonNull(out);
    }

    Path card() {
        String name = out().getFileName().toString();
        int dot = name.lastIndexOf('.');
        return out().resolveSibling((dot < 0 ? name : name.substring(0, dot)) + ".md");
    }

    LocalDate date() {
        return Objects.requireNonNull(date);
    }

    long seed() {
        return seed;
    }
}
