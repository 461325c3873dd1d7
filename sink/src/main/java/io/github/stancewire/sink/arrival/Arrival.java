package io.github.stancewire.sink.arrival;

import io.github.stancewire.schemas.DuplicateArticle;
import io.github.stancewire.schemas.EnrichedArticle;
import io.github.stancewire.schemas.Stance;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** One record of a result topic, read. The record as received stays with it, for it may yet become a dead letter. */
public sealed interface Arrival {
    /** The record as Kafka gave it. */
    ConsumerRecord<byte[], byte[]> received();

    /** A revision of an article. */
    record Revision(ConsumerRecord<byte[], byte[]> received, EnrichedArticle article) implements Arrival {}

    /** A raw record that repeated an article's current text. */
    record Duplicate(ConsumerRecord<byte[], byte[]> received, DuplicateArticle duplicate) implements Arrival {}

    /** A stance added, moved or retracted; its {@code op} is one of these three. */
    record StanceChange(ConsumerRecord<byte[], byte[]> received, Stance stance) implements Arrival {}

    /** A dead letter: a record of {@code articles.dead}, or any record that the sink itself cannot store. */
    record Dead(ConsumerRecord<byte[], byte[]> received, DeadLetter letter) implements Arrival {}
}
