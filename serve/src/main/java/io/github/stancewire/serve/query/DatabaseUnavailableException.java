package io.github.stancewire.serve.query;

/** The database cannot answer now: it is away, busy beyond the time allowed, or has no tables yet. Asking later may help. */
public final class DatabaseUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1;

    DatabaseUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
