package io.github.stancewire.app.registry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.avro.Schema;

/** What the routes share in reading requests and writing answers. */
final class Exchange {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> ACCEPTED = List.of(
            RegistryServer.MEDIA_TYPE,
            "application/vnd.schemaregistry+json",
            "application/json",
            "application/octet-stream");

    private Exchange() {}

    static void answer(Context context, Object body) {
        try {
            context.contentType(RegistryServer.MEDIA_TYPE).result(JSON.writeValueAsString(body));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Lists, maps and numbers can be written as JSON", e);
        }
    }

    static void refuse(Context context, int status, int code, String message) {
        answer(context.status(status), Map.of("error_code", code, "message", message));
    }

    /** Refuses bodies of other media types; forms above all, which curl sends unless told otherwise. */
    static void checkMediaType(Context context) {
        String received = context.contentType();
        if (received != null && ACCEPTED.stream().noneMatch(received.split(";", 2)[0].strip()::equalsIgnoreCase)) {
            throw RegistryException.unsupportedMediaType(received);
        }
    }

    static boolean flag(Context context, String name) {
        return "true".equalsIgnoreCase(context.queryParam(name));
    }

    static JsonNode body(Context context) {
        try {
            JsonNode body = JSON.readTree(context.body());
            if (body.isObject()) {
                return body;
            }
            throw RegistryException.badRequest("The request has to be a JSON object");
        } catch (JsonProcessingException e) {
            throw RegistryException.badRequest("The request is not JSON: " + e.getOriginalMessage());
        }
    }

    /** Returns the schema in the request's body. */
    static Schema schema(Context context) {
        JsonNode body = body(context);
        String type = body.path("schemaType").asText("AVRO");
        if (!type.equals("AVRO")) {
            throw RegistryException.invalidSchema("schemaType " + type + " is not supported, only AVRO is");
        }
        if (!body.path("references").isEmpty()) {
            throw RegistryException.invalidSchema(
                    "references are not supported; write the schemas it refers to into the schema");
        }
        if (!body.path("schema").isTextual()) {
            throw RegistryException.invalidSchema("the field schema is missing or not a string");
        }
        return AvroText.received(body.path("schema").textValue());
    }

    /** A schema's place, in the form in which lookups and versions are answered. */
    static ObjectNode place(RegisteredSchema schema) {
        return JSON.createObjectNode()
                .put("subject", schema.subject())
                .put("version", schema.version())
                .put("id", schema.id())
                .put("schema", schema.schema());
    }

    /** The number in the path; empty for the latest. */
    static Optional<Integer> version(Context context) {
        String received = context.pathParam("version");
        if (received.equals("latest") || received.equals("-1")) {
            return Optional.empty();
        }
        return number(received).filter(version -> version > 0).or(() -> {
            throw RegistryException.invalidVersion(received);
        });
    }

    static Optional<Integer> number(String text) {
        try {
            return Optional.of(Integer.valueOf(text));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
