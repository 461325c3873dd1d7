package io.github.stancewire.schemas.topic;

/**
 * Headers that a dead letter gains; the original headers stay before them. Values are UTF-8 text. The record's value is
 * the original bytes, or their first {@link #KEPT_BYTES} where {@link #LENGTH} is present.
 */
public final class DeadLetterHeaders {
    /** How much is kept of a record too large to fit. */
    public static final int KEPT_BYTES = 64 * 1024;

    /** Step that could not go on, for example decode, extract, analyse, encode or ingest. */
    public static final String STEP = "stancewire.dead.step";
    /** A stable, countable class of reasons in kebab-case, for example undecodable, empty, not-text, too-large. */
    public static final String REASON = "stancewire.dead.reason";
    /** What happened, one line for people. */
    public static final String MESSAGE = "stancewire.dead.message";
    /** Class name of the exception, where there was one. */
    public static final String EXCEPTION = "stancewire.dead.exception";
    /** Topic of the raw record; absent when it never became one. */
    public static final String TOPIC = "stancewire.dead.topic";
    /** Partition of the raw record. */
    public static final String PARTITION = "stancewire.dead.partition";
    /** Offset of the raw record. */
    public static final String OFFSET = "stancewire.dead.offset";
    /** Source id, where known. */
    public static final String SOURCE = "stancewire.dead.source";
    /** Where inside the source it was found, where known. */
    public static final String ORIGIN = "stancewire.dead.origin";
    /** Full length in bytes of a value that was cut. */
    public static final String LENGTH = "stancewire.dead.length";
    /** SHA-256 of the full value that was cut, 64 hex digits. */
    public static final String SHA256 = "stancewire.dead.sha256";

    private DeadLetterHeaders() {}
}
