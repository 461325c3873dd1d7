package io.github.stancewire.lab.speed;

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
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures how much one thread analyses and parses in a second, beside a loop that measures the machine. */
@Command(
        name = "speed",
        description = {
            "Measures in processor time of one thread the tokens a second of annotation with entities and of the parser, and the articles of 600 words"
                    + " a second of the whole analysis, with what each step takes of it.",
            "Beside each round a fixed loop of integer arithmetic is timed, so that figures of different or busy machines compare:",
            "the last column is what gets done in a million steps of it. Each line is the median of the rounds after those that warm up.",
            "What the analyzer parses by itself counts as part of its stances; then it is also told what parsing more sentences costs."
        },
        footer = {
            "%nExamples:",
            "  ./stancewire lab speed --text article.txt",
            "  ./stancewire lab speed --data articles/"
        },
        mixinStandardHelpOptions = true)
public final class SpeedCommand implements Callable<Integer> {
    private static final int PARAGRAPHS = 200;
    private static final LocalDate DAY = LocalDate.of(2024, 5, 6);

    @Option(
            names = "--text",
            paramLabel = "FILE",
            description = "English text for the tokens a second. Else text made from templates.")
    private @Nullable Path text;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description =
                    "Folder of .txt files that the articles of 600 words are joined from. Else ones written for measuring.")
    private @Nullable Path data;

    @Option(
            names = "--rounds",
            paramLabel = "N",
            defaultValue = "15",
            description = "Rounds, a third of which warm up (default: ${DEFAULT-VALUE}).")
    private int rounds;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        Analyzer analyzer = DefaultAnalyzer.create();
        PrintWriter out = spec.commandLine().getOut();
        tokens(analyzer, out);
        List<String> texts = data == null ? NewsArticles.made() : NewsArticles.in(data);
        new ArticleSpeed(analyzer, texts, rounds, out).print();
        return 0;
    }

    private void tokens(Analyzer analyzer, PrintWriter out) throws IOException {
        String words = text == null ? MadeText.paragraphs(PARAGRAPHS) : Files.readString(text, StandardCharsets.UTF_8);
        EnglishParser parser = EnglishParser.shared();
        AnnotatedText annotated = analyzer.annotator().annotate(words, "en");
        int tokens = annotated.sentences().stream()
                .mapToInt(sentence -> sentence.tokens().size())
                .sum();
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
    }

    private void print(PrintWriter out, String name, int tokens, IntSupplier work) {
        Rounds.Rate rate = new Rounds(rounds).measure(tokens, work);
        out.printf(
                Locale.ROOT,
                "%-32s %9.0f tokens/s  %9.1f tokens per million steps%n",
                name,
                rate.perSecond(),
                rate.perMillionSteps());
        out.flush();
    }
}
