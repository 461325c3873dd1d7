package io.github.stancewire.analysis.language;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Dictionary forms by English spelling rules with lists of exceptions ({@code lemmas-en.txt}). Used in place of the
 * OpenNLP lemmatizer model, which is wrong on regular verbs ("strengtheni" for "strengthening") and twenty times slower.
 * Immutable.
 */
public final class EnglishLemmas {
    private static final int LONGEST_WORD = 40;
    private static final String VOWELS = "aeiou";
    /** Ends of stems whose second l comes from doubling: "controll" is control, but "call" is call. */
    private static final String[] DOUBLES_L = {
        "ntroll", "atroll", "xpell", "ebell", "ompell", "ropell", "evell", "avell", "ancell", "ignall", "abell",
        "odell", "uell", "nnell", "otall", "ivall", "ounsell", "arvell", "uarrell"
    };

    private final Map<String, String> verbs = new HashMap<>();
    private final Map<String, String> nouns = new HashMap<>();
    private final Map<String, String> adjectives = new HashMap<>();
    private final Set<String> same = new HashSet<>();
    private final Set<String> withE = new HashSet<>();
    private final Set<String> plain = new HashSet<>();

    private EnglishLemmas() {
        for (String line : DataLines.of("lemmas-en.txt")) {
            List<String> words = List.of(line.split(" "));
            List<String> rest = words.subList(1, words.size());
            switch (words.get(0)) {
                case "verb" -> forms(verbs, rest);
                case "noun" -> forms(nouns, rest);
                case "adj" -> forms(adjectives, rest);
                case "same" -> same.addAll(rest);
                case "e" -> withE.addAll(rest);
                case "plain" -> plain.addAll(rest);
                default -> throw new IllegalStateException("Unknown kind of line in lemmas-en.txt: " + line);
            }
        }
    }

    /** Reads its lists at the first call. */
    public static EnglishLemmas shared() {
        return Shared.LEMMAS;
    }

    private static final class Shared {
        static final EnglishLemmas LEMMAS = new EnglishLemmas();
    }

    private static void forms(Map<String, String> into, List<String> lemmaAndForms) {
        String lemma = lemmaAndForms.get(0);
        lemmaAndForms.forEach(form -> into.put(form, lemma));
    }

    /** Lemma in lower case of a word with its universal part of speech. */
    public String lemma(String word, String tag) {
        String lower = word.toLowerCase(Locale.ROOT).replace('’', '\'');
        if (lower.length() > LONGEST_WORD) {
            return lower;
        }
        return switch (tag) {
            case "VERB", "AUX" -> verb(lower);
            case "NOUN" -> noun(lower);
            case "ADJ", "ADV" -> adjectives.getOrDefault(lower, lower);
            case "PART" -> lower.equals("n't") ? "not" : lower;
            default -> lower;
        };
    }

    private String noun(String word) {
        String irregular = nouns.get(word);
        if (irregular != null) {
            return irregular;
        }
        if (!word.endsWith("s")
                || word.length() < 4
                || same.contains(word)
                || endsWithAny(word, "ss", "us", "is", "'s")) {
            return word;
        }
        return singular(word);
    }

    private String verb(String word) {
        String irregular = verbs.get(word);
        if (irregular != null) {
            return irregular;
        }
        if (word.endsWith("ied") && word.length() > 4) {
            return word.substring(0, word.length() - 3) + "y";
        }
        if (word.endsWith("ed") && word.length() > 3 && !word.endsWith("eed")) {
            return base(word.substring(0, word.length() - 2));
        }
        if (word.endsWith("ing") && hasVowel(word, word.length() - 3)) {
            return base(word.substring(0, word.length() - 3));
        }
        if (word.endsWith("s") && word.length() > 3 && !endsWithAny(word, "ss", "us", "is", "'s")) {
            return singular(word);
        }
        return word;
    }

    /** Without the -s of a plural or of the third person. */
    private static String singular(String word) {
        int length = word.length();
        if (word.endsWith("ies") && length > 4) {
            return word.substring(0, length - 3) + "y";
        }
        if (endsWithAny(word, "sses", "shes", "ches", "xes", "zzes", "oes")) {
            return word.substring(0, length - 2);
        }
        return word.substring(0, length - 1);
    }

    /** From the stem before -ed or -ing: "plann" to plan, "announc" to announce. */
    private String base(String stem) {
        int length = stem.length();
        if (withE.contains(stem)) {
            return stem + "e";
        }
        if (plain.contains(stem) || length < 3) {
            return stem;
        }
        char last = stem.charAt(length - 1);
        if (last == stem.charAt(length - 2) && "bdgmnprtl".indexOf(last) >= 0) {
            boolean keeps = (last == 'l' && !endsWithAny(stem, DOUBLES_L)) || stem.equals("add") || stem.equals("err");
            return keeps ? stem : stem.substring(0, length - 1);
        }
        return takesE(stem, last) ? stem + "e" : stem;
    }

    private static boolean takesE(String stem, char last) {
        boolean afterOneVowel = isVowel(stem, stem.length() - 2) && !isVowel(stem, stem.length() - 3);
        return switch (last) {
            case 'c', 'v', 'u' -> true;
            case 's' -> !stem.endsWith("ss");
            case 'z' -> !stem.endsWith("zz");
            case 'g' -> !endsWithAny(stem, "ng", "gg");
            case 'l' ->
                consonantBefore(stem, "bcdfgkptzs")
                        || (afterOneVowel && endsWithAny(stem, "il", "ul") && stem.length() < 9);
            case 'r' -> (afterOneVowel && endsWithAny(stem, "ir", "ur", "ar")) || stem.endsWith("quir");
            case 't' ->
                (afterOneVowel && endsWithAny(stem, "at", "ut"))
                        || (endsWithAny(stem, "iat", "eat", "uat") && stem.length() > 5);
            case 'd' -> afterOneVowel && endsWithAny(stem, "ad", "id", "od", "ud");
            case 'k' -> afterOneVowel;
            case 'm' -> afterOneVowel && endsWithAny(stem, "am", "im", "um");
            case 'n' -> afterOneVowel && endsWithAny(stem, "in");
            case 'p' -> afterOneVowel && endsWithAny(stem, "ap", "ip", "yp");
            case 'b' -> afterOneVowel && endsWithAny(stem, "ib", "ob", "ub");
            default -> false;
        };
    }

    private static boolean consonantBefore(String stem, String consonants) {
        return consonants.indexOf(stem.charAt(stem.length() - 2)) >= 0;
    }

    private static boolean isVowel(String word, int at) {
        return at >= 0 && VOWELS.indexOf(word.charAt(at)) >= 0;
    }

    private static boolean hasVowel(String word, int end) {
        for (int i = 0; i < end; i++) {
            if (isVowel(word, i) || word.charAt(i) == 'y') {
                return true;
            }
        }
        return false;
    }

    private static boolean endsWithAny(String word, String... endings) {
        for (String ending : endings) {
            if (word.endsWith(ending)) {
                return true;
            }
        }
        return false;
    }
}
