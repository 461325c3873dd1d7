package io.github.stancewire.analysis.language;

import java.util.Locale;
import java.util.Set;

/** Tells apart what single sentences leave alike to the model: by words and letters that only one of two languages has. */
final class CloseLanguages {
    private static final Set<String> DANISH = Set.of(
            "af", "efter", "blev", "mig", "dig", "sig", "nogen", "noget", "nogle", "ud", "op", "hvad", "uge", "igen",
            "mod", "hjælp", "siger", "sagde", "bliver");
    private static final Set<String> NORWEGIAN = Set.of(
            "av", "etter", "ble", "meg", "deg", "seg", "noen", "noe", "hva", "uke", "opp", "ut", "igjen", "mot", "sier",
            "sa", "blir", "ikkje", "frå", "dei", "eg", "hjelp", "nå", "fram", "kva", "vart");
    /** Persian has its own forms of kaf and yeh. */
    private static final String PERSIAN = "پچژگکی";

    private static final String ARABIC = "ةكيىأإؤ";

    private CloseLanguages() {}

    /**
     * @param language as the model says
     * @return the same, unless it has a near relation of which the text shows more
     */
    static String refined(String language, String text) {
        return switch (language) {
            case "da", "no" -> scandinavian(language, text);
            case "ar", "fa" -> letters(text, PERSIAN) > letters(text, ARABIC) ? "fa" : "ar";
            default -> language;
        };
    }

    private static String scandinavian(String language, String text) {
        int danish = 0;
        int norwegian = 0;
        for (String word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}]+", -1)) {
            danish += DANISH.contains(word) ? 1 : 0;
            norwegian += NORWEGIAN.contains(word) ? 1 : 0;
        }
        return danish == norwegian ? language : danish > norwegian ? "da" : "no";
    }

    private static long letters(String text, String wanted) {
        return text.chars().filter(unit -> wanted.indexOf(unit) >= 0).count();
    }
}
