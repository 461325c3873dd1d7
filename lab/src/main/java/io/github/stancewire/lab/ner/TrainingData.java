package io.github.stancewire.lab.ner;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a model is trained on.
 *
 * @param documents of all parts, in a fixed order
 * @param parts what they come from
 */
record TrainingData(List<Document> documents, List<Part> parts) {
    TrainingData {
        documents = List.copyOf(documents);
        parts = List.copyOf(parts);
    }

    /** A data set, or a folder of one. */
    record Part(String name, long sentences, long tokens, long names) {
        static Part of(String name, List<Document> documents) {
            return new Part(
                    name,
                    documents.stream()
                            .mapToLong(document -> document.sentences().size())
                            .sum(),
                    documents.stream()
                            .flatMap(document -> document.sentences().stream())
                            .mapToLong(List::size)
                            .sum(),
                    documents.stream()
                            .flatMap(document -> document.names().stream())
                            .mapToLong(List::size)
                            .sum());
        }
    }

    /** @param heldOut folder of re3d that is passed over; null for none */
    static TrainingData read(Path folder, @Nullable String heldOut) throws IOException {
        List<Document> documents = new ArrayList<>();
        List<Part> parts = new ArrayList<>();
        add("gmb_ner", List.of(Document.of(ConllFile.read(folder.resolve("gmb_ner/train.conll")))), documents, parts);
        for (Path part : folders(folder.resolve("re3d"))) {
            String name = part.getFileName().toString();
            if (!name.equals(heldOut)) {
                add("re3d/" + name, Re3dFolder.read(part), documents, parts);
            }
        }
        Path gum = folder.resolve("ud-gum-open/train.conllu");
        if (Files.exists(gum)) {
            add("ud-gum-open", GumNames.read(gum), documents, parts);
        }
        return new TrainingData(documents, parts);
    }

    private static void add(String name, List<Document> found, List<Document> documents, List<Part> parts) {
        int habits = parts.isEmpty() ? 0 : name.startsWith("re3d") ? 1 : 2;
        found.forEach(document -> documents.add(document.with(habits)));
        parts.add(Part.of(name, found));
    }

    private static List<Path> folders(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.filter(part -> Files.exists(part.resolve("entities.json")))
                    .sorted()
                    .toList();
        }
    }

    /** A line for each part. */
    String summary() {
        StringBuilder summary = new StringBuilder();
        for (Part part : parts) {
            summary.append(String.format(
                    Locale.ROOT,
                    "%s: %d sentences, %d tokens, %d names%n",
                    part.name(),
                    part.sentences(),
                    part.tokens(),
                    part.names()));
        }
        return summary.toString();
    }
}
