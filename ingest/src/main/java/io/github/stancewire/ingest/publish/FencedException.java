package io.github.stancewire.ingest.publish;

/** A newer ingest with the same transactional id has taken over; this one must end. */
public final class FencedException extends PublishFailedException {
    private static final long serialVersionUID = 1L;

    FencedException(String transactionalId, Throwable cause) {
        super(
                "another ingest is active with the transactional id '" + transactionalId
                        + "' and has taken over; run one only, or give each its own id and sources",
                cause);
    }
}
