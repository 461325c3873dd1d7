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
import org.jspecify.annotations.Nullable;

/**
 * Finds names in texts of languages that are not annotated: countries by the region names of the Unicode CLDR (through
 * ICU4J), organisations and leaders by {@code foreign-names.tsv}. Immutable.
 */
final class ForeignNames {
    private static final List<String> LANGUAGES = List.of(
            "ar", "bg", "cs", "da", "de", "el", "en", "es", "et", "fa", "fi", "fr", "he", "hi", "hr", "hu", "id", "it",
            "ja", "ko", "lt", "lv", "ms", "nb", "nl", "pl", "pt", "ro", "ru", "sk", "sl", "sr", "sv", "th", "tr", "uk",
            "ur", "vi", "zh", "zh_Hant");
    private static final int SHORTEST = 3;
    /** Marks what holds a name without meaning it: the Indian Ocean. */
    private static final String NOBODY = "-";

    /** By language, then by the first two letters. */
    private final Map<String, Map<String, List<ForeignName>>> byLanguage;

    /** Of all languages, for a text whose language has no names of its own here. */
    private final Map<String, List<ForeignName>> all;

    ForeignNames(DataFiles data) {
        Map<String, List<ForeignName>> names = new HashMap<>();
        LANGUAGES.forEach(language -> regions(language, names));
        data.read("foreign-names.tsv").rows().forEach(row -> listed(row, names));
        Map<String, Map<String, List<ForeignName>>> indexes = new HashMap<>();
        names.forEach((language, list) -> indexes.put(language, index(list)));
        byLanguage = Map.copyOf(indexes);
        all = index(names.values().stream().flatMap(List::stream).toList());
    }

    private static void regions(String language, Map<String, List<ForeignName>> names) {
        LocaleDisplayNames display = LocaleDisplayNames.getInstance(new ULocale(language));
        for (String region : Locale.getISOCountries()) {
            String name = display.regionDisplayName(region);
            if (name != null && !name.equals(region) && isLongEnough(name)) {
                add(new ForeignName(name, "country:" + iso3(region), language.substring(0, 2)), names);
            }
        }
    }

    private static void listed(Table.Row row, Map<String, List<ForeignName>> names) {
        for (String language : row.header()) {
            if (!language.equals("id")) {
                row.all(language).forEach(name -> add(new ForeignName(name, row.get("id"), language), names));
            }
        }
    }

    private static void add(ForeignName name, Map<String, List<ForeignName>> names) {
        names.computeIfAbsent(name.language(), key -> new ArrayList<>()).add(name);
        name.assimilated()
                .ifPresent(other -> names.computeIfAbsent(name.language(), key -> new ArrayList<>())
                        .add(other));
    }

    /** The longest first; a listed name before one of the CLDR's, so that a mask of the same length wins. */
    private static Map<String, List<ForeignName>> index(List<ForeignName> names) {
        Map<String, List<ForeignName>> byStart = new HashMap<>();
        names.forEach(name -> byStart.computeIfAbsent(start(name.folded(), 0), key -> new ArrayList<>())
                .add(name));
        byStart.replaceAll((start, list) -> list.stream()
                .distinct()
                .sorted(Comparator.comparingInt(
                                (ForeignName name) -> -name.folded().length())
                        .thenComparing(name -> !name.id().equals(NOBODY)))
                .toList());
        return Map.copyOf(byStart);
    }

    /** @param language of the text, as the identifier tells it */
    List<Entity> find(String text, String language, Gazetteer gazetteer, LocalDate asOf) {
        Map<String, List<ForeignName>> names = byLanguage.getOrDefault(language, all);
        String folded = Letters.fold(text);
        Map<Entry, List<Mention>> mentions = new LinkedHashMap<>();
        int at = 0;
        while (at + 1 < text.length()) {
            Found found = longest(names, folded, at);
            if (found != null) {
                Mention mention = new Mention(new Span(at, found.end()), Mention.Kind.NAME);
                gazetteer
                        .entry(found.name().id())
                        .ifPresent(entry -> mentions.computeIfAbsent(entry, key -> new ArrayList<>())
                                .add(mention));
                at = found.end();
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

    private record Found(ForeignName name, int end) {}

    private static @Nullable Found longest(Map<String, List<ForeignName>> names, String text, int at) {
        Found best = null;
        for (ForeignName name : names.getOrDefault(start(text, at), List.of())) {
            int end = name.end(text, at);
            if (end > (best == null ? at : best.end())) {
                best = new Found(name, end);
            }
        }
        return best;
    }

    private static String start(String text, int at) {
        return text.substring(at, Math.min(text.length(), at + 2));
    }

    private static boolean isLongEnough(String name) {
        int first = name.codePointAt(0);
        boolean dense = Letters.isHangul(first) || Letters.isUnspaced(first);
        return name.length() >= (dense ? 2 : SHORTEST);
    }

    private static String iso3(String region) {
        try {
            return new Locale("", region).getISO3Country();
        } catch (MissingResourceException without) {
            return region;
        }
    }
}
