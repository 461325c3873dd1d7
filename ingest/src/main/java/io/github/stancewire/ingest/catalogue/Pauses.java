package io.github.stancewire.ingest.catalogue;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Times as people write them: {@code 90s}, {@code 5m}, {@code 6h}, {@code 2d}, or ISO 8601. */
public final class Pauses {
    private static final Pattern SHORT = Pattern.compile("(\\d{1,6})\\s*([smhd])");
    private static final Duration SHORTEST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofDays(30);

    private Pauses() {}

    /** Empty where it is none, or not between a second and thirty days. */
    public static Optional<Duration> read(String text) {
        Matcher matcher = SHORT.matcher(text.strip().toLowerCase(Locale.ROOT));
        try {
            Duration pause = matcher.matches()
                    ? of(Long.parseLong(matcher.group(1)), matcher.group(2).charAt(0))
                    : Duration.parse(text.strip());
            return Optional.of(pause).filter(time -> time.compareTo(SHORTEST) >= 0 && time.compareTo(LONGEST) <= 0);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Duration of(long count, char unit) {
        return switch (unit) {
            case 's' -> Duration.ofSeconds(count);
            case 'm' -> Duration.ofMinutes(count);
            case 'h' -> Duration.ofHours(count);
            default -> Duration.ofDays(count);
        };
    }

    /** As {@link #read} takes it. */
    public static String written(Duration pause) {
        long seconds = pause.toSeconds();
        if (seconds % 86_400 == 0) {
            return seconds / 86_400 + "d";
        }
        if (seconds % 3_600 == 0) {
            return seconds / 3_600 + "h";
        }
        return seconds % 60 == 0 ? seconds / 60 + "m" : seconds + "s";
    }
}
