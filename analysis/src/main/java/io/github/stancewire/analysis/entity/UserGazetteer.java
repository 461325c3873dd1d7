package io.github.stancewire.analysis.entity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A user's own tables, as they stand in the files: they add to the gazetteer, override entries and remove some. The README
 * beside the data files tells the format. Immutable; what the lines say is checked by {@link GazetteerRecognizer#create}.
 *
 * @param files text by file name; their order does not matter
 */
public record UserGazetteer(Map<String, String> files) {
    private static final UserGazetteer NONE = new UserGazetteer(Map.of());

    /** @throws IllegalArgumentException when a file's name does not tell what it holds */
    public UserGazetteer {
        files = Map.copyOf(files);
        new TreeMap<>(files).keySet().forEach(UserGazetteer::kind);
    }

    public static UserGazetteer none() {
        return NONE;
    }

    public boolean isEmpty() {
        return files.isEmpty();
    }

    /**
     * Reads a file, or all {@code .tsv} files of a folder.
     *
     * @throws IllegalArgumentException when there is none, or one cannot be read, saying which and why
     */
    public static UserGazetteer read(Path path) {
        List<Path> tables = tables(path);
        if (tables.isEmpty()) {
            throw new IllegalArgumentException(
                    path + ": no .tsv file in this folder; name one of them " + String.join(", ", DataFiles.USERS));
        }
        Map<String, String> files = new TreeMap<>();
        tables.forEach(table -> files.put(String.valueOf(table.getFileName()), text(table)));
        return new UserGazetteer(files);
    }

    private static List<Path> tables(Path path) {
        if (!Files.isDirectory(path)) {
            if (!Files.isReadable(path)) {
                throw new IllegalArgumentException(path + ": no such file or folder, or it may not be read");
            }
            return List.of(path);
        }
        try (Stream<Path> entries = Files.list(path)) {
            return entries.filter(entry -> entry.toString().endsWith(".tsv") && Files.isRegularFile(entry))
                    .sorted()
                    .toList();
        } catch (IOException | UncheckedIOException failure) {
            throw new IllegalArgumentException(path + ": cannot be listed: " + failure.getMessage(), failure);
        }
    }

    private static String text(Path table) {
        try {
            return Files.readString(table);
        } catch (CharacterCodingException failure) {
            throw new IllegalArgumentException(table + ": not UTF-8; save it as UTF-8 text", failure);
        } catch (IOException failure) {
            throw new IllegalArgumentException(table + ": cannot be read: " + failure.getMessage(), failure);
        }
    }

    /** Of the tables that a user may give, the one that a file name ends with: {@code sahel-people.tsv} holds people. */
    static String kind(String file) {
        Optional<String> kind = DataFiles.USERS.stream()
                .filter(known -> file.equals(known) || file.endsWith("-" + known))
                .max((one, other) -> one.length() - other.length());
        return kind.orElseThrow(() -> new IllegalArgumentException(file
                + ": its name does not tell what it holds; end it with one of " + String.join(", ", DataFiles.USERS)));
    }
}
