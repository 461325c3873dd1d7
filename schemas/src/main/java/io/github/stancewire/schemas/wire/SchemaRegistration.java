package io.github.stancewire.schemas.wire;

import io.github.stancewire.schemas.ArticleState;
import io.github.stancewire.schemas.topic.Topic;
import io.github.stancewire.schemas.topic.Topics;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.avro.Schema;

/** Registers every schema of the contract. Only whoever sets a cluster up does this; services register nothing. */
public final class SchemaRegistration {
    private SchemaRegistration() {}

    /** Every subject of the contract with its current schema, in the order in which an article meets them. */
    public static Map<String, Schema> subjects() {
        Map<String, Schema> subjects = new LinkedHashMap<>();
        for (Topic topic : Topics.all()) {
            topic.valueSchema().ifPresent(schema -> subjects.put(topic.valueSubject(), schema));
        }
        subjects.put(Topics.STATE_SUBJECT, ArticleState.getClassSchema());
        return Collections.unmodifiableMap(subjects);
    }

    /**
     * Registers what is missing and leaves the rest as it is; may be repeated.
     *
     * @return the id of each subject's current schema
     * @throws IncompatibleSchemaException if the registry refuses one; those before it are then registered
     * @throws RegistryUnavailableException if the registry does not answer
     */
    public static Map<String, Integer> registerAll(SchemaRegistry registry) {
        Map<String, Integer> ids = new LinkedHashMap<>();
        subjects().forEach((subject, schema) -> ids.put(subject, registry.register(subject, schema)));
        return Collections.unmodifiableMap(ids);
    }
}
