package io.github.stancewire.lab.syntax;

import io.github.stancewire.analysis.syntax.EnglishParser;
import io.github.stancewire.analysis.syntax.Tree;
import java.io.IOException;
import java.io.PrintWriter;
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
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Measures tags, heads and relations against a treebank. */
@Command(
        name = "parse",
        description = {
            "Tags and parses the words of a treebank, writes the trees, and prints how many words are right.",
            "All words count, punctuation too. The interval is the middle 95 %% of 1000 draws of the sentences.",
            "The rate is that of one thread, tagging included, on the second time through."
        },
        footer = {"%nExample:", "  ./stancewire lab parse --data ud-ewt/dev.conllu --out predicted.conllu"},
        mixinStandardHelpOptions = true)
public final class ParseCommand implements Callable<Integer> {
    @Option(names = "--data", paramLabel = "FILE", required = true, description = "Treebank in CoNLL-U.")
    private @Nullable Path data;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            required = true,
            description = "Where the trees are written, in CoNLL-U.")
    private @Nullable Path out;

    @Option(
            names = "--tagger",
            paramLabel = "FILE",
            description = "Tagger to measure; with --parser. Else the one in use.")
    private @Nullable Path tagger;

    @Option(
            names = "--parser",
            paramLabel = "FILE",
            description = "Parser to measure; with --tagger. Else the one in use.")
    private @Nullable Path parser;

    @Option(
            names = "--width",
            paramLabel = "N",
            description = "States that the search keeps, 1 to 255. Else what the model says.")
    private @Nullable Integer width;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        EnglishParser english = parser();
        List<Tree> truth = Treebank.read(Objects.requireNonNull(data));
        Accuracy accuracy = new Accuracy();
        List<Tree> told = new ArrayList<>();
        int words = 0;
        for (Tree tree : truth) {
            Tree prediction = Predictions.of(english, tree.words());
            told.add(prediction);
            accuracy.add(tree, prediction);
            words += tree.size();
        }
        Predictions.write(told, Objects.requireNonNull(out));
        long begin = System.nanoTime();
        truth.forEach(tree -> english.parse(tree.words()));
        double seconds = (System.nanoTime() - begin) / 1e9;
        PrintWriter printer = spec.commandLine().getOut();
        accuracy.lines().forEach(printer::println);
        printer.printf(
                Locale.ROOT,
                "%.0f tokens a second (%d sentences, %d tokens, one thread)%n",
                words / seconds,
                truth.size(),
                words);
        printer.flush();
        return 0;
    }

    private EnglishParser parser() throws IOException {
        if (tagger == null && parser == null && width == null) {
            return EnglishParser.shared();
        }
        if (tagger == null || parser == null) {
            throw new ParameterException(
                    spec.commandLine(), "--tagger and --parser belong together, and --width needs both");
        }
        if (width != null && (width < 1 || width > 255)) {
            throw new ParameterException(spec.commandLine(), "--width is 1 to 255, not " + width);
        }
        return new EnglishParser(
                ModelFiles.tagger(tagger),
                width == null
                        ? ModelFiles.parser(parser)
                        : ModelFiles.parser(parser).withWidth(width));
    }
}
