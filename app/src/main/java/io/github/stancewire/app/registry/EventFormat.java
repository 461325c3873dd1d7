package io.github.stancewire.app.registry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.stancewire.app.registry.RegistryEvent.IdsUsed;
import io.github.stancewire.app.registry.RegistryEvent.LevelSet;
import io.github.stancewire.app.registry.RegistryEvent.ModeSet;
import io.github.stancewire.app.registry.RegistryEvent.SchemaErased;
import io.github.stancewire.app.registry.RegistryEvent.SchemaStored;
import io.github.stancewire.app.registry.RegistryEvent.SubjectHidden;
import java.util.Optional;

/**
 * Events as JSON, laid out as Confluent's registry lays out its topic, so that one may take over from the other. The
 * highest id stands in the value of a NOOP record, which other registries pass over.
 */
final class EventFormat {
    private static final ObjectMapper JSON = new ObjectMapper();

    private EventFormat() {}

    static SchemaLog.Entry encode(RegistryEvent event) {
        // Java 17 has no patterns in switch.
        if (event instanceof SchemaStored stored) {
            RegisteredSchema schema = stored.schema();
            return entry(
                    schemaKey(schema.subject(), schema.version()),
                    JSON.createObjectNode()
                            .put("subject", schema.subject())
                            .put("version", schema.version())
                            .put("id", schema.id())
                            .put("schema", schema.schema())
                            .put("deleted", schema.deleted()));
        }
        if (event instanceof SchemaErased erased) {
            return new SchemaLog.Entry(
                    schemaKey(erased.subject(), erased.version()).toString(), Optional.empty());
        }
        if (event instanceof SubjectHidden hidden) {
            return entry(
                    key("DELETE_SUBJECT", 0).put("subject", hidden.subject()),
                    JSON.createObjectNode().put("subject", hidden.subject()).put("version", hidden.upTo()));
        }
        if (event instanceof LevelSet set) {
            return setting(
                    "CONFIG", set.subject(), "compatibilityLevel", set.level().map(Enum::name));
        }
        if (event instanceof ModeSet set) {
            return setting("MODE", set.subject(), "mode", set.mode().map(Enum::name));
        }
        IdsUsed used = (IdsUsed) event;
        return entry(key("NOOP", 0), JSON.createObjectNode().put("maxId", used.highest()));
    }

    /** Returns the event; empty for kinds of records that this registry has no use for. */
    static Optional<RegistryEvent> decode(SchemaLog.Entry entry) {
        JsonNode key = read(entry.key());
        Optional<JsonNode> value = entry.value().map(EventFormat::read).filter(JsonNode::isObject);
        Optional<String> subject = Optional.ofNullable(key.path("subject").textValue());
        return switch (key.path("keytype").asText()) {
            case "SCHEMA" -> Optional.of(schema(key, value));
            case "DELETE_SUBJECT" ->
                value.map(hidden -> new SubjectHidden(
                        hidden.path("subject").asText(), hidden.path("version").asInt()));
            case "CONFIG" ->
                Optional.of(
                        new LevelSet(subject, text(value, "compatibilityLevel").flatMap(CompatibilityLevel::of)));
            case "MODE" -> Optional.of(new ModeSet(subject, text(value, "mode").flatMap(Mode::of)));
            case "NOOP" -> value.map(used -> new IdsUsed(used.path("maxId").asInt()));
            default -> Optional.empty();
        };
    }

    private static RegistryEvent schema(JsonNode key, Optional<JsonNode> value) {
        String subject = key.path("subject").asText();
        int version = key.path("version").asInt();
        return value.<RegistryEvent>map(schema -> new SchemaStored(new RegisteredSchema(
                        subject,
                        version,
                        schema.path("id").asInt(),
                        schema.path("schema").asText(),
                        schema.path("deleted").asBoolean())))
                .orElseGet(() -> new SchemaErased(subject, version));
    }

    private static SchemaLog.Entry setting(
            String keytype, Optional<String> subject, String name, Optional<String> value) {
        ObjectNode key = key(keytype, 0).put("subject", subject.orElse(null));
        return new SchemaLog.Entry(
                key.toString(),
                value.map(text -> JSON.createObjectNode().put(name, text).toString()));
    }

    private static ObjectNode schemaKey(String subject, int version) {
        return key("SCHEMA", 1).put("subject", subject).put("version", version);
    }

    private static ObjectNode key(String keytype, int magic) {
        return JSON.createObjectNode().put("keytype", keytype).put("magic", magic);
    }

    private static SchemaLog.Entry entry(ObjectNode key, ObjectNode value) {
        return new SchemaLog.Entry(key.toString(), Optional.of(value.toString()));
    }

    private static Optional<String> text(Optional<JsonNode> value, String name) {
        return value.map(object -> object.path(name).textValue());
    }

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new SchemaLog.LogException(
                    "The topic _schemas holds a record that no schema registry wrote (" + e.getOriginalMessage()
                            + "). Move that topic away, or give the registry a cluster of its own.",
                    e);
        }
    }
}
