package io.github.stancewire.schemas.wire;

import java.util.HashMap;
import java.util.Map;
import org.apache.avro.Schema;

/** A registry inside the process: for tests, and for tools that read files and need no cluster. Thread-safe. */
public final class InMemorySchemaRegistry implements SchemaRegistry {
    private final Map<Schema, Integer> ids = new HashMap<>();
    private final Map<Integer, Schema> schemas = new HashMap<>();

    @Override
    public synchronized int idOf(String subject, Schema schema) {
        return register(subject, schema);
    }

    @Override
    public synchronized Schema byId(int id) {
        Schema schema = schemas.get(id);
        if (schema == null) {
            throw new UnknownSchemaException("No schema has the id " + id);
        }
        return schema;
    }

    @Override
    public synchronized int register(String subject, Schema schema) {
        return ids.computeIfAbsent(schema, added -> {
            int id = schemas.size() + 1;
            schemas.put(id, added);
            return id;
        });
    }
}
