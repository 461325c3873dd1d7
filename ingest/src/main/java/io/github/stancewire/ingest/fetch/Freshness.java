package io.github.stancewire.ingest.fetch;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How long a server says that its answer stays good (RFC 9111 sections 4.2.1 and 5.2). Pure. */
final class Freshness {
    private static final Pattern MAX_AGE = Pattern.compile("(?:^|[,\\s])max-age\\s*=\\s*\"?(\\d{1,9})");

    private Freshness() {}

    /** Empty when it says nothing, or that the answer is to be asked for each time. */
    static Optional<Duration> of(Response response) {
        String control = response.all("Cache-Control").toLowerCase(Locale.ROOT);
        if (control.contains("no-cache") || control.contains("no-store")) {
            return Optional.empty();
        }
        Matcher maxAge = MAX_AGE.matcher(control);
        Optional<Duration> whole = maxAge.find()
                ? Optional.of(Duration.ofSeconds(Long.parseLong(maxAge.group(1))))
                : response.first("Expires")
                        .flatMap(HttpDate::parse)
                        .flatMap(until -> response.first("Date")
                                .flatMap(HttpDate::parse)
                                .map(date -> Duration.between(date, until)));
        // A cache on the way may have held it for a while.
        Duration age = response.first("Age")
                .filter(text -> text.matches("\\d{1,9}"))
                .map(text -> Duration.ofSeconds(Long.parseLong(text)))
                .orElse(Duration.ZERO);
        return whole.map(time -> time.minus(age)).filter(left -> !left.isNegative() && !left.isZero());
    }
}
