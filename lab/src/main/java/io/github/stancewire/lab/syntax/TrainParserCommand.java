package io.github.stancewire.lab.syntax;

import io.github.stancewire.analysis.syntax.EnglishParser;
import io.github.stancewire.analysis.syntax.ParseModel;
import io.github.stancewire.analysis.syntax.SyntaxModels;
import io.github.stancewire.analysis.syntax.Tree;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Trains the parser of English. */
@Command(
        name = "train-parser",
        description = {
            "Trains the parser of English on two treebanks, and writes it with its card.",
            "It learns from tags of taggers that have not seen the sentence, which are trained first.",
            "The same data, options and program give the same bytes. Takes about half an hour and 4 GB."
        },
        footer = {
            "%nExample:",
            "  ./stancewire lab train-parser --data data/ --tagger tagger-en.bin --out parser-en.bin --date 2026-11-26"
        },
        mixinStandardHelpOptions = true)
public final class TrainParserCommand implements Callable<Integer> {
    /** A table of 2 to the power of this many weights of moves. */
    private static final int MOST_BITS = 24;

    @Mixin
    private TrainingOptions options = new TrainingOptions();

    @Option(
            names = "--tagger",
            paramLabel = "FILE",
            required = true,
            description = "Tagger whose tags it is measured on.")
    private @Nullable Path tagger;

    @Option(
            names = "--passes",
            paramLabel = "N",
            defaultValue = "4",
            description = "Passes of each course (default: ${DEFAULT-VALUE}).")
    private int passes;

    @Option(
            names = "--courses",
            paramLabel = "N",
            defaultValue = "5",
            description =
                    "How often it learns all from the beginning; the model is the mean (default: ${DEFAULT-VALUE}).")
    private int courses;

    @Option(
            names = "--folds",
            paramLabel = "N",
            defaultValue = "5",
            description = "Taggers that are trained to tag each other's trees (default: ${DEFAULT-VALUE}).")
    private int folds;

    @Option(
            names = "--tag-passes",
            paramLabel = "N",
            defaultValue = "5",
            description = "Passes of each of them (default: ${DEFAULT-VALUE}).")
    private int tagPasses;

    @Option(
            names = "--width",
            paramLabel = "N",
            defaultValue = "8",
            description = "States that the search keeps (default: ${DEFAULT-VALUE}).")
    private int width;

    @Option(
            names = "--bits",
            paramLabel = "N",
            defaultValue = "21",
            description = "The table of moves has 2^N places (default: ${DEFAULT-VALUE}).")
    private int bits;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        check("--width", width, 1, 255);
        check("--bits", bits, 1, MOST_BITS);
        check("--folds", folds, 2, 100);
        check("--courses", courses, 1, 100);
        Corpus corpus = Corpus.read(options.data());
        if (!Files.isRegularFile(Objects.requireNonNull(tagger))) {
            throw new IOException("There is no file " + tagger);
        }
        PrintWriter progress = spec.commandLine().getErr();
        Training training = new Training(corpus.classes(progress::println), options.seed(), progress::println);
        ParseModel model = training.parser(corpus.train(), folds, tagPasses, courses, passes, width, 1 << bits);
        try (OutputStream out = Files.newOutputStream(options.out())) {
            SyntaxModels.write(model, out);
        }
        EnglishParser parser = new EnglishParser(ModelFiles.tagger(tagger), model);
        Card card = new Card(
                "Parser of English",
                "Tells on which word each word of a sentence hangs, and by which relation of Universal Dependencies: arc-hybrid transitions found"
                        + " by a beam of " + width + ", then relations from the root down, both averaged perceptrons. "
                        + Files.size(options.out()) / 1024 + " KB.",
                options,
                "./stancewire lab train-parser --data DIR --tagger tagger-en.bin --out parser-en.bin --date "
                        + options.date()
                        + " --seed " + options.seed() + " --courses " + courses + " --passes " + passes + " --folds "
                        + folds + " --tag-passes "
                        + tagPasses
                        + " --width " + width + " --bits " + bits);
        card.scores("UD English EWT, development part, tags as predicted", accuracy(parser, corpus.webDev()), true);
        card.scores(
                "UD English GUM, development part of the same genres, tags as predicted",
                accuracy(parser, corpus.mixedDev()),
                true);
        card.paragraph(
                "Limits",
                "Arcs never cross (2 % of the trees to learn from have some that do; they teach relations only). Long coordinations, and phrases that could hang on a"
                        + " noun or on its verb, are what it gets wrong most.");
        card.write(options.card());
        return 0;
    }

    private void check(String option, int value, int least, int most) {
        if (value < least || value > most) {
            throw new ParameterException(
                    spec.commandLine(), option + " is " + least + " to " + most + ", not " + value);
        }
    }

    private static Accuracy accuracy(EnglishParser parser, List<Tree> trees) {
        Accuracy accuracy = new Accuracy();
        trees.forEach(tree -> accuracy.add(tree, Predictions.of(parser, tree.words())));
        return accuracy;
    }
}
