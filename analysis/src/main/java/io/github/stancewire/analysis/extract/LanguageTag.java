package io.github.stancewire.analysis.extract;

import java.util.Locale;
import java.util.Optional;

/** Reads the language out of tags as pages have them. */
final class LanguageTag {
    private LanguageTag() {}

    /** ISO 639-1 code: "en-GB" and "en_US" are "en"; both written forms of Norwegian are "no". */
    static Optional<String> code(String tag) {
        String code = tag.strip().toLowerCase(Locale.ROOT).split("[-_]", 2)[0];
        return code.length() == 2 && code.chars().allMatch(unit -> unit >= 'a' && unit <= 'z')
                ? Optional.of(code.equals("nb") || code.equals("nn") ? "no" : code)
                : Optional.empty();
    }
}
