package io.github.stancewire.lab.ner;

import io.github.stancewire.analysis.names.Name;
import io.github.stancewire.analysis.names.NameFinder;
import io.github.stancewire.analysis.names.NameModelFile;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Predicts the names of a file in columns and compares them with its own. */
@Command(
        name = "ner",
        description = {
            "Finds the names in a file of one token a line (word first, BIO tag last, tabs between) and compares them with its tags.",
            "Of each line only the word is used. Right is the same tokens and the same type, as conlleval counts; the interval is of"
                    + " 1000 samples of the sentences. The speed is that of the fastest of four passes, in seconds of processor time of one thread."
        },
        footer = {"%nExample:", "  ./stancewire lab ner --data dev.conll --out predicted.conll"},
        mixinStandardHelpOptions = true)
public final class NerCommand implements Callable<Integer> {
    /** The first of them are slower, while the virtual machine compiles. */
    private static final int PASSES = 4;

    @Option(names = "--data", paramLabel = "FILE", required = true, description = "Tokens with their BIO tags.")
    private @Nullable Path data;

    @Option(names = "--out", paramLabel = "FILE", description = "Where to write word and predicted tag of each token.")
    private @Nullable Path out;

    @Option(names = "--model", paramLabel = "FILE", description = "Another model than the built-in one.")
    private @Nullable Path model;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        List<ConllSentence> sentences = ConllFile.read(Objects.requireNonNull(data));
        NameFinder finder = model == null ? NameFinder.shared() : read(model);
        List<List<String>> words = sentences.stream().map(ConllSentence::words).toList();
        List<List<Name>> found = finder.find(words);
        if (out != null) {
            ConllPredictions.write(out, sentences, found);
        }
        PrintWriter printer = spec.commandLine().getOut();
        printer.print(new NerReport(sentences.stream().map(ConllSentence::names).toList(), found).print());
        long tokens = words.stream().mapToLong(List::size).sum();
        printer.printf("%d tokens, %.0f tokens/s of processor time%n", tokens, tokens / fastest(finder, words));
        printer.flush();
        return 0;
    }

    /** Seconds of processor time that the fastest of some passes takes. */
    private static double fastest(NameFinder finder, List<List<String>> words) {
        ThreadMXBean clock = ManagementFactory.getThreadMXBean();
        double fastest = Double.MAX_VALUE;
        for (int pass = 0; pass < PASSES; pass++) {
            long before = clock.getCurrentThreadCpuTime();
            finder.find(words);
            fastest = Math.min(fastest, Math.max(1e-9, (clock.getCurrentThreadCpuTime() - before) / 1e9));
        }
        return fastest;
    }

    static NameFinder read(Path file) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            return new NameFinder(NameModelFile.read(in));
        } catch (IOException failure) {
            throw new IOException(file + ": " + failure.getMessage(), failure);
        }
    }
}
