package io.github.stancewire.lab.syntax;

import static io.github.stancewire.lab.syntax.Accuracy.Measure.LAS;
import static io.github.stancewire.lab.syntax.Accuracy.Measure.LAS_WITHOUT_PUNCTUATION;
import static io.github.stancewire.lab.syntax.Accuracy.Measure.LAS_WITH_SUBTYPES;
import static io.github.stancewire.lab.syntax.Accuracy.Measure.UAS;
import static io.github.stancewire.lab.syntax.Accuracy.Measure.UPOS;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.stancewire.analysis.syntax.Tree;
import java.util.List;
import org.junit.jupiter.api.Test;

class AccuracyTest {
    private static final Tree TRUTH = new Tree(
            List.of("It", "was", "signed", "."),
            List.of("PRON|PRP", "AUX|VBD", "VERB|VBN", "PUNCT|."),
            List.of(2, 2, -1, 2),
            List.of("nsubj:pass", "aux:pass", "root", "punct"));

    private static double of(Accuracy.Measure measure, Tree told) {
        Accuracy accuracy = new Accuracy();
        accuracy.add(TRUTH, told);
        return accuracy.percent(measure);
    }

    private static Tree told(List<Integer> heads, String... relations) {
        return new Tree(TRUTH.words(), TRUTH.tags(), heads, List.of(relations));
    }

    @Test
    void theTruthIsAllRight() {
        assertEquals(100, of(LAS_WITH_SUBTYPES, TRUTH));
    }

    @Test
    void aWrongHeadCountsAgainstHeads() {
        assertEquals(75, of(UAS, told(List.of(1, 2, -1, 2), "nsubj:pass", "aux:pass", "root", "punct")));
    }

    @Test
    void aRightRelationToAWrongHeadIsWrong() {
        assertEquals(75, of(LAS, told(List.of(1, 2, -1, 2), "nsubj:pass", "aux:pass", "root", "punct")));
    }

    @Test
    void aWrongSubtypeIsRightWithoutSubtypes() {
        assertEquals(100, of(LAS, told(TRUTH.heads(), "nsubj", "aux", "root", "punct")));
    }

    @Test
    void aWrongSubtypeIsWrongWithSubtypes() {
        assertEquals(50, of(LAS_WITH_SUBTYPES, told(TRUTH.heads(), "nsubj", "aux", "root", "punct")));
    }

    @Test
    void punctuationMayBeLeftOut() {
        assertEquals(
                100,
                of(
                        LAS_WITHOUT_PUNCTUATION,
                        told(List.of(2, 2, -1, 0), TRUTH.relations().toArray(String[]::new))));
    }

    @Test
    void onlyTheUniversalTagCounts() {
        assertEquals(100, of(UPOS, TRUTH.withTags(List.of("PRON|X", "AUX|X", "VERB|X", "PUNCT|X"))));
    }

    @Test
    void equalSentencesHaveNoInterval() {
        Accuracy accuracy = new Accuracy();
        accuracy.add(TRUTH, TRUTH);
        accuracy.add(TRUTH, TRUTH);
        assertEquals(1, accuracy.interval(UAS).low());
    }
}
