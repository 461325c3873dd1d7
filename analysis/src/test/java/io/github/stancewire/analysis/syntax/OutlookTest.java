package io.github.stancewire.analysis.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class OutlookTest {
    @Test
    void aPhraseIsAboutTheLastOfItsNouns() {
        Outlook outlook =
                outlook("in/ADP|IN the/DET|DT old/ADJ|JJ harbour/NOUN|NN office/NOUN|NN of/ADP|IN Riga/PROPN|NNP");
        assertEquals(4, outlook.content[0]);
    }

    @Test
    void aPossessiveIsNotWhatAPhraseIsAbout() {
        Outlook outlook = outlook("with/ADP|IN its/PRON|PRP$ neighbours/NOUN|NNS");
        assertEquals(2, outlook.content[0]);
    }

    @Test
    void aPronounIsWhatAPhraseIsAbout() {
        Outlook outlook = outlook("with/ADP|IN it/PRON|PRP ,/PUNCT|, yesterday/NOUN|NN");
        assertEquals(1, outlook.content[0]);
    }

    @Test
    void behindAConjunctionTheVerbIsWhatComes() {
        Outlook outlook = outlook("and/CCONJ|CC quickly/ADV|RB left/VERB|VBD Riga/PROPN|NNP");
        assertEquals(2, outlook.content[0]);
    }

    @Test
    void aPhraseWithoutContentIsAboutTheEnd() {
        Outlook outlook = outlook("so/ADV|RB very/ADV|RB ./PUNCT|.");
        assertEquals(3, outlook.content[0]);
        assertEquals(3, outlook.content[3]);
    }

    @Test
    void theWordsThemselvesAreNotBetween() {
        Outlook outlook = outlook("they/PRON|PRP said/VERB|VBD they/PRON|PRP left/VERB|VBD");
        assertEquals(outlook.between(2, 3), outlook.between(0, 1));
        assertNotEquals(outlook.between(0, 2), outlook.between(0, 1));
    }

    @Test
    void aCommaIsToldFromOtherMarksBetween() {
        Outlook comma = outlook("ministers/NOUN|NNS ,/PUNCT|, judges/NOUN|NNS");
        Outlook dash = outlook("ministers/NOUN|NNS -/PUNCT|: judges/NOUN|NNS");
        assertNotEquals(dash.between(0, 2), comma.between(0, 2));
    }

    @Test
    void threeBetweenAreAsManyAsTwo() {
        Outlook outlook = outlook("a/X|X b/VERB|VB c/VERB|VB d/VERB|VB e/X|X");
        assertEquals(outlook.between(0, 3), outlook.between(0, 4));
        assertNotEquals(outlook.between(0, 2), outlook.between(0, 3));
    }

    @Test
    void nothingIsBetweenNoWordAndAnother() {
        assertEquals(-1, outlook("They/PRON|PRP left/VERB|VBD").between(3, 1));
    }

    @Test
    void verbsToComeCountFromTheWordOn() {
        Outlook outlook = outlook("who/PRON|WP has/AUX|VBZ left/VERB|VBN left/VERB|VBN");
        assertEquals(2 << 2 | 1, outlook.verbsFrom(0));
        assertEquals(1 << 2, outlook.verbsFrom(3));
        assertEquals(0, outlook.verbsFrom(4));
    }

    private static Outlook outlook(String sentence) {
        List<String[]> tokens = Arrays.stream(sentence.split(" ", -1))
                .map(token -> token.split("/", -1))
                .toList();
        List<String> words = tokens.stream().map(token -> token[0]).toList();
        List<String> tags = tokens.stream().map(token -> token[1]).toList();
        return new Outlook(Forms.of(words, Lexicon.EMPTY), new TagCodes(tags));
    }
}
