package io.github.stancewire.lab.extraction;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/**
 * A saved page.
 *
 * @param id name of its file without {@code .html} and {@code .gz}
 * @param html as saved; not copied
 */
@SuppressWarnings("ArrayRecordComponent") // read once, never changed
public record Page(String id, byte[] html) {
    private static final String PLAIN = ".html";
    private static final String PACKED = ".html.gz";

    /** All pages of a folder, by name. */
    public static List<Page> in(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new NotDirectoryException(folder + " is no folder; give one with .html.gz or .html files");
        }
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.filter(file ->
                            file.toString().endsWith(PLAIN) || file.toString().endsWith(PACKED))
                    .sorted()
                    .toList();
        }
        if (files.isEmpty()) {
            throw new IOException("There are no .html.gz or .html files in " + folder);
        }
        List<Page> pages = new ArrayList<>(files.size());
        for (Path file : files) {
            pages.add(read(file));
        }
        return pages;
    }

    private static Page read(Path file) throws IOException {
        String name = String.valueOf(file.getFileName());
        boolean packed = name.endsWith(PACKED);
        String id = name.substring(0, name.length() - (packed ? PACKED : PLAIN).length());
        try (InputStream bytes = Files.newInputStream(file)) {
            return new Page(id, packed ? new GZIPInputStream(bytes).readAllBytes() : bytes.readAllBytes());
        } catch (IOException e) {
            throw new IOException("Cannot read " + file + ": " + e.getMessage(), e);
        }
    }
}
