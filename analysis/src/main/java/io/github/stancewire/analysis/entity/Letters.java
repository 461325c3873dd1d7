package io.github.stancewire.analysis.entity;

/** Where words begin and end in scripts with and without blanks between words. */
final class Letters {
    private static final int LONG_VOWEL = 'ー';

    private Letters() {}

    static boolean isLetter(int codePoint) {
        int type = Character.getType(codePoint);
        return Character.isLetterOrDigit(codePoint)
                || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK;
    }

    /** Letters that print the same name in more than one way made one; every character stays where it is. */
    static String fold(String text) {
        StringBuilder folded = new StringBuilder(text);
        for (int at = 0; at < folded.length(); at++) {
            folded.setCharAt(
                    at,
                    switch (folded.charAt(at)) {
                        case 'ё' -> 'е';
                        case 'أ', 'إ', 'آ' -> 'ا';
                        case 'ى', 'ی' -> 'ي';
                        case 'ک' -> 'ك';
                        case '’', 'ʼ' -> '\'';
                        case '\u00a0' -> ' ';
                        default -> folded.charAt(at);
                    });
        }
        return folded.toString();
    }

    static boolean isHangul(int codePoint) {
        return Character.UnicodeScript.of(codePoint) == Character.UnicodeScript.HANGUL;
    }

    /** Whether a name may end before {@code at} and another word begin there, or the other way round. */
    static boolean divides(String text, int at) {
        if (at <= 0 || at >= text.length()) {
            return true;
        }
        int before = text.codePointBefore(at);
        int behind = text.codePointAt(at);
        if (!isLetter(before) || !isLetter(behind)) {
            return true;
        }
        return isKatakana(before) != isKatakana(behind)
                || isUnspaced(before) && !isKatakana(before)
                || isUnspaced(behind) && !isKatakana(behind);
    }

    /** The end of the run of letters of which {@code at} is a part. */
    static int wordEnd(String text, int at) {
        int end = at;
        while (end < text.length() && isLetter(text.codePointAt(end))) {
            end += Character.charCount(text.codePointAt(end));
        }
        return end;
    }

    private static boolean isKatakana(int codePoint) {
        return codePoint == LONG_VOWEL || Character.UnicodeScript.of(codePoint) == Character.UnicodeScript.KATAKANA;
    }

    /** Words of these scripts follow each other without blanks; Hangul has blanks. */
    static boolean isUnspaced(int codePoint) {
        return switch (Character.UnicodeScript.of(codePoint)) {
            case HAN, HIRAGANA, KATAKANA, THAI -> true;
            default -> false;
        };
    }
}
