package io.github.stancewire.analysis.stance.pairs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.stancewire.analysis.language.EnglishAnnotator;
import io.github.stancewire.analysis.language.Sentence;
import io.github.stancewire.analysis.stance.lexicon.StanceLexicon;
import io.github.stancewire.analysis.syntax.EnglishParser;
import java.util.List;
import org.junit.jupiter.api.Test;

class NounPhrasesTest {
    private static final EnglishAnnotator ANNOTATOR = EnglishAnnotator.create();

    private static List<String> phrases(String text) {
        Sentence sentence = ANNOTATOR.annotate(text, "en").sentences().get(0);
        PairText read = new PairText(
                sentence, EnglishParser.shared().parse(sentence.words()), new PredicateReader(StanceLexicon.load()));
        return read.phrases().stream()
                .map(head -> read.span(NounPhrases.whole(read, head)).of(text))
                .toList();
    }

    @Test
    void namedAndUnnamedPhrasesMayBeActors() {
        assertEquals(
                List.of("Norwegian police", "two young fishermen"),
                phrases("Norwegian police arrested two young fishermen."));
    }

    @Test
    void aDeedIsNoActorButWhoDoesItIs() {
        assertEquals(List.of("Chilean", "the minister"), phrases("Chilean criticism hurt the minister."));
    }

    @Test
    void aPhraseHoldsItsPartsButNoClause() {
        assertEquals(
                List.of("Farmers in the north of Mali", "the north of Mali", "Mali", "land", "Kenya"),
                phrases("Farmers in the north of Mali who had lost land blamed Kenya."));
    }

    @Test
    void aDayIsNoActorAndNoPartOfOne() {
        assertEquals(List.of("The president", "Kenya"), phrases("The president on Tuesday blamed Kenya."));
    }

    @Test
    void aListIsCutOff() {
        assertEquals(24, phrases("We saw " + "Peru, ".repeat(60) + "and Chile.").size());
    }
}
