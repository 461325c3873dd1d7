package io.github.stancewire.lab.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
}
