package io.github.stancewire.schemas.wire;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stancewire.schemas.Mention;
import io.github.stancewire.schemas.RawArticle;
import io.github.stancewire.schemas.topic.Topics;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.junit.jupiter.api.Test;

class AvroSerdeTest {
    private final InMemorySchemaRegistry registry = new InMemorySchemaRegistry();
    private final AvroSerde<Mention> mentions = AvroSerde.of(registry, "mention-value", Mention.class);

    @Test
    void bytesAreAZeroTheIdAndTheRecord() {
        registry.register("another", Schema.create(Schema.Type.STRING));
        // Avro writes an int as a zigzag varint: 3 as 6, 70 as 140, which takes two bytes.
        byte[] expected = {0, 0, 0, 0, 2, 6, (byte) 0x8C, 1};
        assertArrayEquals(
                expected,
                mentions.encode(Mention.newBuilder().setBegin(3).setEnd(70).build()));
    }

    @Test
    void aRecordComesBackAsItWas() {
        AvroSerde<RawArticle> serde = AvroSerde.of(registry, Topics.RAW, RawArticle.class);
        assertEquals(SampleRecords.raw(), serde.decode(serde.encode(SampleRecords.raw())));
    }

    @Test
    void aTombstoneIsNullBothWays() {
        assertNull(mentions.serializer().serialize("t", null));
        assertNull(mentions.deserializer().deserialize("t", null));
    }

    @Test
    void fieldsTheWriterDidNotKnowHaveTheirDefaults() {
        Schema old = SchemaBuilder.record("Mention")
                .namespace("io.github.stancewire.schemas")
                .fields()
                .requiredInt("begin")
                .endRecord();
        byte[] bytes = {0, 0, 0, 0, (byte) registry.register("mention-value", old), 6};
        assertEquals(Mention.newBuilder().setBegin(3).build(), mentions.decode(bytes));
    }

    @Test
    void anEmptyValueIsUndecodable() {
        assertThrows(UndecodableRecordException.class, () -> mentions.decode(new byte[0]));
    }

    @Test
    void anotherFormatIsUndecodable() {
        assertThrows(
                UndecodableRecordException.class,
                () -> mentions.decode("{\"begin\":1}".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void anUnknownSchemaIdIsUndecodableAndNamed() {
        UndecodableRecordException e = assertThrows(
                UndecodableRecordException.class, () -> mentions.decode(new byte[] {0, 0, 0, 3, (byte) 0xE7, 0, 0}));
        assertTrue(e.toString().contains("999"), e.toString());
    }

    @Test
    void aRecordOfAnotherTypeIsUndecodable() {
        byte[] raw = AvroSerde.of(registry, Topics.RAW, RawArticle.class).encode(SampleRecords.raw());
        assertThrows(UndecodableRecordException.class, () -> mentions.decode(raw));
    }

    @Test
    void bytesAfterTheRecordAreUndecodable() {
        byte[] good = mentions.encode(new Mention(1, 2));
        assertThrows(UndecodableRecordException.class, () -> mentions.decode(Arrays.copyOf(good, good.length + 1)));
    }

    @Test
    void aRecordCutAnywhereIsUndecodable() {
        AvroSerde<RawArticle> serde = AvroSerde.of(registry, Topics.RAW, RawArticle.class);
        byte[] good = serde.encode(SampleRecords.raw());
        for (int length = 0; length < good.length; length++) {
            byte[] cut = Arrays.copyOf(good, length);
            assertThrows(UndecodableRecordException.class, () -> serde.decode(cut), "cut at " + length);
        }
    }

    @Test
    void aRegistryThatIsDownIsNotBadData() {
        SchemaRegistry down = new SchemaRegistry() {
            @Override
            public int idOf(String subject, Schema schema) {
                throw new RegistryUnavailableException("down");
            }

            @Override
            public Schema byId(int id) {
                throw new RegistryUnavailableException("down");
            }

            @Override
            public int register(String subject, Schema schema) {
                throw new RegistryUnavailableException("down");
            }
        };
        AvroSerde<Mention> serde = AvroSerde.of(down, "mention-value", Mention.class);
        byte[] good = mentions.encode(new Mention(1, 2));
        assertThrows(RegistryUnavailableException.class, () -> serde.decode(good));
    }
}
