package io.github.stancewire.analysis.entity;

import java.time.LocalDate;
import java.util.Optional;

/**
 * An office held for a time.
 *
 * @param party whom the holder acts for; empty for an office that stands for no party, such as an opposition leader's
 * @param office for example {@code foreign-minister}
 * @param from first day
 * @param to last day; {@link LocalDate#MAX} while it lasts
 */
record Term(Optional<String> party, String office, LocalDate from, LocalDate to) {
    Term {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException(office + " ends before it begins: " + from + ".." + to);
        }
    }

    boolean covers(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    /** Reads {@code RUS:foreign-minister 2004-03-09..}; "-" is no party, a month or year stands for its first day. */
    static Term parse(String notation) {
        int colon = notation.indexOf(':');
        int blank = notation.indexOf(' ', colon);
        int dots = notation.indexOf("..", blank);
        if (colon < 0 || blank < 0 || dots < 0) {
            throw new IllegalArgumentException("Not PARTY:office FROM..TO: " + notation);
        }
        String party = notation.substring(0, colon).strip();
        String to = notation.substring(dots + 2).strip();
        return new Term(
                party.equals("-") ? Optional.empty() : Optional.of(party),
                notation.substring(colon + 1, blank).strip(),
                date(notation.substring(blank + 1, dots).strip()),
                to.isEmpty() ? LocalDate.MAX : date(to));
    }

    private static LocalDate date(String text) {
        return switch (text.length()) {
            case 4 -> LocalDate.parse(text + "-01-01");
            case 7 -> LocalDate.parse(text + "-01");
            default -> LocalDate.parse(text);
        };
    }
}
