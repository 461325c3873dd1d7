package io.github.stancewire.lab.extraction;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** Figures of other extractors, read from the tables in the README of a data set, so that none is copied into the code. */
final class PublishedFigures {
    private static final String README = "README.md";

    private PublishedFigures() {}

    /** A peer's figures by column, in lower case. */
    record Peer(String name, Map<String, String> figures) {
        /** The first of these columns that there is; "-" where there is none. */
        String figure(String... columns) {
            return Arrays.stream(columns)
                    .map(figures::get)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse("-");
        }
    }

    /** The first table with a column "extractor" below a heading that names the set, or in the set's own README. */
    static List<Peer> of(DataSet set) throws IOException {
        Path own = set.folder().resolve(README);
        if (Files.isReadable(own)) {
            return firstTable(Files.readAllLines(own));
        }
        Path above = set.folder().resolveSibling(README);
        if (!Files.isReadable(above)) {
            return List.of();
        }
        List<String> lines = Files.readAllLines(above);
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith("#") && lines.get(i).contains(set.name())) {
                return firstTable(lines.subList(i, lines.size()));
            }
        }
        return List.of();
    }

    private static List<Peer> firstTable(List<String> lines) {
        List<Peer> peers = new ArrayList<>();
        List<String> columns = List.of();
        for (String line : lines) {
            boolean row = line.startsWith("|");
            if (!row && !columns.isEmpty()) {
                break;
            }
            if (!row || line.startsWith("|--") || line.startsWith("|:")) {
                continue;
            }
            List<String> cells = cells(line);
            if (columns.isEmpty()) {
                boolean peersTable = cells.get(0).equalsIgnoreCase("extractor");
                columns = peersTable
                        ? cells.stream()
                                .map(cell -> cell.toLowerCase(Locale.ROOT))
                                .toList()
                        : columns;
            } else {
                peers.add(peer(columns, cells));
            }
        }
        return peers;
    }

    private static List<String> cells(String row) {
        String inner = row.strip().replaceAll("^\\||\\|$", "");
        return Arrays.stream(inner.split("\\|", -1))
                .map(cell -> cell.replace("*", "").strip())
                .toList();
    }

    private static Peer peer(List<String> columns, List<String> cells) {
        Map<String, String> figures = new LinkedHashMap<>();
        for (int i = 1; i < Math.min(columns.size(), cells.size()); i++) {
            String figure = cells.get(i).replaceFirst("\\s.*", "");
            figures.put(columns.get(i), figure.isEmpty() || figure.equals("–") ? "-" : figure);
        }
        return new Peer(cells.get(0), figures);
    }
}
