package io.github.stancewire.enrich.article;

import io.github.stancewire.analysis.Span;

/** A text that is cut by code points. Immutable; a cut costs the same wherever it is. */
final class CodePointText {
    private final String text;
    /** {@code units[i]} is where code point {@code i} begins; empty where code points and UTF-16 units are the same. */
    private final int[] units;

    CodePointText(String text) {
        this.text = text;
        int codePoints = text.codePointCount(0, text.length());
        this.units = codePoints == text.length() ? new int[0] : beginnings(text, codePoints);
    }

    /**
     * Returns the text that a span counted in code points covers.
     *
     * @throws IndexOutOfBoundsException if the span ends behind the text
     */
    String cut(Span span) {
        return units.length == 0
                ? text.substring(span.begin(), span.end())
                : text.substring(units[span.begin()], units[span.end()]);
    }

    private static int[] beginnings(String text, int codePoints) {
        int[] units = new int[codePoints + 1];
        int unit = 0;
        for (int codePoint = 0; codePoint < codePoints; codePoint++) {
            units[codePoint] = unit;
            unit += Character.charCount(text.codePointAt(unit));
        }
        units[codePoints] = unit;
        return units;
    }
}
