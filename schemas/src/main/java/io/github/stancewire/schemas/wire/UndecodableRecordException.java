package io.github.stancewire.schemas.wire;

/** Bytes that are not a record of the expected kind: bad data, no other try will help. */
public final class UndecodableRecordException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UndecodableRecordException(String message) {
        super(message);
    }

    public UndecodableRecordException(String message, Throwable cause) {
        super(message, cause);
    }
}
