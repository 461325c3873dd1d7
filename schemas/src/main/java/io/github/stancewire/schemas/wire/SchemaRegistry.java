package io.github.stancewire.schemas.wire;

import org.apache.avro.Schema;

/** The few questions that serdes ask of a registry with the Confluent API. Implementations are thread-safe and cache. */
public interface SchemaRegistry {
    /**
     * Returns the id of a schema already registered under the subject; services register none.
     *
     * @throws UnknownSchemaException if the registry answers that it has no such schema
     * @throws RegistryUnavailableException if it does not answer
     */
    int idOf(String subject, Schema schema);

    /**
     * Returns the schema with the id.
     *
     * @throws UnknownSchemaException if the registry answers that it has no such id
     * @throws RegistryUnavailableException if it does not answer
     */
    Schema byId(int id);

    /**
     * Registers the schema unless it is there, and returns its id.
     *
     * @throws IncompatibleSchemaException if the registry refuses it
     * @throws RegistryUnavailableException if it does not answer
     */
    int register(String subject, Schema schema);
}
