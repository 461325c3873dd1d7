package io.github.stancewire.analysis.entity;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Where a word of a name in a language that is not annotated ends in a text: with the endings that the language gives to
 * names, and not inside another word.
 */
final class ForeignWord {
    /** A stem shorter than this is too likely the beginning of another word. */
    private static final int SHORTEST_STEM = 2;

    /** "Lula da Silva": small words of this length do not change. */
    private static final int LONGEST_PARTICLE = 3;

    /** By how the nominative ends, the longest first: what stands in its place in other cases. Everyday school grammar. */
    private static final List<Map.Entry<String, Set<String>>> RUSSIAN = List.of(
            Map.entry("ая", Set.of("ая", "ой", "ую", "ою")),
            Map.entry("ые", Set.of("ые", "ых", "ым", "ыми")),
            Map.entry("ий", Set.of("ий", "ого", "его", "ому", "ему", "им", "ом", "ем", "ия", "ию", "ием", "ии")),
            Map.entry("ия", Set.of("ия", "ии", "ию", "ией", "иею")),
            Map.entry("а", Set.of("а", "ы", "и", "е", "у", "ой", "ою", "ей")),
            Map.entry("я", Set.of("я", "и", "е", "ю", "ей", "ой", "ею")),
            Map.entry("й", Set.of("й", "я", "ю", "ем", "е", "и")),
            Map.entry("ь", Set.of("ь", "я", "ю", "ем", "е", "и", "ью")),
            Map.entry("ы", Set.of("ы", "ов", "ам", "ами", "ах")),
            Map.entry("", Set.of("", "а", "у", "ом", "ым", "е")));

    private static final List<Map.Entry<String, Set<String>>> UKRAINIAN = List.of(
            Map.entry("ий", Set.of("ий", "ого", "ому", "им", "ім")),
            Map.entry("ія", Set.of("ія", "ії", "ію", "ією")),
            Map.entry("а", Set.of("а", "и", "і", "у", "ою", "ої", "ій")),
            Map.entry("я", Set.of("я", "і", "ї", "ю", "ею", "єю", "ої", "ій")),
            Map.entry("й", Set.of("й", "я", "ю", "єм", "ї", "єві")),
            Map.entry("ь", Set.of("ь", "я", "ю", "ем", "і", "єм", "ові", "еві", "лю")),
            Map.entry("и", Set.of("и", "ів", "ам", "ами", "ах")),
            Map.entry("", Set.of("", "а", "у", "ом", "ем", "і", "ові", "еві")));

    private static final Map<String, List<Map.Entry<String, Set<String>>>> CASES =
            Map.of("ru", RUSSIAN, "uk", UKRAINIAN);

    /** What Korean writes behind a name without a blank: particles, and a few nouns that make a compound with it. */
    private static final Set<String> KOREAN_PARTICLES = Set.of(
            "은", "는", "이", "가", "을", "를", "의", "에", "에서", "에게", "와", "과", "도", "로", "으로", "만", "부터", "까지", "에는", "에도",
            "에서는", "에서도", "과의", "와의", "과는", "와는", "이나", "이라고", "라고", "측", "측은", "측이", "군", "군이", "군은", "군의", "인", "인은",
            "인이", "인의", "산", "발", "행", "제", "식", "계", "령", "내", "간", "대사", "정부", "정부는", "정부가", "대통령", "총리", "외교부",
            "국방부", "대사관");

    private ForeignWord() {}

    /** @return where the word ends that begins at {@code at}, its ending included; -1 where it is another word */
    static int end(String text, int at, String word, String language) {
        List<Map.Entry<String, Set<String>>> cases = CASES.get(language);
        if (cases != null && !isUpperCase(word) && !isParticle(word)) {
            return declined(text, at, word, cases);
        }
        int end = at + word.length();
        if (!text.startsWith(word, at)) {
            return -1;
        }
        if (Letters.isHangul(text.codePointBefore(end))) {
            int last = Letters.wordEnd(text, end);
            return last == end || KOREAN_PARTICLES.contains(text.substring(end, last)) ? end : -1;
        }
        if (language.equals("de") && end < text.length() && text.charAt(end) == 's' && Letters.divides(text, end + 1)) {
            return end + 1;
        }
        return Letters.divides(text, end) ? end : -1;
    }

    private static int declined(String text, int at, String word, List<Map.Entry<String, Set<String>>> cases) {
        for (Map.Entry<String, Set<String>> ending : cases) {
            if (word.endsWith(ending.getKey())) {
                int stem = word.length() - ending.getKey().length();
                int last = Letters.wordEnd(text, Math.min(text.length(), at + stem));
                boolean is = stem >= SHORTEST_STEM
                        && text.startsWith(word.substring(0, stem), at)
                        && isOneOf(ending, word, text.substring(at + stem, last));
                return is ? last : -1;
            }
        }
        return -1;
    }

    /** Names in о, у, и, е and є do not change. */
    private static boolean isOneOf(Map.Entry<String, Set<String>> ending, String word, String found) {
        boolean fixed = ending.getKey().isEmpty() && "оуиіїеєюэё".indexOf(word.charAt(word.length() - 1)) >= 0;
        return fixed ? found.isEmpty() : ending.getValue().contains(found);
    }

    private static boolean isParticle(String word) {
        return word.length() <= LONGEST_PARTICLE && Character.isLowerCase(word.charAt(0));
    }

    private static boolean isUpperCase(String word) {
        return word.codePoints().noneMatch(Character::isLowerCase);
    }
}
