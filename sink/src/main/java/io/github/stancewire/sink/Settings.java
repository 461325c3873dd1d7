package io.github.stancewire.sink;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Typed reads of settings; remembers which keys were asked for. A bad value names key, range and what was received. */
final class Settings {
    private final Map<String, String> values;
    private final Set<String> keys = new TreeSet<>();

    Settings(Map<String, String> values) {
        this.values = values;
    }

    String required(String key, String meaning) {
        String value = text(key, "");
        if (value.isBlank()) {
            throw new IllegalArgumentException(key + " is missing: " + meaning);
        }
        return value;
    }

    String text(String key, String otherwise) {
        keys.add(key);
        return values.getOrDefault(key, otherwise);
    }

    int number(String key, int otherwise, int least, int most) {
        String received = text(key, Integer.toString(otherwise));
        try {
            int number = Integer.parseInt(received.strip());
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw outOfRange(key, least, most, received);
        }
        throw outOfRange(key, least, most, received);
    }

    Duration milliseconds(String key, int otherwise, int least, int most) {
        return Duration.ofMillis(number(key, otherwise, least, most));
    }

    /** All settings whose key begins with {@code prefix}, without it. */
    Map<String, String> under(String prefix) {
        keys.add(prefix + "*");
        return values.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(prefix))
                .collect(Collectors.toUnmodifiableMap(
                        entry -> entry.getKey().substring(prefix.length()), Map.Entry::getValue));
    }

    /** The keys asked for so far. */
    Set<String> keys() {
        return Set.copyOf(keys);
    }

    private static IllegalArgumentException outOfRange(String key, int least, int most, String received) {
        return new IllegalArgumentException(
                key + " is a whole number from " + least + " to " + most + "; received " + received);
    }
}
