package io.github.stancewire.sink.postgres;

/** The database cannot be used as it is. The message names the database and the way out, in one line. */
public final class DatabaseException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Countable kinds. */
    public enum Problem {
        /** Nobody answers at the address. */
        UNREACHABLE,
        /** The server refuses user or password. */
        CREDENTIALS,
        /** The server has no such database. */
        MISSING,
        /** Its tables are of an earlier version. */
        OUTDATED,
        /** Its tables are of a later version. */
        TOO_NEW,
        /** A migration failed, or differs from what was applied. */
        MIGRATION
    }

    private final Problem problem;

    DatabaseException(Problem problem, String message, Throwable cause) {
        super(message, cause);
        this.problem = problem;
    }

    DatabaseException(Problem problem, String message) {
        super(message);
        this.problem = problem;
    }

    /** What kind of trouble it is. */
    public Problem problem() {
        return problem;
    }
}
