package io.github.stancewire.analysis.extract;

/** Digits of all scripts as ASCII has them: Arabic, Persian and Devanagari pages print their own. */
final class Digits {
    private Digits() {}

    /** The same text, and the same length, when all its digits are in the basic plane. */
    static String ascii(String text) {
        StringBuilder ascii = null;
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            if (unit > '9' && Character.isDigit(unit)) {
                if (ascii == null) {
                    ascii = new StringBuilder(text);
                }
                ascii.setCharAt(i, (char) ('0' + Character.digit(unit, 10)));
            }
        }
        return ascii == null ? text : ascii.toString();
    }
}
