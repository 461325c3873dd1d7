package io.github.stancewire.analysis.language;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.stancewire.analysis.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class WordsTest {
    @Test
    @Timeout(value = 1, unit = TimeUnit.MINUTES)
    void aWordIsNotLookedForCliticsInAllThatStandsBeforeIt() {
        String word = "France ";
        int words = 400_000;
        String text = word.repeat(words);
        List<Span> tokens = new ArrayList<>();
        for (int i = 0; i < words; i++) {
            Words.split(text, i * word.length(), (i + 1) * word.length() - 1, tokens);
        }
        assertEquals(words, tokens.size());
    }
}
