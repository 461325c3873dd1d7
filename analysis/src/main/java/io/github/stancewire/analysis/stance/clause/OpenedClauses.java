package io.github.stancewire.analysis.stance.clause;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Whether a word that may be a preposition opens a clause, told by words and tags alone: "before Kenya and Peru attacked". Read as a preposition, it
 * takes the first name away from the verb.
 */
final class OpenedClauses {
    private static final Set<String> SUBORDINATORS = Set.of("before", "after", "since", "until");
    private static final Set<String> LISTED = Set.of("NOUN", "PROPN", "ADJ", "DET");
    private static final int LONGEST = 14;

    private OpenedClauses() {}

    /** @param tags universal and Penn tag of each word, joined by a bar */
    static boolean isOpenedBy(int word, List<String> words, List<String> tags) {
        if (!SUBORDINATORS.contains(lower(words, word)) || !tags.get(word).startsWith("ADP")) {
            return false;
        }
        boolean joined = false;
        for (int at = word + 1; at < Math.min(words.size(), word + LONGEST); at++) {
            String tag = tags.get(at);
            if (joined && isFinite(tag)) {
                return at > word + 2 && !lower(words, at - 1).equals("and");
            }
            boolean possessive = tag.endsWith("PRP$") || tag.endsWith("POS");
            boolean listed = LISTED.contains(tag.substring(0, tag.indexOf('|'))) || possessive;
            joined |= lower(words, at).equals("and");
            // Behind "and" a comma ends the list: "after talks with Kenya and Peru, Chile left".
            boolean comma = lower(words, at).equals(",") && !joined;
            if (!listed && !comma && !lower(words, at).equals("and")) {
                return false;
            }
        }
        return false;
    }

    private static boolean isFinite(String tag) {
        return tag.equals("VERB|VBD") || tag.equals("VERB|VBZ") || tag.equals("VERB|VBP") || tag.startsWith("AUX");
    }

    private static String lower(List<String> words, int word) {
        return words.get(word).toLowerCase(Locale.ROOT);
    }
}
