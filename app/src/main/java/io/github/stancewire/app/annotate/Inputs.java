package io.github.stancewire.app.annotate;

import io.github.stancewire.app.exit.ExitCode;
import io.github.stancewire.ingest.article.Item;
import io.github.stancewire.ingest.file.ArticleFiles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * The articles in files and folders that a person named. Whatever holds none is told in one line, and the rest goes on. Used
 * by one thread.
 */
public final class Inputs {
    private final ArticleFiles files;
    private final Consumer<String> problems;
    private int worst = ExitCode.OK;

    /** @param problems gets one line for each input that gives no article */
    public Inputs(ArticleFiles files, Consumer<String> problems) {
        this.files = files;
        this.problems = problems;
    }

    /** Hands on each article with its name, in order. */
    void each(List<String> inputs, BiConsumer<String, Item.Read> then) {
        for (String input : inputs) {
            Path path = Path.of(input);
            if (Files.exists(path)) {
                files.read(path, item -> take(name(input, path, item.name()), item, then));
            } else {
                problem(input, "no such file or folder; check the path", ExitCode.USAGE);
            }
        }
    }

    /** The exit code of what was told so far. */
    int exitCode() {
        return worst;
    }

    private void take(String name, Item item, BiConsumer<String, Item.Read> then) {
        if (item instanceof Item.Read read) {
            then.accept(name, read);
        } else if (item instanceof Item.Refused refused) {
            noArticle(name, refused.message());
        } else if (item instanceof Item.Failed failed) {
            noArticle(name, failed.message());
        } else if (item instanceof Item.Skipped skipped) {
            noArticle(name, skipped.message());
        }
    }

    void noArticle(String name, String message) {
        problem(name, message, ExitCode.DATA);
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
