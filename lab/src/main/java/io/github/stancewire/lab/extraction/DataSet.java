package io.github.stancewire.lab.extraction;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Pages with what is true of them: a folder with {@code html/} and {@code ground-truth.json}. */
record DataSet(String name, Path folder, Map<String, Truth> truths) {
    private static final String TRUTH = "ground-truth.json";
    private static final int DEPTH = 3;
    private static final ObjectMapper MAPPER = new ObjectMapper();

    /**
     * What is true of a page.
     *
     * @param hasBody whether its body is scored
     * @param domain host or address of its site; empty when unknown
     */
    record Truth(Found found, boolean hasBody, String domain) {
        static Truth of(JsonNode json) {
            return new Truth(
                    Found.of(json), json.has("articleBody"), json.path("domain").asText(""));
        }
    }

    /** All data sets below a folder, by path; other folders are passed over. */
    static List<DataSet> below(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.find(
                folder,
                DEPTH,
                (path, kind) -> path.endsWith(TRUTH) && Files.isDirectory(path.resolveSibling("html")))) {
            files = all.sorted().toList();
        }
        List<DataSet> sets = new java.util.ArrayList<>(files.size());
        for (Path file : files) {
            sets.add(read(file));
        }
        return sets;
    }

    private static DataSet read(Path file) throws IOException {
        Path folder = file.resolveSibling("");
        Map<String, Truth> truths = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> entry :
                MAPPER.readTree(Files.readAllBytes(file)).properties()) {
            truths.put(entry.getKey(), Truth.of(entry.getValue()));
        }
        return new DataSet(String.valueOf(folder.getFileName()), folder, truths);
    }

    List<Page> pages() throws IOException {
        return Page.in(folder.resolve("html"));
    }

    boolean hasBodies() {
        return truths.values().stream().anyMatch(Truth::hasBody);
    }
}
