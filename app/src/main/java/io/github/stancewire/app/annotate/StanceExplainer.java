package io.github.stancewire.app.annotate;

import io.github.stancewire.analysis.Analyzer;
import io.github.stancewire.analysis.entity.Entity;
import io.github.stancewire.analysis.extract.CleanArticle;
import io.github.stancewire.analysis.extract.Extraction;
import io.github.stancewire.analysis.language.AnnotatedText;
import io.github.stancewire.analysis.stance.coder.FrameStanceCoder;
import io.github.stancewire.enrich.article.ArticleEnricher;
import io.github.stancewire.ingest.article.Item;
import io.github.stancewire.schemas.RawArticle;
import java.io.PrintStream;
import java.time.ZoneOffset;
import java.util.List;

/** Tells people how articles are read for stances, sentence by sentence. Used by one thread. */
public final class StanceExplainer {
    private final Inputs inputs;
    private final Analyzer analyzer;
    private final FrameStanceCoder coder;
    private final PrintStream out;

    public StanceExplainer(Inputs inputs, Analyzer analyzer, FrameStanceCoder coder, PrintStream out) {
        this.inputs = inputs;
        this.analyzer = analyzer;
        this.coder = coder;
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
            explain(name, extracted.article(), read.article());
        }
    }

    private void explain(String name, CleanArticle article, RawArticle raw) {
        String language = analyzer.identifier().identify(article.text()).code();
        AnnotatedText text = analyzer.annotator().annotate(article.text(), language);
        out.println(name);
        if (text.sentences().isEmpty()) {
            out.println("  no sentences: the language is " + language + ", and stances are read in en only");
        } else {
            List<Entity> entities = analyzer.recognizer()
                    .recognize(
                            text,
                            article.day(
                                    raw.getReceivedAt().atZone(ZoneOffset.UTC).toLocalDate()));
            new StanceText(article.text())
                    .of(coder.explain(text, entities, article.outlet()))
                    .forEach(out::println);
        }
        out.println();
    }
}
