package io.github.stancewire.app.registry;

/**
 * A schema under a subject.
 *
 * @param version from 1 within the subject
 * @param id from 1, the same for the same schema under every subject
 * @param schema Avro's JSON, as {@link AvroText} writes it
 * @param deleted true when it is hidden but its version is kept
 */
record RegisteredSchema(String subject, int version, int id, String schema, boolean deleted) {
    RegisteredSchema hidden() {
        return new RegisteredSchema(subject, version, id, schema, true);
    }
}
