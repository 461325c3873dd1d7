package io.github.stancewire.analysis.entity;

import java.util.List;

/**
 * One way to print an entity's name.
 *
 * @param shapes for each word, which letter cases it may have
 * @param glued whether a hyphen must follow, as after "Sino"
 */
record Alias(Entry entry, Mention.Kind kind, List<Shape> shapes, boolean glued) {
    Alias {
        shapes = List.copyOf(shapes);
    }

    /** Which letter cases a word of a name may have. */
    enum Shape {
        /** "of", "the". */
        ANY,
        /** "China": a capital first, or all capitals in a heading. */
        CAPITAL,
        /** "US", "NATO": capitals only, save that an acronym of four and more may be printed "Nato". */
        UPPER;

        static Shape of(Word word) {
            if (word.isUpperCase() && word.text().length() <= 6) {
                return UPPER;
            }
            return word.isCapitalised() || !word.isWord() ? CAPITAL : ANY;
        }

        boolean allows(Word word) {
            return switch (this) {
                case ANY -> true;
                case CAPITAL -> word.isCapitalised() || !word.isLowerCase() || word.glue() == Word.Glue.HYPHEN;
                case UPPER -> word.isUpperCase() || word.text().length() >= 4 && word.isCapitalised();
            };
        }
    }
}
