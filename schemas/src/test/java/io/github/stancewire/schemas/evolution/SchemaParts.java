package io.github.stancewire.schemas.evolution;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.avro.Schema;

/** Every record and enum inside schemas. */
final class SchemaParts {
    private final Map<String, Schema> found = new LinkedHashMap<>();

    private SchemaParts() {}

    static Collection<Schema> of(Collection<Schema> schemas) {
        SchemaParts parts = new SchemaParts();
        schemas.forEach(parts::add);
        return parts.found.values();
    }

    private void add(Schema schema) {
        switch (schema.getType()) {
            case RECORD -> {
                if (found.putIfAbsent(schema.getFullName(), schema) == null) {
                    schema.getFields().forEach(field -> add(field.schema()));
                }
            }
            case ENUM -> found.putIfAbsent(schema.getFullName(), schema);
            case ARRAY -> add(schema.getElementType());
            case MAP -> add(schema.getValueType());
            case UNION -> schema.getTypes().forEach(this::add);
            default -> {
                // Nothing in it.
            }
        }
    }
}
