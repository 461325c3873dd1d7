package io.github.stancewire.enrich.topology;

import io.github.stancewire.schemas.RawOrigin;
import io.github.stancewire.schemas.identity.Sha256;
import io.github.stancewire.schemas.topic.DeadLetterHeaders;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.kafka.common.header.Header;

/**
 * Writes dead letters: the raw record's key, bytes and headers as received, and {@link DeadLetterHeaders} after them. What
 * does not fit is cut, so that a dead letter always does.
 */
final class DeadLetters {
    private DeadLetters() {}

    static Letter of(Outcome.Dead dead) {
        Received received = dead.received();
        List<Header> added = added(dead);
        Letter whole = new Letter(received.key(), received.value(), joined(received.headers(), added));
        return whole.fits() ? whole : cut(received, added);
    }

    private static List<Header> added(Outcome.Dead dead) {
        RawOrigin raw = dead.received().origin();
        List<Header> headers = new ArrayList<>();
        headers.add(new Letter.TextHeader(DeadLetterHeaders.STEP, dead.failure().step()));
        headers.add(
                new Letter.TextHeader(DeadLetterHeaders.REASON, dead.failure().reason()));
        headers.add(
                new Letter.TextHeader(DeadLetterHeaders.MESSAGE, dead.failure().message()));
        dead.failure()
                .exception()
                .ifPresent(name -> headers.add(new Letter.TextHeader(DeadLetterHeaders.EXCEPTION, name)));
        headers.add(new Letter.TextHeader(DeadLetterHeaders.TOPIC, raw.getTopic()));
        headers.add(new Letter.TextHeader(DeadLetterHeaders.PARTITION, Integer.toString(raw.getPartition())));
        headers.add(new Letter.TextHeader(DeadLetterHeaders.OFFSET, Long.toString(raw.getOffset())));
        dead.sourceId().ifPresent(id -> headers.add(new Letter.TextHeader(DeadLetterHeaders.SOURCE, id)));
        dead.origin().ifPresent(origin -> headers.add(new Letter.TextHeader(DeadLetterHeaders.ORIGIN, origin)));
        return headers;
    }

    private static Letter cut(Received received, List<Header> added) {
        byte[] value = received.value() == null ? new byte[0] : received.value();
        added.add(new Letter.TextHeader(DeadLetterHeaders.LENGTH, Integer.toString(value.length)));
        added.add(new Letter.TextHeader(DeadLetterHeaders.SHA256, Sha256.of(value)));
        byte[] kept = head(value);
        Letter letter = new Letter(received.key(), kept, joined(received.headers(), added));
        // A raw record may be nearly as large as ours can be by its headers or its key alone.
        if (!letter.fits()) {
            letter = new Letter(received.key(), kept, added);
        }
        return letter.fits() || letter.key() == null ? letter : new Letter(head(letter.key()), kept, added);
    }

    private static byte[] head(byte[] bytes) {
        return Arrays.copyOf(bytes, Math.min(bytes.length, DeadLetterHeaders.KEPT_BYTES));
    }

    private static List<Header> joined(List<Header> original, List<Header> added) {
        List<Header> all = new ArrayList<>(original);
        all.addAll(added);
        return all;
    }
}
