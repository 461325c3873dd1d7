package io.github.stancewire.analysis.language;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Words that carry their period, from {@code abbreviations-en.txt}. Immutable.
 *
 * @param before such as "Gen.": a name follows, so the period never ends a sentence
 * @param after such as "Corp.": the next word tells whether the sentence ends
 */
record Abbreviations(Set<String> before, Set<String> after) {
    /** Initialisms longer than this ("U.S.S.R.") are not expected. */
    private static final int LONGEST_INITIALISM = 12;

    static Abbreviations load() {
        Set<String> before = new HashSet<>();
        Set<String> after = new HashSet<>();
        for (String line : DataLines.of("abbreviations-en.txt")) {
            List<String> words = List.of(line.split(" "));
            (words.get(0).equals("before") ? before : after).addAll(words.subList(1, words.size()));
        }
        return new Abbreviations(Set.copyOf(before), Set.copyOf(after));
    }

    /** Whether the period after {@code word} is part of it. */
    boolean carriesPeriod(String word) {
        return before.contains(word) || after.contains(word) || isInitial(word) || isInitialism(word);
    }

    /** Whether a token such as "Gen." or "J." is never the last of its sentence. */
    boolean neverEnds(String tokenWithPeriod) {
        String word = tokenWithPeriod.substring(0, tokenWithPeriod.length() - 1);
        return before.contains(word) || isInitial(word);
    }

    private static boolean isInitial(String word) {
        return word.length() == 1 && Character.isUpperCase(word.charAt(0)) && !word.equals("I");
    }

    /** Single letters joined by periods: "U.S", "a.m", "J.R". */
    private static boolean isInitialism(String word) {
        if (word.length() < 3 || word.length() > LONGEST_INITIALISM || word.length() % 2 == 0) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            boolean fits = i % 2 == 0 ? Character.isLetter(word.charAt(i)) : word.charAt(i) == '.';
            if (!fits) {
                return false;
            }
        }
        return true;
    }
}
