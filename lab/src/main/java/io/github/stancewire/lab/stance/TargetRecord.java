package io.github.stancewire.lab.stance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.stancewire.analysis.Span;
import io.github.stancewire.analysis.stance.Stance;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A sentence of NewsMTSC with those that it is good, bad or neither for. */
record TargetRecord(String text, List<Target> targets) {
    /** The set's numbers: 2 is negative, 6 positive. */
    private static final double NEUTRAL = 4;

    TargetRecord {
        targets = List.copyOf(targets);
    }

    /** @param places where it is mentioned, as the set marks it */
    record Target(List<Span> places, Stance.Polarity polarity) {
        Target {
            places = List.copyOf(places);
        }
    }

    static List<TargetRecord> read(Path file) throws IOException {
        ObjectMapper json = new ObjectMapper();
        List<TargetRecord> records = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            if (!line.isBlank()) {
                records.add(of(json.readTree(line)));
            }
        }
        return records;
    }

    private static TargetRecord of(JsonNode record) {
        List<Target> targets = new ArrayList<>();
        for (JsonNode target : record.path("targets")) {
            List<Span> places = new ArrayList<>();
            places.add(place(target));
            target.path("further_mentions").forEach(mention -> places.add(place(mention)));
            targets.add(new Target(places, polarity(target.path("polarity").asDouble())));
        }
        return new TargetRecord(record.path("sentence_normalized").asText(), targets);
    }

    private static Span place(JsonNode mention) {
        return new Span(mention.path("from").asInt(), mention.path("to").asInt());
    }

    private static Stance.Polarity polarity(double number) {
        return number < NEUTRAL
                ? Stance.Polarity.OPPOSE
                : number > NEUTRAL ? Stance.Polarity.SUPPORT : Stance.Polarity.NEUTRAL;
    }
}
