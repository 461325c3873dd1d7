package io.github.stancewire.serve.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** The description of everything that this port answers. */
final class OpenApi {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final List<String> SHARED = List.of("paths", "components");

    private OpenApi() {}

    /** Our own document, with what the others have beside it. */
    static byte[] with(List<FurtherRoutes> others) {
        try (var stream = OpenApi.class.getResourceAsStream("/api/openapi.json")) {
            if (stream == null) {
                throw new IllegalStateException("The jar has no /api/openapi.json");
            }
            byte[] own = stream.readAllBytes();
            if (others.isEmpty()) {
                return own;
            }
            var document = (ObjectNode) MAPPER.readTree(own);
            for (FurtherRoutes other : others) {
                JsonNode theirs = MAPPER.readTree(other.openApi());
                SHARED.forEach(part -> add(document.withObjectProperty(part), theirs.path(part)));
            }
            return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void add(ObjectNode to, JsonNode from) {
        from.properties().forEach(field -> {
            JsonNode there = to.get(field.getKey());
            if (there == null) {
                to.set(field.getKey(), field.getValue());
            } else if (there instanceof ObjectNode object && field.getValue().isObject()) {
                add(object, field.getValue());
            } else if (!there.equals(field.getValue())) {
                throw new IllegalStateException("Two documents describe " + field.getKey() + " differently");
            }
        });
    }
}
