package io.github.stancewire.analysis.syntax;

/** How words are printed: capitals, digits, marks. Stateless. */
final class Shapes {
    static final int LOWER = 1;
    static final int CAPITALIZED = 2;
    static final int CAPITALS = 3;
    static final int MIXED = 4;
    static final int NUMBER = 5;
    static final int MARKS = 6;

    private static final int HYPHEN = 8;
    private static final int PERIOD = 16;
    private static final int DIGIT = 32;
    private static final int LOUD = 64;

    private Shapes() {}

    /** A small positive number; words of the same shape have the same. */
    static int of(String word, int length, boolean loud) {
        int lower = 0;
        int upper = 0;
        int digits = 0;
        int shape = 0;
        for (int i = 0; i < length; i++) {
            char letter = word.charAt(i);
            if (Character.isUpperCase(letter)) {
                upper++;
            } else if (Character.isLetter(letter)) {
                lower++;
            } else if (Character.isDigit(letter)) {
                digits++;
            } else if (letter == '-' && i > 0) {
                shape |= HYPHEN;
            } else if (letter == '.' && i > 0) {
                shape |= PERIOD;
            }
        }
        if (upper + lower == 0) {
            return shape | (digits > 0 ? NUMBER : MARKS);
        }
        shape |= digits > 0 ? DIGIT : 0;
        if (loud) {
            return shape | LOUD;
        }
        if (upper == 0) {
            return shape | LOWER;
        }
        if (lower == 0) {
            return shape | (length == 1 ? CAPITALIZED : CAPITALS);
        }
        return shape | (upper == 1 && Character.isUpperCase(word.charAt(0)) ? CAPITALIZED : MIXED);
    }
}
