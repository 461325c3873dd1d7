package io.github.stancewire.ingest.feed;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** The wait that a server asks for: seconds or a date (RFC 9110 section 10.2.3). */
final class RetryAfter {
    private static final Duration UNSAID = Duration.ofMinutes(5);
    /** A server that says "in a year" by mistake is asked again tomorrow. */
    private static final Duration LONGEST = Duration.ofDays(1);

    private RetryAfter() {}

    static Duration of(Optional<String> header, Clock clock) {
        Duration asked =
                header.map(String::strip).flatMap(text -> parse(text, clock)).orElse(UNSAID);
        return asked.isNegative() ? Duration.ZERO : asked.compareTo(LONGEST) > 0 ? LONGEST : asked;
    }

    private static Optional<Duration> parse(String text, Clock clock) {
        try {
            if (text.matches("\\d{1,9}")) {
                return Optional.of(Duration.ofSeconds(Long.parseLong(text)));
            }
            ZonedDateTime date = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME);
            return Optional.of(Duration.between(clock.instant(), date.toInstant()));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
