package io.github.stancewire.ingest.file;

import io.github.stancewire.ingest.article.Item;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;

/** What a failure of the file system means to the person who gave the path. */
final class FileProblem {
    private FileProblem() {}

    static Item.Failed missing(String name) {
        return new Item.Failed(name, "missing", "no such file; check the path");
    }

    static Item.Failed of(String name, IOException e) {
        if (e instanceof NoSuchFileException) {
            return missing(name);
        }
        if (e instanceof AccessDeniedException) {
            return new Item.Failed(name, "unreadable", "may not be read; check its permissions");
        }
        if (e instanceof BrokenMemberException broken) {
            return new Item.Failed(name, "broken-gzip", broken.explanation());
        }
        return new Item.Failed(name, "unreadable", "cannot be read: " + e.getMessage());
    }
}
