package io.github.stancewire.enrich;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Map;

/** Typed reads of settings, each with its default and range. */
final class Settings {
    private final Map<String, String> given;
    private final Map<String, String> defaults;

    Settings(Map<String, String> given, Map<String, String> defaults) {
        this.given = given;
        this.defaults = defaults;
    }

    String text(String key) {
        String text = given.getOrDefault(key, defaults.getOrDefault(key, "")).strip();
        if (text.isEmpty()) {
            throw new InvalidSettingException(key, "given", "nothing");
        }
        return text;
    }

    int whole(String key, int least, int most) {
        String text = text(key);
        try {
            int value = Integer.parseInt(text);
            if (value >= least && value <= most) {
                return value;
            }
        } catch (NumberFormatException e) {
            // Answered below, like a number out of range.
        }
        throw new InvalidSettingException(key, "a whole number from " + least + " to " + most, text);
    }

    Duration duration(String key, Duration least, Duration most) {
        String text = text(key);
        try {
            Duration value = Duration.parse(text);
            if (value.compareTo(least) >= 0 && value.compareTo(most) <= 0) {
                return value;
            }
        } catch (DateTimeParseException e) {
            // Answered below, like a duration out of range.
        }
        String range = "from " + least + " to " + most;
        throw new InvalidSettingException(key, "an ISO 8601 duration such as P30D or PT10S, " + range, text);
    }
}
