package io.github.stancewire.ingest.publish;

import io.github.stancewire.ingest.article.Item;
import io.github.stancewire.schemas.topic.DeadLetterHeaders;
import io.github.stancewire.schemas.topic.Topics;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.producer.ProducerRecord;

/** A refused thing as a record: its first bytes, and what tells of the rest. */
final class DeadLetter {
    /** As many digits as an article id has, so that the key reads as one. */
    private static final int KEY_DIGITS = 32;

    private DeadLetter() {}

    static ProducerRecord<String, byte[]> of(String sourceId, Item.Refused refused) {
        ProducerRecord<String, byte[]> letter =
                new ProducerRecord<>(Topics.DEAD.name(), refused.sha256().substring(0, KEY_DIGITS), refused.head());
        header(letter, DeadLetterHeaders.STEP, "ingest");
        header(letter, DeadLetterHeaders.REASON, refused.reason());
        header(letter, DeadLetterHeaders.MESSAGE, refused.message());
        header(letter, DeadLetterHeaders.SOURCE, sourceId);
        header(letter, DeadLetterHeaders.ORIGIN, refused.name());
        header(letter, DeadLetterHeaders.LENGTH, Long.toString(refused.length()));
        header(letter, DeadLetterHeaders.SHA256, refused.sha256());
        return letter;
    }

    private static void header(ProducerRecord<String, byte[]> letter, String name, String value) {
        letter.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
