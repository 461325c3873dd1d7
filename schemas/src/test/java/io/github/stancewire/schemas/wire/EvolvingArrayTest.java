package io.github.stancewire.schemas.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.stancewire.schemas.Entity;
import io.github.stancewire.schemas.Mention;
import java.io.ByteArrayOutputStream;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.junit.jupiter.api.Test;

/** Elements of a list that have since gained fields take fewer bytes than today's would. */
class EvolvingArrayTest {
    @Test
    void aListWrittenBeforeItsElementsGainedFieldsIsRead() throws Exception {
        Schema old = new Schema.Parser().parse("""
                        {"type":"record","name":"Entity","namespace":"io.github.stancewire.schemas","fields":[
                          {"name":"mentions","type":{"type":"array","items":
                            {"type":"record","name":"Mention","fields":[{"name":"begin","type":"int"}]}}}]}""");
        GenericData.Record mention =
                new GenericData.Record(old.getField("mentions").schema().getElementType());
        mention.put("begin", 4);
        GenericData.Record entity = new GenericData.Record(old);
        entity.put("mentions", List.of(mention, mention, mention));

        InMemorySchemaRegistry registry = new InMemorySchemaRegistry();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(new byte[] {0, 0, 0, 0, (byte) registry.register("s", old)});
        BinaryEncoder encoder = EncoderFactory.get().directBinaryEncoder(bytes, null);
        new GenericDatumWriter<GenericData.Record>(old).write(entity, encoder);
        encoder.flush();

        Entity read = AvroSerde.of(registry, "s", Entity.class).decode(bytes.toByteArray());
        assertEquals(
                List.of(4, 4, 4),
                read.getMentions().stream().map(Mention::getBegin).toList());
    }
}
