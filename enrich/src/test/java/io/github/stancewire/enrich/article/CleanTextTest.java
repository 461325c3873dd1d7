package io.github.stancewire.enrich.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import org.junit.jupiter.api.Test;

class CleanTextTest {
    @Test
    void cleanTextIsLeftAsItIs() {
        String text = "Plain, accented é and paired \uD83D\uDE00";
        assertSame(text, CleanText.of(text));
    }

    @Test
    void nullCharactersAreDropped() {
        assertEquals("China", CleanText.of("Chi\u0000na\u0000"));
    }

    @Test
    void unpairedSurrogatesAreReplaced() {
        assertEquals("a\uFFFDb\uFFFD", CleanText.of("a\uDE00b\uD83D"));
    }

    @Test
    void pairsAfterWhatWasCleanedStayPaired() {
        assertEquals("\uFFFD\uD83D\uDE00", CleanText.of("\uD83D\uD83D\uDE00"));
    }
}
