package io.github.stancewire.lab.language;

import java.util.Map;
import java.util.TreeMap;

/** Counts, for texts of one language, which one was told. Not thread-safe. */
final class LanguageTally {
    private static final String UNDETERMINED = "und";

    private final String language;
    private final Map<String, Integer> told = new TreeMap<>();

    LanguageTally(String language) {
        this.language = language;
    }

    void told(String code) {
        told.merge(code, 1, Integer::sum);
    }

    int texts() {
        return told.values().stream().mapToInt(Integer::intValue).sum();
    }

    int right() {
        return told.getOrDefault(language, 0);
    }

    int undetermined() {
        return told.getOrDefault(UNDETERMINED, 0);
    }

    /** Another language was told: worse than none. */
    int wrong() {
        return texts() - right() - undetermined();
    }

    /** The other languages that were told, as {@code de 3, nl 1}. */
    String mistakes() {
        StringBuilder others = new StringBuilder();
        told.forEach((code, count) -> {
            if (!code.equals(language) && !code.equals(UNDETERMINED)) {
                others.append(others.length() == 0 ? "" : ", ")
                        .append(code)
                        .append(' ')
                        .append(count);
            }
        });
        return others.toString();
    }
}
