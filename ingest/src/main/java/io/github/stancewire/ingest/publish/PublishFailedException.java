package io.github.stancewire.ingest.publish;

/**
 * Kafka or the registry did not do what publishing needs. What was committed before stays; nothing of the batch at hand
 * is visible to readers, and the next run goes on before it. The message is one line for people.
 */
public class PublishFailedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public PublishFailedException(String message, Throwable cause) {
        super(message, cause);
    }

    public PublishFailedException(String message) {
        super(message);
    }
}
