package io.github.stancewire.app.surroundings;

import io.github.stancewire.schemas.topic.Topic;
import io.github.stancewire.schemas.topic.Topics;
import io.github.stancewire.schemas.wire.RegistryRefusedException;
import io.github.stancewire.schemas.wire.RegistryUnavailableException;
import io.github.stancewire.schemas.wire.SchemaRegistration;
import io.github.stancewire.schemas.wire.SchemaRegistry;
import io.github.stancewire.schemas.wire.UnknownSchemaException;
import io.github.stancewire.sink.postgres.Database;
import io.github.stancewire.sink.postgres.DatabaseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The needs of the services. */
public final class Needs {
    private Needs() {}

    /**
     * Kafka answers.
     *
     * @param clients settings of Kafka's clients in Kafka's own keys
     */
    public static Need kafka(Map<String, String> clients) {
        return new KafkaNeed(clients, List.of());
    }

    /** Kafka answers and has every topic of the contract. */
    public static Need topics(Map<String, String> clients) {
        return new KafkaNeed(clients, Topics.all().stream().map(Topic::name).toList());
    }

    /** The registry answers. */
    public static Need registry(SchemaRegistry registry) {
        return () -> ask(registry, true);
    }

    /** The registry answers and knows every schema of the contract. */
    public static Need schemas(SchemaRegistry registry) {
        return () -> ask(registry, false);
    }

    /** PostgreSQL answers, and its tables are brought to this version. */
    public static Need tables(Database database) {
        return () -> {
            try {
                database.migrate();
                return Optional.empty();
            } catch (DatabaseException e) {
                if (e.problem() == DatabaseException.Problem.UNREACHABLE) {
                    return Optional.ofNullable(e.getMessage());
                }
                throw e;
            }
        };
    }

    private static Optional<String> ask(SchemaRegistry registry, boolean withoutSchemas) {
        try {
            SchemaRegistration.subjects().forEach(registry::idOf);
            return Optional.empty();
        } catch (UnknownSchemaException e) {
            return withoutSchemas ? Optional.empty() : Optional.ofNullable(e.getMessage());
        } catch (RegistryRefusedException e) {
            throw e;
        } catch (RegistryUnavailableException e) {
            return Optional.ofNullable(e.getMessage());
        }
    }
}
