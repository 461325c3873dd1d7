package io.github.stancewire.ingest.fetch;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The wait that a server asks for: seconds or a date (RFC 9110 section 10.2.3). Pure. */
final class RetryAfter {
    static final Duration UNSAID = Duration.ofMinutes(5);
    /** A server that says "in a year" by mistake is asked again tomorrow. */
    static final Duration LONGEST = Duration.ofDays(1);

    private RetryAfter() {}

    /**
     * @param date the server's own idea of now, by which its dates are read: its clock may be wrong
     * @return from nothing to {@link #LONGEST}
     */
    static Duration of(Optional<String> header, Optional<String> date, Instant now) {
        Instant theirNow = date.flatMap(HttpDate::parse).orElse(now);
        Duration asked =
                header.map(String::strip).flatMap(text -> parse(text, theirNow)).orElse(UNSAID);
        return asked.isNegative() ? Duration.ZERO : asked.compareTo(LONGEST) > 0 ? LONGEST : asked;
    }

    private static Optional<Duration> parse(String text, Instant theirNow) {
        try {
            if (text.matches("\\d{1,18}")) {
                return Optional.of(Duration.ofSeconds(Math.min(Long.parseLong(text), LONGEST.toSeconds())));
            }
            return HttpDate.parse(text).map(until -> Duration.between(theirNow, until));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
