package io.github.stancewire.analysis.extract;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;

/** Names of months in the languages that news is read in most, long and short, as the JDK's locale data (CLDR) has them. */
final class Months {
    private static final List<String> LANGUAGES = List.of(
            "en", "de", "fr", "es", "it", "pt", "nl", "sv", "da", "nb", "is", "fi", "pl", "cs", "sk", "sl", "hr", "sr",
            "bs", "hu", "ro", "bg", "ru", "uk", "el", "tr", "id", "ms", "ar", "he", "fa", "hi", "bn", "lt", "lv", "et",
            "ca", "sq", "mk");
    private static final List<TextStyle> STYLES =
            List.of(TextStyle.FULL, TextStyle.FULL_STANDALONE, TextStyle.SHORT, TextStyle.SHORT_STANDALONE);
    /** The names of the Fertile Crescent, beside which Arabic newspapers print the others. */
    private static final List<String> LEVANTINE = List.of(
            "كانون الثاني",
            "شباط",
            "آذار",
            "نيسان",
            "أيار",
            "حزيران",
            "تموز",
            "آب",
            "أيلول",
            "تشرين الأول",
            "تشرين الثاني",
            "كانون الأول");

    private static final Map<String, Integer> NUMBERS = numbers();

    private Months() {}

    /** 1 to 12; empty where the word is no month. Case and a final point do not matter. */
    static OptionalInt number(String word) {
        Integer number = NUMBERS.get(key(word));
        return number == null ? OptionalInt.empty() : OptionalInt.of(number);
    }

    private static Map<String, Integer> numbers() {
        Map<String, Integer> numbers = new HashMap<>();
        for (String language : LANGUAGES) {
            Locale locale = Locale.forLanguageTag(language);
            for (Month month : Month.values()) {
                for (TextStyle style : STYLES) {
                    add(numbers, month.getDisplayName(style, locale), month.getValue());
                }
            }
        }
        for (int i = 0; i < LEVANTINE.size(); i++) {
            add(numbers, LEVANTINE.get(i), i + 1);
        }
        add(numbers, "sept", 9);
        return Map.copyOf(numbers);
    }

    /** The first language of the list wins where two mean different months by the same letters. */
    private static void add(Map<String, Integer> numbers, String name, int month) {
        String key = key(name);
        if (key.length() >= 2 && key.chars().anyMatch(Character::isLetter)) {
            numbers.putIfAbsent(key, month);
        }
    }

    private static String key(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
    }
}
