package io.github.stancewire.sink.postgres;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/** The day that sums go by: the local day published, else the day received in UTC. */
final class PublicationDay {
    private static final int DAY_LENGTH = "2024-05-31".length();

    private PublicationDay() {}

    /** Reads the day of {@code publishedAt} (ISO 8601); what has no full date counts as not published. */
    static LocalDate of(Optional<String> publishedAt, Instant receivedAt) {
        return publishedAt
                .filter(printed -> printed.length() >= DAY_LENGTH)
                .flatMap(printed -> day(printed.substring(0, DAY_LENGTH)))
                .orElseGet(() -> receivedAt.atOffset(ZoneOffset.UTC).toLocalDate());
    }

    private static Optional<LocalDate> day(String printed) {
        try {
            return Optional.of(LocalDate.parse(printed));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
