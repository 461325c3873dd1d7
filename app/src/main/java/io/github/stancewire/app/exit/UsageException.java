package io.github.stancewire.app.exit;

/** The program was called wrongly. The message is one line: what was received, and what is allowed. */
public final class UsageException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String message;

    public UsageException(String message) {
        super(message);
        this.message = message;
    }

    @Override
    public String getMessage() {
        return message;
    }
}
