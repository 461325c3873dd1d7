package io.github.stancewire.schemas.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;

/**
 * A schema as the registry keeps it: without the properties that only tell Java's generated code which string class to
 * use, which mean nothing to readers in other languages. Pure; thread-safe.
 */
public final class PortableSchema {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> JAVA_ONLY = List.of("avro.java.string", "java-class");

    private PortableSchema() {}

    /** Returns the schema's JSON on one line. */
    public static String text(Schema schema) {
        try {
            return strip(JSON.readTree(schema.toString())).toString();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Avro writes its schemas as JSON", e);
        }
    }

    private static JsonNode strip(JsonNode node) {
        if (node instanceof ArrayNode list) {
            for (int i = 0; i < list.size(); i++) {
                list.set(i, strip(list.get(i)));
            }
        }
        if (!(node instanceof ObjectNode object)) {
            return node;
        }
        object.remove(JAVA_ONLY);
        for (Map.Entry<String, JsonNode> property : object.properties()) {
            // A default is a value, not a schema.
            if (!property.getKey().equals("default")) {
                property.setValue(strip(property.getValue()));
            }
        }
        boolean plain = object.size() == 1 && object.path("type").isTextual();
        return plain ? object.get("type") : object;
    }
}
