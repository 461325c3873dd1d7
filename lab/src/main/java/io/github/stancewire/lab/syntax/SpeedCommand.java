package io.github.stancewire.lab.syntax;

import io.github.stancewire.analysis.Analyzer;
import io.github.stancewire.analysis.DefaultAnalyzer;
import io.github.stancewire.analysis.language.AnnotatedText;
import io.github.stancewire.analysis.language.Sentence;
import io.github.stancewire.analysis.syntax.EnglishParser;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures how many tokens a second one thread analyses and parses, beside a loop that measures the machine. */
@Command(
        name = "speed",
        description = {
            "Measures the tokens a second of annotation with entities, and of the parser, on one thread.",
            "Beside each round a fixed loop of integer arithmetic is timed, so that figures of different or busy machines compare:",
            "the last column is tokens for a million steps of it. Each line is the median of the rounds after those that warm up."
        },
        footer = {"%nExample:", "  ./stancewire lab speed --text article.txt"},
        mixinStandardHelpOptions = true)
public final class SpeedCommand implements Callable<Integer> {
    private static final int STEPS = 20_000_000;
    private static final int PARAGRAPHS = 200;
    private static final LocalDate DAY = LocalDate.of(2024, 5, 6);

    @Option(names = "--text", paramLabel = "FILE", description = "English text. Else text made from templates.")
    private @Nullable Path text;

    @Option(
            names = "--rounds",
            paramLabel = "N",
            defaultValue = "15",
            description = "Rounds, a third of which warm up (default: ${DEFAULT-VALUE}).")
    private int rounds;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** What keeps the compiler from leaving the loop out. */
    private int kept;

    @Override
    public Integer call() throws IOException {
        String words = text == null ? MadeText.paragraphs(PARAGRAPHS) : Files.readString(text, StandardCharsets.UTF_8);
        Analyzer analyzer = DefaultAnalyzer.create();
        EnglishParser parser = EnglishParser.shared();
        AnnotatedText annotated = analyzer.annotator().annotate(words, "en");
        int tokens = annotated.sentences().stream()
                .mapToInt(sentence -> sentence.tokens().size())
                .sum();
        PrintWriter out = spec.commandLine().getOut();
        out.printf(
                Locale.ROOT,
                "%d tokens in %d sentences, %d rounds%n",
                tokens,
                annotated.sentences().size(),
                rounds);
        print(
                out,
                "sentences, tokens, tags, lemmas",
                tokens,
                () -> analyzer.annotator().annotate(words, "en").sentences().size());
        print(
                out,
                "the same and entities",
                tokens,
                () -> analyzer.recognizer()
                        .recognize(analyzer.annotator().annotate(words, "en"), DAY)
                        .size());
        print(out, "parser with its own tags", tokens, () -> {
            int roots = 0;
            for (Sentence sentence : annotated.sentences()) {
                roots += parser.parse(sentence.words()).root();
            }
            return roots;
        });
        out.flush();
        return 0;
    }

    private void print(PrintWriter out, String name, int tokens, IntSupplier work) {
        int warm = rounds / 3;
        double[] perSecond = new double[rounds - warm];
        double[] perStep = new double[rounds - warm];
        for (int round = 0; round < rounds; round++) {
            double loop = seconds(this::mix);
            double seconds = seconds(work);
            if (round >= warm) {
                perSecond[round - warm] = tokens / seconds;
                perStep[round - warm] = tokens / seconds / (STEPS / 1e6 / loop);
            }
        }
        Arrays.sort(perSecond);
        Arrays.sort(perStep);
        out.printf(
                Locale.ROOT,
                "%-32s %9.0f tokens/s  %9.1f tokens per million steps%n",
                name,
                perSecond[perSecond.length / 2],
                perStep[perStep.length / 2]);
    }

    private double seconds(IntSupplier work) {
        long begin = System.nanoTime();
        kept += work.getAsInt();
        return (System.nanoTime() - begin) / 1e9;
    }

    private int mix() {
        int value = kept | 1;
        for (int i = 0; i < STEPS; i++) {
            value ^= value << 13;
            value ^= value >>> 17;
            value = (value ^ value << 5) * 0x2C1B3C6D;
        }
        return value;
    }
}
