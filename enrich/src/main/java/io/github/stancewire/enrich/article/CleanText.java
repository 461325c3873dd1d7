package io.github.stancewire.enrich.article;

/**
 * The last guard before text leaves: PostgreSQL refuses U+0000, and an unpaired surrogate has no UTF-8, so that a hash
 * over it would not be the hash of what is stored.
 */
final class CleanText {
    private static final char REPLACEMENT = '\uFFFD';

    private CleanText() {}

    /** Returns the text without U+0000 and with U+FFFD for each unpaired surrogate; the same object when it is clean. */
    static String of(String text) {
        int unit = firstUnclean(text);
        if (unit == text.length()) {
            return text;
        }
        StringBuilder clean = new StringBuilder(text.length()).append(text, 0, unit);
        while (unit < text.length()) {
            int codePoint = text.codePointAt(unit);
            if (isUnpaired(codePoint)) {
                clean.append(REPLACEMENT);
            } else if (codePoint != 0) {
                clean.appendCodePoint(codePoint);
            }
            unit += Character.charCount(codePoint);
        }
        return clean.toString();
    }

    private static int firstUnclean(String text) {
        int unit = 0;
        while (unit < text.length()) {
            int codePoint = text.codePointAt(unit);
            if (codePoint == 0 || isUnpaired(codePoint)) {
                return unit;
            }
            unit += Character.charCount(codePoint);
        }
        return unit;
    }

    private static boolean isUnpaired(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }
}
