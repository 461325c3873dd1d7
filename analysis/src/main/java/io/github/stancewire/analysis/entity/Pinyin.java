package io.github.stancewire.analysis.entity;

import java.util.regex.Pattern;

/** Tells whether a word can be a Chinese given name in pinyin: one or two syllables (GB/T 16159, without tones). */
final class Pinyin {
    private static final String SYLLABLE = "(?:(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?"
            + "(?:iang|iong|uang|ueng|ang|eng|ing|ong|ian|iao|uai|uan|ai|ei|ao|ou|an|en|ia|ie|iu|in|ua|uo|ui|un|ue|a|o|e|i|u|er))";
    private static final Pattern GIVEN = Pattern.compile(SYLLABLE + "{1,2}");

    private Pinyin() {}

    static boolean isGivenName(String key) {
        return key.length() <= 10 && GIVEN.matcher(key).matches();
    }
}
