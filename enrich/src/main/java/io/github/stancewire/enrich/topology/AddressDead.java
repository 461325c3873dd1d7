package io.github.stancewire.enrich.topology;

import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;

/** Step {@code address-dead}: puts a dead letter's own headers in place of the raw record's. */
final class AddressDead extends ContextualProcessor<byte[], Encoded, byte[], byte[]> {
    @Override
    public void process(Record<byte[], Encoded> record) {
        Letter letter = record.value().result();
        Record<byte[], byte[]> dead = new Record<>(letter.key(), letter.value(), record.timestamp());
        letter.headers().forEach(dead.headers()::add);
        context().forward(dead);
    }
}
