package io.github.stancewire.analysis.language;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** From the three-letter codes of ISO 639-3 to the two-letter ones of ISO 639-1. */
final class LanguageCodes {
    /** Members of a macro-language, for which the model has its own code. */
    private static final Map<String, String> MEMBERS = Map.ofEntries(
            Map.entry("cmn", "zh"),
            Map.entry("nan", "zh"),
            Map.entry("pes", "fa"),
            Map.entry("lvs", "lv"),
            Map.entry("ekk", "et"),
            Map.entry("plt", "mg"),
            Map.entry("pnb", "pa"),
            Map.entry("nob", "no"),
            Map.entry("nno", "no"),
            Map.entry("arb", "ar"),
            Map.entry("zsm", "ms"));

    private static final Map<String, String> TWO_LETTERS = twoLetters();

    private LanguageCodes() {}

    /** Empty where ISO 639-1 has no code. */
    static String twoLetters(String threeLetters) {
        return MEMBERS.getOrDefault(threeLetters, TWO_LETTERS.getOrDefault(threeLetters, ""));
    }

    private static Map<String, String> twoLetters() {
        Map<String, String> codes = new HashMap<>();
        for (String code : Locale.getISOLanguages()) {
            codes.put(Locale.forLanguageTag(code).getISO3Language(), modern(code));
        }
        return Map.copyOf(codes);
    }

    /** Java lists codes that ISO withdrew beside those that took their place. */
    private static String modern(String code) {
        return switch (code) {
            case "iw" -> "he";
            case "in" -> "id";
            case "ji" -> "yi";
            default -> code;
        };
    }
}
