package io.github.stancewire.app.annotate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.stancewire.enrich.article.ArticleEnricher;
import io.github.stancewire.enrich.article.Attempt;
import io.github.stancewire.enrich.article.Failure;
import io.github.stancewire.ingest.article.Item;
import io.github.stancewire.schemas.EnrichedArticle;
import java.io.PrintStream;
import java.util.List;

/**
 * Reads files and writes one JSON line an article. Whatever gives no article is told in one line, and the rest goes on.
 * Used by one thread.
 */
public final class Annotator {
    private final Inputs inputs;
    private final ArticleEnricher enricher;
    private final PrintStream out;
    private final ObjectMapper mapper = new ObjectMapper();

    public Annotator(Inputs inputs, ArticleEnricher enricher, PrintStream out) {
        this.inputs = inputs;
        this.enricher = enricher;
        this.out = out;
    }

    /** Annotates all inputs in order and returns the exit code. */
    public int annotate(List<String> given) {
        inputs.each(given, this::annotate);
        return inputs.exitCode();
    }

    private void annotate(String name, Item.Read read) {
        Attempt<EnrichedArticle> attempt = enricher.enrich(read.article());
        if (attempt instanceof Attempt.Failed<EnrichedArticle> failed) {
            Failure failure = failed.failure();
            inputs.noArticle(name, "no article (" + failure.reason() + "): " + failure.message());
        } else if (attempt instanceof Attempt.Done<EnrichedArticle> done) {
            out.println(json(name, done.value()));
        }
    }

    private String json(String name, EnrichedArticle article) {
        try {
            return mapper.writeValueAsString(Annotation.of(name, article));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Writing JSON to memory failed", e);
        }
    }
}
