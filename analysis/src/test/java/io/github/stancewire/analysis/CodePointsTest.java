package io.github.stancewire.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class CodePointsTest {
    @Test
    void aCharacterOutsideTheBasicPlaneCountsOnce() {
        String text = "😀 a 𝒜 end";
        int begin = text.indexOf("end");
        assertEquals(new Span(6, 9), new CodePoints(text).of(new Span(begin, begin + 3)));
    }

    @Test
    void positionsOfPlainTextStayAsTheyAre() {
        assertEquals(new Span(2, 5), new CodePoints("abcdef").of(new Span(2, 5)));
    }

    @Test
    void aSpanMayReachTheEndOfTheText() {
        assertEquals(new Span(0, 1), new CodePoints("😀").of(new Span(0, 2)));
    }
}
