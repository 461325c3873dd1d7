package io.github.stancewire.analysis.entity;

import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.util.ULocale;
import io.github.stancewire.analysis.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;

/**
 * Finds names of countries in texts of languages that are not analysed, by the region names of the Unicode CLDR (through
 * ICU4J). Letters of alphabets need word boundaries; ideographs and kana have none. Immutable.
 */
final class ForeignNames {
    private static final List<String> LANGUAGES = List.of(
            "ar", "bg", "cs", "da", "de", "el", "en", "es", "et", "fa", "fi", "fr", "he", "hi", "hr", "hu", "id", "it",
            "ja", "ko", "lt", "lv", "ms", "nb", "nl", "pl", "pt", "ro", "ru", "sk", "sl", "sr", "sv", "th", "tr", "uk",
            "ur", "vi", "zh", "zh_Hant");
    private static final int SHORTEST = 3;

    private final Map<String, List<Name>> byStart;

    private record Name(String text, String party) {}

    private static final class Shared {
        private static final ForeignNames INSTANCE = new ForeignNames();
    }

    private ForeignNames() {
        Map<String, List<Name>> names = new HashMap<>();
        for (String language : LANGUAGES) {
            LocaleDisplayNames display = LocaleDisplayNames.getInstance(new ULocale(language));
            for (String region : Locale.getISOCountries()) {
                String name = display.regionDisplayName(region);
                if (name != null && !name.equals(region) && isLongEnough(name)) {
                    names.computeIfAbsent(start(name, 0), key -> new ArrayList<>())
                            .add(new Name(name, iso3(region)));
                }
            }
        }
        names.replaceAll((start, list) -> list.stream()
                .distinct()
                .sorted(Comparator.comparingInt((Name name) -> name.text().length())
                        .reversed())
                .toList());
        byStart = Map.copyOf(names);
    }

    static ForeignNames shared() {
        return Shared.INSTANCE;
    }

    List<Entity> find(String text, Gazetteer gazetteer, LocalDate asOf) {
        Map<Entry, List<Mention>> mentions = new LinkedHashMap<>();
        int at = 0;
        while (at < text.length()) {
            Name name = at + 1 < text.length() && begins(text, at) ? longest(text, at) : null;
            if (name != null) {
                Mention mention = new Mention(new Span(at, at + name.text().length()), Mention.Kind.NAME);
                gazetteer
                        .country(name.party())
                        .ifPresent(entry -> mentions.computeIfAbsent(entry, key -> new ArrayList<>())
                                .add(mention));
                at = mention.span().end();
            } else {
                at++;
            }
        }
        return mentions.entrySet().stream()
                .map(found -> new Entity(
                        found.getKey().id(),
                        found.getKey().name(),
                        found.getKey().type(),
                        found.getKey().partyOn(asOf),
                        false,
                        found.getValue()))
                .toList();
    }

    private @org.jspecify.annotations.Nullable Name longest(String text, int at) {
        for (Name name : byStart.getOrDefault(start(text, at), List.of())) {
            int end = at + name.text().length();
            if (text.startsWith(name.text(), at) && ends(text, end)) {
                return name;
            }
        }
        return null;
    }

    private static String start(String text, int at) {
        return text.substring(at, Math.min(text.length(), at + 2));
    }

    private static boolean isLongEnough(String name) {
        return name.length() >= (isUnspaced(name.codePointAt(0)) ? 2 : SHORTEST);
    }

    private static boolean begins(String text, int at) {
        return !Character.isLowSurrogate(text.charAt(at))
                && (isUnspaced(text.codePointAt(at))
                        || at == 0
                        || !isLetter(text.codePointBefore(at))
                        || isUnspaced(text.codePointBefore(at)));
    }

    /** In Korean, Japanese, Chinese and Thai a particle may follow without a blank. */
    private static boolean ends(String text, int end) {
        return end == text.length() || isUnspaced(text.codePointBefore(end)) || !isLetter(text.codePointAt(end));
    }

    private static boolean isLetter(int codePoint) {
        int type = Character.getType(codePoint);
        return Character.isLetterOrDigit(codePoint)
                || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK;
    }

    private static boolean isUnspaced(int codePoint) {
        Character.UnicodeScript script = Character.UnicodeScript.of(codePoint);
        return switch (script) {
            case HAN, HIRAGANA, KATAKANA, HANGUL, THAI -> true;
            default -> false;
        };
    }

    private static String iso3(String region) {
        try {
            return new Locale("", region).getISO3Country();
        } catch (MissingResourceException without) {
            return region;
        }
    }
}
