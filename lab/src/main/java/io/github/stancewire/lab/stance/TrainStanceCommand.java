package io.github.stancewire.lab.stance;

import io.github.stancewire.analysis.stance.pairs.PairReader;
import io.github.stancewire.analysis.stance.pairs.PairTrainer;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Trains the model that tells how one actor of a sentence stands to another. */
@Command(
        name = "train-stance",
        description = {
            "Trains the model that tells how one actor of a sentence stands to another, on sentences written for it.",
            "Prints what a fifth of the sentences gets from a model trained on the others, for each fifth.",
            "The same sentences give the same model."
        },
        mixinStandardHelpOptions = true)
public final class TrainStanceCommand implements Callable<Integer> {
    @Parameters(
            paramLabel = "FILE",
            arity = "0..*",
            description =
                    "Labelled sentences, written as those of this project are, which are taken where none are given.")
    private List<Path> files = List.of();

    @Option(names = "--out", paramLabel = "FILE", description = "Where the model is written. Else it is only measured.")
    private @Nullable Path out;

    @Option(
            names = "--confidence",
            paramLabel = "FILE",
            description = "Where it is written how sure stances are by what speaks for them.")
    private @Nullable Path confidence;

    @Option(
            names = "--others",
            paramLabel = "W",
            description =
                    "How much it counts that nothing is told of phrases that are not marked (default: ${DEFAULT-VALUE}).")
    private double others = 0.3;

    @Option(
            names = "--each",
            paramLabel = "N",
            description = "How many sentences are made of each pattern (default: ${DEFAULT-VALUE}).")
    private int each = 12;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        PrintWriter printer = spec.commandLine().getOut();
        PairTrainer trainer = new PairTrainer(PairTrainer.Options.DEFAULT);
        List<ParsedExample> sentences = sentences(trainer);
        StanceFolds folds = StanceFolds.of(trainer, sentences);
        folds.lines().forEach(printer::println);
        if (confidence != null) {
            Files.write(Objects.requireNonNull(confidence), folds.confidence().rows());
        }
        if (out != null) {
            Path file = Objects.requireNonNull(out);
            PairReader reader =
                    trainer.train(ParsedExample.examples(sentences)).at(folds.temperature(), folds.calibration());
            try (OutputStream stream = new BufferedOutputStream(Files.newOutputStream(file))) {
                reader.write(stream);
            }
            printer.printf(Locale.ROOT, "%s: %,d features, %,d bytes%n", file, reader.features(), Files.size(file));
        }
        return 0;
    }

    private List<ParsedExample> sentences(PairTrainer trainer) throws IOException {
        List<LabelledSentence> given = new ArrayList<>();
        for (Path file : files) {
            given.addAll(LabelledSentence.read(file));
        }
        if (files.isEmpty()) {
            given.addAll(LabelledSentence.own());
        }
        ParsedExample.Reader reader = new ParsedExample.Reader(trainer, others);
        List<ParsedExample> sentences = new ArrayList<>();
        given.forEach(sentence -> sentences.add(reader.read(sentence, false)));
        SentencePatterns.sentences(each).forEach(sentence -> sentences.add(reader.read(sentence, true)));
        return sentences;
    }
}
