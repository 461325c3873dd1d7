package io.github.stancewire.app.annotate;

import io.github.stancewire.analysis.extract.DefaultArticleExtractor;
import io.github.stancewire.analysis.extract.Explanation;
import io.github.stancewire.analysis.extract.Extraction;
import io.github.stancewire.enrich.article.ArticleEnricher;
import io.github.stancewire.ingest.article.Item;
import java.io.PrintStream;
import java.util.List;

/** Tells people how extraction reads files, line by line. Used by one thread. */
public final class ExtractionExplainer {
    private final Inputs inputs;
    private final DefaultArticleExtractor extractor;
    private final PrintStream out;

    public ExtractionExplainer(Inputs inputs, DefaultArticleExtractor extractor, PrintStream out) {
        this.inputs = inputs;
        this.extractor = extractor;
        this.out = out;
    }

    /** Explains all inputs in order and returns the exit code. */
    public int explain(List<String> given) {
        inputs.each(given, this::explain);
        return inputs.exitCode();
    }

    private void explain(String name, Item.Read read) {
        Explanation explanation = extractor.explain(ArticleEnricher.received(read.article()));
        ExtractionText.of(name, explanation).forEach(out::println);
        if (explanation.extraction() instanceof Extraction.Rejected rejected) {
            inputs.noArticle(name, "no article (" + rejected.reason() + "): " + rejected.message());
        }
    }
}
