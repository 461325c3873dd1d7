package io.github.stancewire.sink.arrival;

import io.github.stancewire.schemas.DuplicateArticle;
import io.github.stancewire.schemas.EnrichedArticle;
import io.github.stancewire.schemas.Stance;
import io.github.stancewire.schemas.StanceOp;
import io.github.stancewire.schemas.topic.Topics;
import io.github.stancewire.schemas.wire.AvroSerde;
import io.github.stancewire.schemas.wire.SchemaRegistry;
import io.github.stancewire.schemas.wire.UndecodableRecordException;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Reads records of the four result topics. Thread-safe. */
public final class ArrivalReader {
    /** The topics that can be read, in the order in which an article meets them. */
    public static final List<String> TOPICS =
            List.of(Topics.ENRICHED.name(), Topics.DUPLICATES.name(), Topics.DEAD.name(), Topics.STANCES.name());

    private final AvroSerde<EnrichedArticle> articles;
    private final AvroSerde<DuplicateArticle> duplicates;
    private final AvroSerde<Stance> stances;

    public ArrivalReader(SchemaRegistry registry) {
        articles = AvroSerde.of(registry, Topics.ENRICHED, EnrichedArticle.class);
        duplicates = AvroSerde.of(registry, Topics.DUPLICATES, DuplicateArticle.class);
        stances = AvroSerde.of(registry, Topics.STANCES, Stance.class);
    }

    /**
     * Reads one record; one that cannot be read comes back as a dead letter of the sink.
     *
     * @throws io.github.stancewire.schemas.wire.RegistryUnavailableException if the schema cannot be asked for now
     * @throws IllegalArgumentException if the record is of another topic
     */
    public Arrival read(ConsumerRecord<byte[], byte[]> received) {
        if (received.topic().equals(Topics.DEAD.name())) {
            return new Arrival.Dead(received, DeadLetter.of(received.headers()));
        }
        byte[] value = received.value();
        if (value == null) {
            return unreadable(received, "The record has no value", Optional.empty());
        }
        try {
            return decode(received, value);
        } catch (UndecodableRecordException e) {
            return unreadable(received, String.valueOf(e.getMessage()), Optional.of(e));
        }
    }

    private Arrival decode(ConsumerRecord<byte[], byte[]> received, byte[] value) {
        String topic = received.topic();
        if (topic.equals(Topics.ENRICHED.name())) {
            return new Arrival.Revision(received, articles.decode(value));
        }
        if (topic.equals(Topics.DUPLICATES.name())) {
            return new Arrival.Duplicate(received, duplicates.decode(value));
        }
        if (topic.equals(Topics.STANCES.name())) {
            Stance stance = stances.decode(value);
            // The schema's default symbol: what a newer writer sent and this reader does not know.
            return stance.getOp() == StanceOp.UNKNOWN
                    ? unreadable(received, "The stance has an operation unknown to this version", Optional.empty())
                    : new Arrival.StanceChange(received, stance);
        }
        throw new IllegalArgumentException("Not a topic of the sink: " + topic);
    }

    private static Arrival unreadable(
            ConsumerRecord<byte[], byte[]> received, String message, Optional<Exception> cause) {
        return new Arrival.Dead(received, DeadLetter.unreadable(DeadLetter.UNDECODABLE, message, cause));
    }
}
