package io.github.stancewire.lab.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.github.stancewire.analysis.syntax.Tree;
import java.util.List;
import org.junit.jupiter.api.Test;

class VariantsTest {
    private static Tree tree(String first, String last) {
        return new Tree(
                List.of("A", first, "-", last, "group", "left", "."),
                List.of("DET|DT", "NOUN|NN", "PUNCT|HYPH", "VERB|VBN", "NOUN|NN", "VERB|VBD", "PUNCT|."),
                List.of(4, 3, 1, 4, 5, -1, 5),
                List.of("det", "compound", "punct", "amod", "nsubj", "root", "punct"));
    }

    @Test
    void aHyphenatedWordBecomesAnAdjectiveBeforeItsNoun() {
        assertEquals(
                new Tree(
                        List.of("A", "state-owned", "group", "left", "."),
                        List.of("DET|DT", "ADJ|JJ", "NOUN|NN", "VERB|VBD", "PUNCT|."),
                        List.of(2, 2, 3, -1, 3),
                        List.of("det", "amod", "nsubj", "root", "punct")),
                Variants.joined(tree("state", "owned")));
    }

    @Test
    void aHyphenBetweenCapitalsStaysAlone() {
        Tree tree = tree("China", "Russia");
        assertSame(tree, Variants.joined(tree));
    }

    @Test
    void aStopAtTheEndIsLeftOut() {
        assertEquals(6, Variants.unstopped(tree("state", "owned")).size());
    }
}
