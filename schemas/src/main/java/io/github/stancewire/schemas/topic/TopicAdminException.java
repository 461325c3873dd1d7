package io.github.stancewire.schemas.topic;

/** Kafka did not answer, or refused to show or create topics. */
public final class TopicAdminException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public TopicAdminException(String message, Throwable cause) {
        super(message, cause);
    }
}
