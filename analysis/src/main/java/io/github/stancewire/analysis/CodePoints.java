package io.github.stancewire.analysis;

/** Turns spans that count UTF-16 units of one text into spans that count its code points. Immutable. */
final class CodePoints {
    /** {@code codePoints[i]} is the number of code points that begin before unit {@code i}. */
    private final int[] codePoints;

    CodePoints(String text) {
        codePoints = new int[text.length() + 1];
        for (int unit = 0; unit < text.length(); unit++) {
            boolean secondHalf = unit > 0
                    && Character.isLowSurrogate(text.charAt(unit))
                    && Character.isHighSurrogate(text.charAt(unit - 1));
            codePoints[unit + 1] = codePoints[unit] + (secondHalf ? 0 : 1);
        }
    }

    Span of(Span units) {
        return new Span(codePoints[units.begin()], codePoints[units.end()]);
    }
}
