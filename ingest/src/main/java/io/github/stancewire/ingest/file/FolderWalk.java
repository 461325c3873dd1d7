package io.github.stancewire.ingest.file;

import io.github.stancewire.ingest.article.Item;
import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Visits the files below a folder, in the order of their names, so that two runs see them alike. Names that begin with
 * a dot are left out; Markdown is skipped, for it tells of the folder. A folder that links lead to twice is visited once. Not thread-safe; for one walk.
 */
final class FolderWalk {
    private final Path root;
    private final BiConsumer<Path, String> files;
    private final Consumer<Item> others;
    private final Meter meter;
    private final Set<Path> visited = new HashSet<>();

    /**
     * @param files gets each file with its name relative to {@code root}, parts separated by slashes
     * @param others gets what is no file that can be read
     * @param meter hears of the files of each folder before the first of them is handed on
     */
    FolderWalk(Path root, BiConsumer<Path, String> files, Consumer<Item> others, Meter meter) {
        this.root = root;
        this.files = files;
        this.others = others;
        this.meter = meter;
    }

    void walk() {
        folder(root);
    }

    private void folder(Path folder) {
        List<Path> entries;
        try {
            if (!visited.add(folder.toRealPath())) {
                others.accept(new Item.Skipped(name(folder), "linked-twice", "a link to a folder already read"));
                return;
            }
            entries = sorted(folder);
        } catch (FileSystemLoopException e) {
            others.accept(new Item.Skipped(name(folder), "linked-twice", "a link that leads to itself"));
            return;
        } catch (IOException e) {
            others.accept(FileProblem.of(name(folder), e));
            return;
        }
        entries.forEach(path -> meter.found(size(path)));
        entries.forEach(this::entry);
    }

    private static long size(Path path) {
        try {
            return isMarkdown(path) || !Files.isRegularFile(path) ? 0 : Files.size(path);
        } catch (IOException e) {
            return 0; // told when it is to be read
        }
    }

    private static boolean isMarkdown(Path path) {
        return path.getFileName().toString().endsWith(".md");
    }

    private void entry(Path path) {
        if (Files.isDirectory(path)) {
            folder(path);
        } else if (isMarkdown(path)) {
            others.accept(new Item.Skipped(name(path), "about-the-folder", "Markdown tells of a folder; no article"));
        } else if (Files.isRegularFile(path)) {
            files.accept(path, name(path));
        } else if (Files.exists(path)) {
            others.accept(new Item.Skipped(name(path), "not-a-file", "a pipe, socket or device"));
        } else {
            others.accept(FileProblem.missing(name(path)));
        }
    }

    private static List<Path> sorted(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(entry -> !entry.getFileName().toString().startsWith("."))
                    .sorted(Comparator.comparing(entry -> entry.getFileName().toString()))
                    .toList();
        }
    }

    private String name(Path path) {
        return root.relativize(path).toString().replace(path.getFileSystem().getSeparator(), "/");
    }
}
