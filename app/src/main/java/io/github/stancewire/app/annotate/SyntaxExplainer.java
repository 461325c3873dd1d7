package io.github.stancewire.app.annotate;

import io.github.stancewire.analysis.Analyzer;
import io.github.stancewire.analysis.extract.Extraction;
import io.github.stancewire.analysis.language.AnnotatedText;
import io.github.stancewire.analysis.language.Sentence;
import io.github.stancewire.analysis.syntax.EnglishParser;
import io.github.stancewire.enrich.article.ArticleEnricher;
import io.github.stancewire.ingest.article.Item;
import java.io.PrintStream;
import java.util.List;

/** Shows people the sentences of articles, their words, and how these hang together. Used by one thread. */
public final class SyntaxExplainer {
    private final Inputs inputs;
    private final Analyzer analyzer;
    private final EnglishParser parser;
    private final PrintStream out;

    public SyntaxExplainer(Inputs inputs, Analyzer analyzer, EnglishParser parser, PrintStream out) {
        this.inputs = inputs;
        this.analyzer = analyzer;
        this.parser = parser;
        this.out = out;
    }

    /** Explains all inputs in order and returns the exit code. */
    public int explain(List<String> given) {
        inputs.each(given, this::explain);
        return inputs.exitCode();
    }

    private void explain(String name, Item.Read read) {
        Extraction extraction = analyzer.extract(ArticleEnricher.received(read.article()));
        if (extraction instanceof Extraction.Rejected rejected) {
            inputs.noArticle(name, "no article (" + rejected.reason() + "): " + rejected.message());
        } else if (extraction instanceof Extraction.Extracted extracted) {
            explain(name, extracted.article().text());
        }
    }

    private void explain(String name, String text) {
        String language = analyzer.identifier().identify(text).code();
        AnnotatedText annotated = analyzer.annotator().annotate(text, language);
        out.println(name);
        if (annotated.sentences().isEmpty()) {
            out.println("  no sentences: the language is " + language + ", and only en is parsed");
        }
        for (Sentence sentence : annotated.sentences()) {
            SyntaxText.of(sentence, parser.parse(sentence.words())).forEach(out::println);
        }
        out.println();
    }
}
