package io.github.stancewire.app.exit;

import org.jspecify.annotations.Nullable;

/** What is around the program does not let it work. The message is one line: what is wrong, and the way out. */
public final class SurroundingsException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String message;

    public SurroundingsException(String message) {
        super(message);
        this.message = message;
    }

    public SurroundingsException(String message, @Nullable Throwable cause) {
        super(message, cause);
        this.message = message;
    }

    @Override
    public String getMessage() {
        return message;
    }
}
