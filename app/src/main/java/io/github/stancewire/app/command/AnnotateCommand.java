package io.github.stancewire.app.command;

import io.github.stancewire.analysis.DefaultAnalyzer;
import io.github.stancewire.analysis.extract.DefaultArticleExtractor;
import io.github.stancewire.analysis.stance.coder.FrameStanceCoder;
import io.github.stancewire.analysis.syntax.EnglishParser;
import io.github.stancewire.app.annotate.Annotator;
import io.github.stancewire.app.annotate.ExtractionExplainer;
import io.github.stancewire.app.annotate.Inputs;
import io.github.stancewire.app.annotate.StanceExplainer;
import io.github.stancewire.app.annotate.SyntaxExplainer;
import io.github.stancewire.app.run.Enrichers;
import io.github.stancewire.ingest.file.ArticleFiles;
import java.io.BufferedOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tags files without a cluster. */
@Command(
        name = "annotate",
        header = "Reads files and prints one JSON line an article, without Kafka.",
        description = {
            "Each line holds the clean article, its entities and its stances with their evidence.",
            "A file that gives no article is told on standard error, the others go on, and the exit code is 1.",
            "With --explain each sentence is shown as it was read: who is named, whom other words mean, who says what, each stance"
                    + " with its evidence and why it was made, and why a predicate that is known made none.",
            "With --explain-extraction nothing is tagged: the fields are shown, and each line of what was received with"
                    + " whether it is part of the article, and why.",
            "With --explain-syntax nothing is tagged: each sentence is shown as a table with its words, their part of speech, the"
                    + " finer tags of the parser, lemma, relation, and the word they hang on."
        },
        footer = {
            "%nExamples:",
            "  ./stancewire annotate article.txt",
            "  ./stancewire annotate articles/*.html > tags.jsonl",
            "  ./stancewire annotate --gazetteer names/ article.txt",
            "  ./stancewire annotate --explain article.txt",
            "  ./stancewire annotate --explain-extraction page.html",
            "  ./stancewire annotate --explain-syntax article.txt"
        })
final class AnnotateCommand implements Callable<Integer> {
    private static final int BUFFER_BYTES = 1 << 16;

    private final Terminal terminal;

    @Parameters(
            paramLabel = "FILE",
            arity = "1..*",
            description = "Text, HTML, JSON, JSON Lines and feed files, or folders of them.")
    private List<String> files = List.of();

    @ArgGroup
    private Explanations explanations = new Explanations();

    /** What is shown for people; one at a time. */
    private static final class Explanations {
        @Option(names = "--explain", description = "Show for people why each stance was made, or was not.")
        private boolean stances;

        @Option(names = "--explain-extraction", description = "Show for people how the article was found in each file.")
        private boolean extraction;

        @Option(
                names = "--explain-syntax",
                description = "Show for people the words of each sentence and how they hang together.")
        private boolean syntax;
    }

    @Mixin
    private final GazetteerOptions gazetteer = new GazetteerOptions();

    AnnotateCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Inputs inputs = new Inputs(new ArticleFiles(Clock.systemUTC()), terminal::say);
        try (PrintStream out = new PrintStream(
                new BufferedOutputStream(terminal.out(), BUFFER_BYTES), false, StandardCharsets.UTF_8)) {
            if (explanations.extraction) {
                return new ExtractionExplainer(inputs, DefaultArticleExtractor.create(), out).explain(files);
            }
            if (explanations.stances) {
                return new StanceExplainer(inputs, Enrichers.analyzer(gazetteer.path()), FrameStanceCoder.create(), out)
                        .explain(files);
            }
            if (explanations.syntax) {
                return new SyntaxExplainer(inputs, DefaultAnalyzer.create(), EnglishParser.shared(), out)
                        .explain(files);
            }
            return new Annotator(inputs, Enrichers.with(gazetteer.path()), out).annotate(files);
        }
    }
}
