package io.github.stancewire.lab.syntax;

import io.github.stancewire.analysis.syntax.SyntaxModels;
import io.github.stancewire.analysis.syntax.TagModel;
import io.github.stancewire.analysis.syntax.Tree;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Trains the tagger of English. */
@Command(
        name = "train-tagger",
        description = {
            "Trains the tagger of English on two treebanks, and writes it with its card.",
            "The same data, options and program give the same bytes. Takes some minutes and 3 GB."
        },
        footer = {"%nExample:", "  ./stancewire lab train-tagger --data data/ --out tagger-en.bin --date 2026-11-26"},
        mixinStandardHelpOptions = true)
public final class TrainTaggerCommand implements Callable<Integer> {
    @Mixin
    private TrainingOptions options = new TrainingOptions();

    @Option(
            names = "--passes",
            paramLabel = "N",
            defaultValue = "12",
            description = "Passes (default: ${DEFAULT-VALUE}).")
    private int passes;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        Corpus corpus = Corpus.read(options.data());
        PrintWriter progress = spec.commandLine().getErr();
        Training training = new Training(corpus.classes(progress::println), options.seed(), progress::println);
        TagModel model = training.tagger(corpus.train(), passes);
        try (OutputStream out = Files.newOutputStream(options.out())) {
            SyntaxModels.write(model, out);
        }
        Card card = new Card(
                "Tagger of English",
                "Tells the universal and the Penn Treebank tag of each word: a greedy averaged perceptron with "
                        + model.features() + " features. " + Files.size(options.out()) / 1024 + " KB.",
                options,
                "./stancewire lab train-tagger --data DIR --out tagger-en.bin --date " + options.date() + " --seed "
                        + options.seed() + " --passes " + passes);
        card.scores("UD English EWT, development part", accuracy(model, corpus.webDev()), false);
        card.scores("UD English GUM, development part of the same genres", accuracy(model, corpus.mixedDev()), false);
        card.paragraph(
                "Limits",
                "Web texts, news, interviews, biographies, textbooks and speeches of the years 2000 to 2020. Names and common nouns are what it"
                        + " takes for each other most.");
        card.write(options.card());
        return 0;
    }

    private static Accuracy accuracy(TagModel model, List<Tree> trees) {
        Accuracy accuracy = new Accuracy();
        trees.forEach(tree -> accuracy.add(tree, tree.withTags(model.tag(tree.words()))));
        return accuracy;
    }
}
