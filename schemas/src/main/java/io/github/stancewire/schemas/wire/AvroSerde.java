package io.github.stancewire.schemas.wire;

import io.github.stancewire.schemas.topic.Topic;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.apache.avro.Schema;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/**
 * Values in the Confluent wire format: a zero byte, the schema's id in four bytes (most significant first), and the
 * record in Avro binary. Reading resolves the writer's schema to the reader's. Thread-safe.
 *
 * @param <T> the generated class
 */
public final class AvroSerde<T extends SpecificRecord> implements Serde<T> {
    private static final byte MAGIC = 0;
    private static final int HEADER_BYTES = 5;

    private final SchemaRegistry registry;
    private final String subject;
    private final Schema schema;

    private AvroSerde(SchemaRegistry registry, String subject, Schema schema) {
        this.registry = registry;
        this.subject = subject;
        this.schema = schema;
    }

    /** Serde for the values of a topic of the contract; {@code type} is the class generated from its schema. */
    public static <T extends SpecificRecord> AvroSerde<T> of(SchemaRegistry registry, Topic topic, Class<T> type) {
        return of(registry, topic.valueSubject(), type);
    }

    /** Serde for values whose schema is registered under {@code subject}, for example those of a state store. */
    public static <T extends SpecificRecord> AvroSerde<T> of(SchemaRegistry registry, String subject, Class<T> type) {
        return new AvroSerde<>(registry, subject, SpecificData.get().getSchema(type));
    }

    /** Encodes one record. */
    public byte[] encode(T value) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
        bytes.write(MAGIC);
        bytes.writeBytes(ByteBuffer.allocate(Integer.BYTES)
                .putInt(registry.idOf(subject, schema))
                .array());
        try {
            BinaryEncoder encoder = EncoderFactory.get().directBinaryEncoder(bytes, null);
            new SpecificDatumWriter<T>(schema).write(value, encoder);
            encoder.flush();
        } catch (IOException e) {
            throw new IllegalStateException("Writing to memory failed", e);
        }
        return bytes.toByteArray();
    }

    /**
     * Decodes one record.
     *
     * @throws UndecodableRecordException if the bytes are no such record
     * @throws RegistryUnavailableException if the writer's schema cannot be asked for now
     */
    public T decode(byte[] bytes) {
        if (bytes.length < HEADER_BYTES || bytes[0] != MAGIC) {
            throw new UndecodableRecordException(
                    "Not in the Confluent wire format: no zero byte and schema id at the start");
        }
        Schema writer = writer(ByteBuffer.wrap(bytes, 1, Integer.BYTES).getInt());
        BinaryDecoder decoder =
                DecoderFactory.get().binaryDecoder(bytes, HEADER_BYTES, bytes.length - HEADER_BYTES, null);
        T value = read(writer, decoder);
        if (decoder.remainingBytes() != 0) {
            throw new UndecodableRecordException(
                    "Not a record of " + schema.getFullName() + ": bytes are left over after it");
        }
        return value;
    }

    private T read(Schema writer, BinaryDecoder decoder) {
        try {
            return new EvolvingReader<T>(writer, schema).read(null, decoder);
        } catch (IOException | RuntimeException e) {
            // Avro has no one exception for broken bytes: a length of -2 or of two gigabytes, an index into a union or
            // an
            // enum that has no such branch and a schema of another record each end in a different one. It checks
            // lengths against the bytes that are there before it takes memory for them.
            throw new UndecodableRecordException("Not a record of " + schema.getFullName() + ": " + e.getMessage(), e);
        }
    }

    private Schema writer(int id) {
        try {
            Schema writer = registry.byId(id);
            // Every field has a default, so Avro would read any record as an empty one of ours.
            if (!writer.getName().equals(schema.getName())) {
                throw new UndecodableRecordException(
                        "Not a record of " + schema.getFullName() + " but of " + writer.getFullName());
            }
            return writer;
        } catch (UnknownSchemaException e) {
            throw new UndecodableRecordException("The registry knows no schema with the id " + id, e);
        }
    }

    @Override
    public Serializer<T> serializer() {
        return (topic, value) -> encodeOrNull(value);
    }

    @Override
    public Deserializer<T> deserializer() {
        return (topic, bytes) -> decodeOrNull(bytes);
    }

    // Kafka gives and takes null for a tombstone.
    @SuppressWarnings("NullAway")
    private byte[] encodeOrNull(@Nullable T value) {
        return value == null ? null : encode(value);
    }

    @SuppressWarnings("NullAway")
    private T decodeOrNull(byte @Nullable [] bytes) {
        return bytes == null ? null : decode(bytes);
    }
}
