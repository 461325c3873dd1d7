package io.github.stancewire.lab.ner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WordClustersTest {
    private static final List<List<String>> SENTENCES = sentences();

    private static List<List<String>> sentences() {
        List<List<String>> sentences = new ArrayList<>();
        for (String day : List.of("Monday", "Friday", "Sunday")) {
            for (String city : List.of("Zenda", "Strelsau", "Hentzau")) {
                for (String verb : List.of("met", "spoke", "voted")) {
                    sentences.add(List.of("they", verb, "in", city, "on", day, "."));
                }
            }
        }
        return sentences;
    }

    @Test
    void wordsInLikePlacesMeet() {
        Map<String, Integer> clusters = WordClusters.of(SENTENCES, 7, 2, 20);
        assertEquals(clusters.get("monday"), clusters.get("friday"), clusters::toString);
        assertEquals(clusters.get("zenda"), clusters.get("hentzau"), clusters::toString);
        assertNotEquals(clusters.get("monday"), clusters.get("zenda"), clusters::toString);
    }

    @Test
    void rareWordsHaveNoCluster() {
        List<List<String>> sentences = new ArrayList<>(SENTENCES);
        sentences.add(List.of("Ruritania"));
        assertFalse(WordClusters.of(sentences, 5, 2, 5).containsKey("ruritania"));
    }

    @Test
    void figuresOfOneLengthAreOneWord() {
        assertEquals(WordClusters.normal("1894"), WordClusters.normal("2026"));
    }
}
