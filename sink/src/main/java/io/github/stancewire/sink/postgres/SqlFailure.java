package io.github.stancewire.sink.postgres;

import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/** What a failure of PostgreSQL means, by its SQLSTATE (PostgreSQL manual, appendix A). */
public enum SqlFailure {
    /** The rows themselves are refused: bad data (22), a constraint (23), a limit such as an index entry's size (54). */
    REFUSED,
    /** The database is away, starting, full or busy: another try may succeed. */
    AWAY,
    /** The statements do not fit the database (42: unknown table, no privilege; 0A: not supported): no try will help. */
    BROKEN;

    private static final Set<String> REFUSED_CLASSES = Set.of("22", "23", "54");
    private static final Set<String> BROKEN_CLASSES = Set.of("42", "0A");

    /** The meaning of {@code failure}; without a known SQLSTATE it is taken as {@link #AWAY}. */
    public static SqlFailure of(SQLException failure) {
        String state = Objects.requireNonNullElse(failure.getSQLState(), "");
        if (state.length() < 2) {
            return AWAY;
        }
        String group = state.substring(0, 2).toUpperCase(Locale.ROOT);
        if (REFUSED_CLASSES.contains(group)) {
            return REFUSED;
        }
        return BROKEN_CLASSES.contains(group) ? BROKEN : AWAY;
    }

    /** PostgreSQL's own words in one line with the SQLSTATE, without the statement and its values. */
    public static String message(SQLException failure) {
        SQLException own = failure;
        // The driver's message about a batch repeats the whole statement; the server's words are chained behind it.
        if (failure instanceof BatchUpdateException && failure.getNextException() != null) {
            own = failure.getNextException();
        }
        // The pool's message about a connection that it cannot get wraps the server's.
        while (own.getCause() instanceof SQLException deeper) {
            own = deeper;
        }
        String first = Objects.requireNonNullElse(own.getMessage(), own.toString())
                .lines()
                .findFirst()
                .orElse("");
        return first.replace('\0', '\uFFFD') + " (SQLSTATE " + own.getSQLState() + ")";
    }
}
