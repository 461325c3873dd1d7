package io.github.stancewire.sink.arrival;

import io.github.stancewire.schemas.topic.DeadLetterHeaders;
import java.util.Optional;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;

/**
 * Why a record is dead. All texts can be stored whatever the record held: they have no U+0000.
 *
 * @param step step that could not go on; {@link #SINK} for the sink itself
 * @param reason countable reason in kebab-case
 * @param message one line for people
 * @param exception class name, where there was one
 * @param sourceId source, where known
 * @param origin where inside the source, where known; for a stance its article's id
 * @param raw the raw record, where there was one
 */
public record DeadLetter(
        String step,
        String reason,
        String message,
        Optional<String> exception,
        Optional<String> sourceId,
        Optional<String> origin,
        Optional<RawPlace> raw) {

    /** Step of the dead letters that the sink makes itself. */
    public static final String SINK = "sink";

    /** Reason of a record that cannot be read. */
    public static final String UNDECODABLE = "undecodable";

    /** Reason of a record whose rows PostgreSQL refuses. */
    public static final String REFUSED = "refused";

    private static final String UNKNOWN = "unknown";

    /** Reads the headers that {@link DeadLetterHeaders} describes; what is missing or malformed counts as unknown. */
    static DeadLetter of(Headers headers) {
        return new DeadLetter(
                text(headers, DeadLetterHeaders.STEP).orElse(UNKNOWN),
                text(headers, DeadLetterHeaders.REASON).orElse(UNKNOWN),
                text(headers, DeadLetterHeaders.MESSAGE).orElse(""),
                text(headers, DeadLetterHeaders.EXCEPTION),
                text(headers, DeadLetterHeaders.SOURCE),
                text(headers, DeadLetterHeaders.ORIGIN),
                raw(headers));
    }

    /** A record that cannot be read, so that nothing is known of where it came from. */
    static DeadLetter unreadable(String reason, String message, Optional<Exception> cause) {
        return new DeadLetter(
                SINK,
                reason,
                StorableText.storable(message),
                cause.map(thrown -> thrown.getClass().getName()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** The dead letter for a record that was read but whose rows PostgreSQL refused with {@code message}. */
    public static DeadLetter refused(Arrival arrival, String message, Exception cause) {
        Optional<String> exception = Optional.of(cause.getClass().getName());
        if (arrival instanceof Arrival.Revision revision) {
            return new DeadLetter(
                    SINK,
                    REFUSED,
                    message,
                    exception,
                    Optional.of(StorableText.storable(revision.article().getSourceId())),
                    Optional.of(StorableText.storable(revision.article().getOrigin())),
                    RawPlace.of(revision.article().getRaw()));
        }
        if (arrival instanceof Arrival.Duplicate duplicate) {
            return new DeadLetter(
                    SINK,
                    REFUSED,
                    message,
                    exception,
                    Optional.empty(),
                    Optional.empty(),
                    RawPlace.of(duplicate.duplicate().getRaw()));
        }
        if (arrival instanceof Arrival.StanceChange change) {
            String article = StorableText.storable(change.stance().getArticleId());
            return new DeadLetter(
                    SINK, REFUSED, message, exception, Optional.empty(), Optional.of(article), Optional.empty());
        }
        Arrival.Dead dead = (Arrival.Dead) arrival;
        DeadLetter letter = dead.letter();
        return new DeadLetter(SINK, REFUSED, message, exception, letter.sourceId(), letter.origin(), letter.raw());
    }

    private static Optional<RawPlace> raw(Headers headers) {
        Optional<String> topic = text(headers, DeadLetterHeaders.TOPIC);
        Optional<Long> partition = number(headers, DeadLetterHeaders.PARTITION);
        Optional<Long> offset = number(headers, DeadLetterHeaders.OFFSET);
        if (topic.isEmpty() || partition.isEmpty() || offset.isEmpty() || partition.get() > Integer.MAX_VALUE) {
            return Optional.empty();
        }
        return Optional.of(new RawPlace(topic.get(), partition.get().intValue(), offset.get()));
    }

    private static Optional<Long> number(Headers headers, String name) {
        return text(headers, name)
                .filter(digits -> digits.matches("[0-9]{1,18}"))
                .map(Long::valueOf);
    }

    /** The last header of the name counts: a dead letter sent again has those of its first death before it. */
    private static Optional<String> text(Headers headers, String name) {
        Header last = headers.lastHeader(name);
        return last == null || last.value() == null
                ? Optional.empty()
                : Optional.of(StorableText.lenient(last.value()));
    }
}
