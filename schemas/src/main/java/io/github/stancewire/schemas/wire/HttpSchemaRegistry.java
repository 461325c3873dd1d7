package io.github.stancewire.schemas.wire;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;

/**
 * A registry with the Confluent API, asked over HTTP: our own, Confluent's, Karapace, or Apicurio at
 * {@code /apis/ccompat/v7}. Each answer is asked for once and kept, for ids never change their meaning; refusals are not
 * kept. Thread-safe. Nothing is asked before the first call.
 */
public final class HttpSchemaRegistry implements SchemaRegistry {
    private static final Duration FIRST_PAUSE = Duration.ofMillis(250);

    private final RegistryClient client;
    private final Map<Question, Integer> ids = new ConcurrentHashMap<>();
    private final Map<Integer, Schema> schemas = new ConcurrentHashMap<>();

    /**
     * @param base address of the API's root; may carry credentials as user information, which no message repeats
     * @throws IllegalArgumentException if it is no http or https address
     */
    public HttpSchemaRegistry(URI base) {
        this(base, FIRST_PAUSE);
    }

    /** @param firstPause before the second try of a request; doubled with each further try */
    HttpSchemaRegistry(URI base, Duration firstPause) {
        client = new RegistryClient(base, firstPause);
    }

    @Override
    public int idOf(String subject, Schema schema) {
        return ask(subject, schema, "");
    }

    @Override
    public int register(String subject, Schema schema) {
        return ask(subject, schema, "/versions");
    }

    @Override
    public Schema byId(int id) {
        Schema known = schemas.get(id);
        if (known != null) {
            return known;
        }
        JsonNode answer = client.get("/schemas/ids/" + id);
        try {
            // Old schemas may break rules on names and defaults that came later; their records must stay readable.
            Schema schema = new Schema.Parser(org.apache.avro.NameValidator.NO_VALIDATION)
                    .setValidateDefaults(false)
                    .parse(answer.path("schema").asText());
            schemas.put(id, schema);
            return schema;
        } catch (AvroRuntimeException e) {
            throw new UnknownSchemaException(
                    "The schema registry at " + client.base() + " has no Avro schema under the id " + id, e);
        }
    }

    // Without a lock: two threads may ask the same at once, which does no harm, and neither waits for the other.
    private int ask(String subject, Schema schema, String action) {
        Question question = new Question(subject, schema);
        Integer known = ids.get(question);
        if (known != null) {
            return known;
        }
        String path = "/subjects/"
                + URLEncoder.encode(subject, StandardCharsets.UTF_8).replace("+", "%20") + action;
        JsonNode id = client.postSchema(path, PortableSchema.text(schema)).path("id");
        if (!id.isInt()) {
            throw new RegistryUnavailableException("The answer from " + client.base() + path + " has no id in it. "
                    + "Is --registry the address of a registry with the Confluent API?");
        }
        ids.put(question, id.intValue());
        return id.intValue();
    }

    private record Question(String subject, Schema schema) {}
}
