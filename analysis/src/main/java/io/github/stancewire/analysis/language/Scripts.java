package io.github.stancewire.analysis.language;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which scripts a text is written in, and what language follows from them alone. Immutable. */
final class Scripts {
    /** Scripts that one language of the news uses. */
    private static final Map<UnicodeScript, String> ONE_LANGUAGE = Map.ofEntries(
            Map.entry(UnicodeScript.HANGUL, "ko"),
            Map.entry(UnicodeScript.THAI, "th"),
            Map.entry(UnicodeScript.GREEK, "el"),
            Map.entry(UnicodeScript.HEBREW, "he"),
            Map.entry(UnicodeScript.ARMENIAN, "hy"),
            Map.entry(UnicodeScript.GEORGIAN, "ka"),
            Map.entry(UnicodeScript.KHMER, "km"),
            Map.entry(UnicodeScript.LAO, "lo"),
            Map.entry(UnicodeScript.MYANMAR, "my"),
            Map.entry(UnicodeScript.TAMIL, "ta"),
            Map.entry(UnicodeScript.TELUGU, "te"),
            Map.entry(UnicodeScript.SINHALA, "si"),
            Map.entry(UnicodeScript.GUJARATI, "gu"),
            Map.entry(UnicodeScript.KANNADA, "kn"),
            Map.entry(UnicodeScript.MALAYALAM, "ml"),
            Map.entry(UnicodeScript.GURMUKHI, "pa"),
            Map.entry(UnicodeScript.ETHIOPIC, "am"));
    /** Letters that only one of the languages has, of those that have not been told before. */
    private static final List<Map.Entry<String, String>> CYRILLIC = List.of(
            Map.entry("kk", "әғқңөұһ"),
            Map.entry("be", "ў"),
            Map.entry("uk", "іїєґ"),
            Map.entry("mk", "ѓќѕ"),
            Map.entry("sr", "ћђ"),
            Map.entry("ru", "ыэё"));
    /** Up to this many letters of a shared script, its tell-tale letters decide and not the model. */
    private static final int SHORT = 80;
    /** One Chinese character says about as much as three Latin letters. */
    private static final int FEWEST = 6;

    private final Map<UnicodeScript, Integer> counts = new EnumMap<>(UnicodeScript.class);
    private final String text;
    private int letters;

    private Scripts(String text) {
        this.text = text;
    }

    static Scripts of(String text) {
        Scripts scripts = new Scripts(text);
        text.codePoints().filter(Character::isLetter).forEach(letter -> {
            scripts.counts.merge(UnicodeScript.of(letter), 1, Integer::sum);
            scripts.letters++;
        });
        return scripts;
    }

    int letters() {
        return letters;
    }

    /** The text without letters of scripts that make up less than a fifth of it: quotations, names, symbols. */
    String withoutRareScripts() {
        StringBuilder kept = new StringBuilder(text.length());
        text.codePoints()
                .filter(c -> !Character.isLetter(c) || share(count(UnicodeScript.of(c))) >= 0.2)
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }

    /** Present where the script, or its tell-tale letters in a short text, are enough. */
    Optional<DetectedLanguage> language() {
        int kana = count(UnicodeScript.HIRAGANA) + count(UnicodeScript.KATAKANA);
        int han = count(UnicodeScript.HAN);
        if (kana + han >= FEWEST && share(kana + han) > 0.4) {
            return Optional.of(new DetectedLanguage(kana * 10 > han ? "ja" : "zh", share(kana + han)));
        }
        for (Map.Entry<UnicodeScript, String> script : ONE_LANGUAGE.entrySet()) {
            int count = count(script.getKey());
            if (count >= FEWEST && share(count) > 0.4) {
                return Optional.of(new DetectedLanguage(script.getValue(), share(count)));
            }
        }
        if (letters > SHORT || letters < FEWEST) {
            return Optional.empty();
        }
        if (share(count(UnicodeScript.ARABIC)) > 0.5) {
            return Optional.of(new DetectedLanguage(hasAny("ٹڈڑےں") ? "ur" : CloseLanguages.refined("ar", text), 0.6));
        }
        if (share(count(UnicodeScript.CYRILLIC)) > 0.5) {
            return cyrillic().map(language -> new DetectedLanguage(language, 0.6));
        }
        return Optional.empty();
    }

    private Optional<String> cyrillic() {
        for (Map.Entry<String, String> sign : CYRILLIC) {
            if (hasAny(sign.getValue())) {
                return Optional.of(sign.getKey());
            }
        }
        return Optional.empty();
    }

    private int count(UnicodeScript script) {
        return counts.getOrDefault(script, 0);
    }

    private double share(int count) {
        return letters == 0 ? 0 : (double) count / letters;
    }

    private boolean hasAny(String marks) {
        return text.chars().anyMatch(unit -> marks.indexOf(Character.toLowerCase(unit)) >= 0);
    }
}
