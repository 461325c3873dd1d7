package io.github.stancewire.lab.stance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.stancewire.analysis.Span;
import io.github.stancewire.analysis.stance.Stance;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A sentence of the joined CoPED set with the stances that it tells.
 *
 * @param triples for and against only; none where the sentence is neutral
 */
record CopedRecord(String id, String text, List<Triple> triples) {
    private static final Map<String, Stance.Polarity> POLARITIES =
            Map.of("supportive", Stance.Polarity.SUPPORT, "opposed", Stance.Polarity.OPPOSE);
    /** How far a token may stand from where the one before ended. */
    private static final int REACH = 40;

    CopedRecord {
        triples = List.copyOf(triples);
    }

    /** Places are in the text. */
    record Triple(Span source, Span target, Stance.Polarity polarity) {}

    private enum Role {
        S,
        T,
        R
    }

    static List<CopedRecord> read(Path file) throws IOException {
        ObjectMapper json = new ObjectMapper();
        List<CopedRecord> records = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            if (!line.isBlank()) {
                records.add(of(json.readTree(line)));
            }
        }
        return records;
    }

    private static CopedRecord of(JsonNode record) {
        String text = record.get("sentence").asText();
        List<Span> tokens = places(text, record.get("tokens"));
        Map<Role, List<Span>> spans = new EnumMap<>(Role.class);
        for (Role role : Role.values()) {
            spans.put(role, new ArrayList<>());
        }
        for (JsonNode span : record.get("spans")) {
            Span place = new Span(
                    tokens.get(span.get("start").asInt()).begin(),
                    tokens.get(span.get("end").asInt() - 1).end());
            spans.getOrDefault(Role.valueOf(span.get("role").asText()), new ArrayList<>())
                    .add(place);
        }
        Optional<Stance.Polarity> polarity =
                Optional.ofNullable(POLARITIES.get(record.get("stance").asText()));
        List<Triple> triples = new ArrayList<>();
        polarity.ifPresent(side -> {
            spans.getOrDefault(Role.S, List.of())
                    .forEach(source -> spans.getOrDefault(Role.T, List.of())
                            .forEach(target -> triples.add(new Triple(source, target, side))));
            List<Span> mutual = spans.getOrDefault(Role.R, List.of());
            mutual.forEach(one -> mutual.stream()
                    .filter(other -> !other.equals(one))
                    .forEach(other -> triples.add(new Triple(one, other, side))));
        });
        return new CopedRecord(record.get("id").asText(), text, triples);
    }

    /** Tokenizers rewrite quotation marks, so a token is looked for with all of them alike. */
    private static List<Span> places(String text, JsonNode tokens) {
        String flat = plain(text);
        List<Span> places = new ArrayList<>();
        int at = 0;
        for (JsonNode token : tokens) {
            String word = plain(token.asText());
            int found = find(flat, word, at);
            if (found < 0 && (word.equals("``") || word.equals("''"))) {
                word = "\"";
                found = find(flat, word, at);
            }
            if (found < 0) {
                places.add(new Span(at, at + 1));
            } else {
                places.add(new Span(found, found + word.length()));
                at = found + word.length();
            }
        }
        return places;
    }

    private static int find(String text, String word, int at) {
        int found = text.indexOf(word, at);
        return found <= at + REACH ? found : -1;
    }

    private static String plain(String text) {
        return text.replace('\u02bc', '\'')
                .replace('\u2019', '\'')
                .replace('\u2018', '\'')
                .replace('\u201c', '"')
                .replace('\u201d', '"');
    }
}
