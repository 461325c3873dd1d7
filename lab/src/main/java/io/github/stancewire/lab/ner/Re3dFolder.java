package io.github.stancewire.lab.ner;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.stancewire.analysis.Span;
import io.github.stancewire.analysis.language.EnglishAnnotator;
import io.github.stancewire.analysis.language.Sentence;
import io.github.stancewire.analysis.language.TextAnnotator;
import io.github.stancewire.analysis.language.Token;
import io.github.stancewire.analysis.names.Name;
import io.github.stancewire.analysis.names.NameType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads a folder of re3d: {@code documents.json} and {@code entities.json}, one object a line. Mentions without a capital
 * are left out (they are no names), and so is a "the" before one. Of mentions that overlap the longest is taken.
 */
final class Re3dFolder {
    private static final Map<String, NameType> TYPES = Map.of(
            "Person", NameType.PERSON,
            "Organisation", NameType.ORGANIZATION,
            "Location", NameType.GEO,
            "Nationality", NameType.GPE,
            "Temporal", NameType.TIME);

    private static final ObjectMapper JSON = new ObjectMapper();

    private record Marked(Span span, NameType type) {}

    private Re3dFolder() {}

    /** @throws IOException with file and line when a file is missing or faulty */
    static List<Document> read(Path folder) throws IOException {
        Map<String, List<Marked>> marked = new HashMap<>();
        for (JsonNode entity : objects(folder.resolve("entities.json"))) {
            NameType type = TYPES.get(entity.path("type").asText());
            if (type != null) {
                marked.computeIfAbsent(entity.path("documentId").asText(), id -> new ArrayList<>())
                        .add(new Marked(
                                new Span(
                                        entity.path("begin").asInt(),
                                        entity.path("end").asInt()),
                                type));
            }
        }
        TextAnnotator annotator = EnglishAnnotator.create();
        List<Document> documents = new ArrayList<>();
        for (JsonNode document : objects(folder.resolve("documents.json"))) {
            List<Marked> mentions = marked.getOrDefault(document.path("_id").asText(), List.of());
            documents.add(document(annotator, document.path("text").asText(), mentions));
        }
        return documents;
    }

    private static List<JsonNode> objects(Path file) throws IOException {
        List<JsonNode> objects = new ArrayList<>();
        if (!Files.isRegularFile(file)) {
            throw new IOException(file + ": no such file");
        }
        int number = 0;
        for (String line : Files.readAllLines(file)) {
            number++;
            if (line.isBlank()) {
                continue;
            }
            try {
                objects.add(JSON.readTree(line));
            } catch (JsonProcessingException faulty) {
                throw new IOException(file + ":" + number + ": not a JSON object", faulty);
            }
        }
        return objects;
    }

    private static Document document(TextAnnotator annotator, String text, List<Marked> marked) {
        List<List<String>> sentences = new ArrayList<>();
        List<List<Name>> names = new ArrayList<>();
        for (Sentence sentence : annotator.annotate(text, "en").sentences()) {
            List<Token> tokens = sentence.tokens();
            sentences.add(tokens.stream().map(Token::text).toList());
            List<Name> inside = new ArrayList<>();
            for (Marked mention : marked) {
                name(tokens, mention).ifPresent(inside::add);
            }
            names.add(withoutOverlaps(inside));
        }
        return new Document(sentences, names);
    }

    private static Optional<Name> name(List<Token> tokens, Marked marked) {
        int from = -1;
        int to = -1;
        for (int at = 0; at < tokens.size(); at++) {
            Token token = tokens.get(at);
            if (token.begin() < marked.span().end() && marked.span().begin() < token.end()) {
                from = from < 0 ? at : from;
                to = at + 1;
            }
        }
        if (from >= 0 && to - from > 1 && tokens.get(from).text().equalsIgnoreCase("the")) {
            from++;
        }
        int end = to;
        boolean capital = from >= 0
                && tokens.subList(from, end).stream()
                        .anyMatch(token -> token.text().codePoints().anyMatch(Character::isUpperCase));
        return capital ? Optional.of(new Name(from, end, marked.type(), 1)) : Optional.empty();
    }

    private static List<Name> withoutOverlaps(List<Name> names) {
        List<Name> chosen = new ArrayList<>();
        names.stream()
                .sorted(Comparator.comparingInt((Name name) -> name.from() - name.to())
                        .thenComparingInt(Name::from)
                        .thenComparing(Name::type))
                .filter(name ->
                        chosen.stream().noneMatch(other -> name.from() < other.to() && other.from() < name.to()))
                .forEach(chosen::add);
        chosen.sort(Comparator.comparingInt(Name::from));
        return chosen;
    }
}
