package io.github.stancewire.example;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.stancewire.schemas.EnrichedArticle;
import io.github.stancewire.schemas.Stance;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;

/** Records as JSON lines on standard output. */
final class Lines {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    /** The text is left out, to keep lines short; it has been compared with its hash. */
    void print(EnrichedArticle article) {
        out.println(line("article", article).without(List.of("text", "stances")));
    }

    /** @param evident empty where that cannot be told */
    void print(Stance stance, Optional<Boolean> evident) {
        out.println(line("stance", stance).put("evident", evident.orElse(null)));
    }

    /** Avro tells a record as JSON, and points in time in ISO 8601. */
    private static ObjectNode line(String kind, SpecificRecord record) {
        try {
            ObjectNode line = JSON.createObjectNode().put("kind", kind);
            return line.setAll((ObjectNode) JSON.readTree(record.toString()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Avro wrote no JSON: " + e.getOriginalMessage(), e);
        }
    }
}
