package io.github.stancewire.analysis.entity;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A data file beside this class: tab-separated, one header line, {@code #} begins a comment line, {@code |} parts the
 * values of a cell, cells missing at the end of a line are empty.
 *
 * @param rows in the order of the file
 */
record Table(String file, List<Row> rows) {
    Table {
        rows = List.copyOf(rows);
    }

    /** @param line number in the file, from 1 */
    record Row(String file, int line, List<String> header, List<String> cells) {
        String get(String column) {
            int index = header.indexOf(column);
            if (index < 0) {
                throw new IllegalArgumentException(file + " has no column " + column);
            }
            return index < cells.size() ? cells.get(index).strip() : "";
        }

        /** Empty also where the table leaves the column out. */
        Optional<String> find(String column) {
            return header.contains(column)
                    ? Optional.of(get(column)).filter(value -> !value.isEmpty())
                    : Optional.empty();
        }

        List<String> all(String column) {
            return Stream.of(get(column).split("\\|", -1))
                    .map(String::strip)
                    .filter(value -> !value.isEmpty())
                    .toList();
        }

        String where() {
            return file + ":" + line;
        }
    }

    static Table read(String file) {
        return parse(file, lines(file));
    }

    /** @param file its name, for messages */
    static Table parse(String file, List<String> lines) {
        List<Row> rows = new ArrayList<>();
        List<String> header = List.of();
        for (int number = 1; number <= lines.size(); number++) {
            String line = lines.get(number - 1);
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            List<String> cells = List.of(line.split("\t", -1));
            if (header.isEmpty()) {
                header = cells.stream().map(String::strip).toList();
            } else if (cells.size() > header.size()) {
                throw new IllegalArgumentException(file + ":" + number + ": " + cells.size()
                        + " cells, but the header has " + header.size() + "; cells are parted by one tab each");
            } else {
                rows.add(new Row(file, number, header, cells));
            }
        }
        return new Table(file, rows);
    }

    /** The words of a file without columns, blanks between them. */
    static List<String> words(String file) {
        return lines(file).stream()
                .filter(line -> !line.startsWith("#"))
                .flatMap(line -> Stream.of(line.split("\\s+", -1)))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static List<String> lines(String file) {
        try (InputStream in = Table.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("Missing beside " + Table.class.getName() + ": " + file);
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot read " + file, failure);
        }
    }
}
