package io.github.stancewire.analysis.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class TagModelTest {
    private static final TagModel TAGGER = SmallTreebank.tagger();

    @Test
    void tellsTheTagsItHasLearned() {
        for (Tree tree : SmallTreebank.trees()) {
            assertEquals(tree.tags(), TAGGER.tag(tree.words()));
        }
    }

    @Test
    void capitalsAloneChangeNothingInASentenceOfCapitals() {
        List<String> words = List.of("THE", "COURT", "REJECTED", "THE", "TREATY", ".");
        assertEquals(List.of("DET|DT", "NOUN|NN", "VERB|VBD", "DET|DT", "NOUN|NN", "PUNCT|."), TAGGER.tag(words));
    }

    @Test
    void noWordsHaveNoTags() {
        assertEquals(List.of(), TAGGER.tag(List.of()));
    }

    @Test
    void aVeryLongWordIsAWord() {
        assertEquals(1, TAGGER.tag(List.of("a".repeat(1_000_000))).size());
    }
}
