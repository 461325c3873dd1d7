package io.github.stancewire.schemas.wire;

import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.io.ResolvingDecoder;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificRecord;

/**
 * Avro's reader, but for lists. Against lengths that lie, Avro 1.12.2 asks that a list's elements fit into the bytes left
 * and counts for each what it would take in the reader's schema; so it refuses good records from before the elements
 * gained fields. Here each must have one byte, which bounds memory as well and holds for every writer.
 */
final class EvolvingReader<T extends SpecificRecord> extends SpecificDatumReader<T> {
    EvolvingReader(Schema writer, Schema reader) {
        super(writer, reader);
        // The other of Avro's two readers cannot be changed like this, and has the same fault.
        getData().setFastReaderEnabled(false);
    }

    @Override
    protected Object readArray(Object old, Schema expected, ResolvingDecoder in) throws IOException {
        List<Object> elements = new ArrayList<>();
        for (long count = in.readArrayStart(); count > 0; count = in.arrayNext()) {
            if (count > in.remainingBytes()) {
                throw new EOFException("A list of " + count + " elements in " + in.remainingBytes() + " bytes");
            }
            for (long i = 0; i < count; i++) {
                elements.add(readElement(expected.getElementType(), in));
            }
        }
        return elements;
    }

    // Avro takes null for "no object to fill again".
    @SuppressWarnings("NullAway")
    private Object readElement(Schema expected, ResolvingDecoder in) throws IOException {
        return read(null, expected, in);
    }
}
