package io.github.stancewire.serve.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

final class WebFilesTest {

    private static final Path FOLDER = Path.of("src/main/resources/web");

    /** What would parse text of an article as markup, or needs a policy that lets inline code run. */
    private static final Pattern DANGEROUS = Pattern.compile(
            "innerHTML|outerHTML|insertAdjacentHTML|document\\.write|eval\\(|createContextualFragment|srcdoc|\\son\\w+=\"|\\sstyle=\"|<style|<script>");

    @Test
    void everyFileInTheFolderIsServedAndEveryServedFileIsThere() throws IOException {
        assertEquals(
                new TreeSet<>(files().stream()
                        .map(file -> file.getFileName().toString())
                        .toList()),
                new TreeSet<>(WebFiles.FILES.values()));
    }

    @Test
    void nothingInThePageParsesMarkupOrStandsInline() throws IOException {
        for (Path file : files()) {
            assertFalse(DANGEROUS.matcher(Files.readString(file)).find(), file + " has inline or markup-parsing code");
        }
    }

    @Test
    void anotherByteIsAnotherTag() {
        var one = new WebFile("text/css", new byte[] {1});
        var other = new WebFile("text/css", new byte[] {2});
        assertFalse(one.tag().equals(other.tag()));
    }

    private static List<Path> files() throws IOException {
        try (var files = Files.list(FOLDER)) {
            return files.collect(Collectors.toList());
        }
    }
}
