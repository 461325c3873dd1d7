package io.github.stancewire.lab.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WordExchangeTest {
    private static Map<String, Integer> classes() {
        List<List<String>> sentences = new ArrayList<>();
        for (String noun : List.of("court", "minister", "army")) {
            for (String verb : List.of("left", "spoke", "fell")) {
                sentences.add(List.of("the", noun, verb));
            }
        }
        WordExchange exchange = new WordExchange(sentences, 5, 1);
        while (exchange.pass() > 0) {}
        return exchange.classes();
    }

    @Test
    void wordsInTheSameSurroundingsShareAClass() {
        assertEquals(classes().get("court"), classes().get("army"));
    }

    @Test
    void wordsInOtherSurroundingsDoNot() {
        assertNotEquals(classes().get("court"), classes().get("fell"));
    }

    @Test
    void rareWordsHaveNoClass() {
        List<List<String>> sentences = List.of(List.of("the", "court", "left"), List.of("the", "court", "fell"));
        assertEquals(
                Set.of("the", "court"),
                new WordExchange(sentences, 2, 2).classes().keySet());
    }

    @Test
    void figuresOfOneLengthAreOneWord() {
        assertEquals(WordExchange.plain("1894"), WordExchange.plain("2026"));
    }
}
