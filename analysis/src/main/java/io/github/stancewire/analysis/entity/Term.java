package io.github.stancewire.analysis.entity;

import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.time.YearMonth;
import java.util.Optional;

/**
 * An office held for a time.
 *
 * @param body the country or organisation whose office it is; empty for an office of none, such as an opposition leader's
 * @param party whom the holder acts for: the body, or what the body belongs to, as the WHO to the UN
 * @param office for example {@code foreign-minister}
 * @param from first day
 * @param to last day; {@link LocalDate#MAX} while it lasts
 */
record Term(Optional<String> body, Optional<String> party, String office, LocalDate from, LocalDate to) {
    private static final int YEAR = 4;
    private static final int MONTH = 7;

    Term {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException(office + " ends before it begins: " + from + ".." + to);
        }
    }

    boolean covers(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    /** The same office, whose body belongs to a party. */
    Term of(String belongsTo) {
        return new Term(body, Optional.of(belongsTo), office, from, to);
    }

    boolean isOf(String other) {
        return body.filter(other::equals).isPresent();
    }

    /**
     * Reads {@code RUS:foreign-minister 2004-03-09..}; "-" is no party. Where only the month or year is known, the term
     * begins with its first day and ends with its last, so that of two holders in one month neither is taken for certain.
     */
    static Term parse(String notation) {
        int colon = notation.indexOf(':');
        int blank = notation.indexOf(' ', colon);
        int dots = notation.indexOf("..", blank);
        if (colon < 0 || blank < 0 || dots < 0) {
            throw new IllegalArgumentException("Not PARTY:office FROM..TO: " + notation);
        }
        String party = notation.substring(0, colon).strip();
        String to = notation.substring(dots + 2).strip();
        Optional<String> body = party.equals("-") ? Optional.empty() : Optional.of(party);
        return new Term(
                body,
                body,
                notation.substring(colon + 1, blank).strip(),
                first(notation.substring(blank + 1, dots).strip()),
                to.isEmpty() ? LocalDate.MAX : last(to));
    }

    private static LocalDate first(String text) {
        return switch (text.length()) {
            case YEAR -> Year.parse(text).atDay(1);
            case MONTH -> YearMonth.parse(text).atDay(1);
            default -> LocalDate.parse(text);
        };
    }

    private static LocalDate last(String text) {
        return switch (text.length()) {
            case YEAR -> Year.parse(text).atMonth(Month.DECEMBER).atEndOfMonth();
            case MONTH -> YearMonth.parse(text).atEndOfMonth();
            default -> LocalDate.parse(text);
        };
    }
}
