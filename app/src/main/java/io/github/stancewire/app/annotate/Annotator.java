package io.github.stancewire.app.annotate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.stancewire.app.exit.ExitCode;
import io.github.stancewire.enrich.article.ArticleEnricher;
import io.github.stancewire.enrich.article.Attempt;
import io.github.stancewire.enrich.article.Failure;
import io.github.stancewire.ingest.article.Item;
import io.github.stancewire.ingest.file.ArticleFiles;
import io.github.stancewire.schemas.EnrichedArticle;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/**
 * Reads files and writes one JSON line an article. Whatever gives no article is told in one line, and the rest goes on.
 * Used by one thread.
 */
public final class Annotator {
    private final ArticleFiles files;
    private final ArticleEnricher enricher;
    private final PrintStream out;
    private final Consumer<String> problems;
    private final ObjectMapper mapper = new ObjectMapper();
    private int worst = ExitCode.OK;

    /** @param problems gets one line for each input that gives no article */
    public Annotator(ArticleFiles files, ArticleEnricher enricher, PrintStream out, Consumer<String> problems) {
        this.files = files;
        this.enricher = enricher;
        this.out = out;
        this.problems = problems;
    }

    /** Annotates all inputs in order and returns the exit code. */
    public int annotate(List<String> inputs) {
        for (String input : inputs) {
            Path path = Path.of(input);
            if (Files.exists(path)) {
                files.read(path, item -> take(input, path, item));
            } else {
                problem(input, "no such file or folder; check the path", ExitCode.USAGE);
            }
        }
        return worst;
    }

    private void take(String input, Path path, Item item) {
        String name = name(input, path, item.name());
        if (item instanceof Item.Read read) {
            annotate(name, read);
        } else if (item instanceof Item.Refused refused) {
            problem(name, refused.message(), ExitCode.DATA);
        } else if (item instanceof Item.Failed failed) {
            problem(name, failed.message(), ExitCode.DATA);
        } else if (item instanceof Item.Skipped skipped) {
            problem(name, skipped.message(), ExitCode.DATA);
        }
    }

    private void annotate(String name, Item.Read read) {
        Attempt<EnrichedArticle> attempt = enricher.enrich(read.article());
        if (attempt instanceof Attempt.Failed<EnrichedArticle> failed) {
            Failure failure = failed.failure();
            problem(name, "no article (" + failure.reason() + "): " + failure.message(), ExitCode.DATA);
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

    private void problem(String name, String message, int code) {
        worst = Math.max(worst, code);
        problems.accept(name + ": " + message);
    }

    /** What a file holds is named after it: the path as given, and what the item's name says beyond the file's. */
    private static String name(String input, Path path, String item) {
        if (item.isEmpty()) {
            return input;
        }
        if (Files.isDirectory(path)) {
            return input.endsWith("/") ? input + item : input + "/" + item;
        }
        String file = String.valueOf(path.getFileName());
        return item.startsWith(file) ? input + item.substring(file.length()) : input + "#" + item;
    }
}
