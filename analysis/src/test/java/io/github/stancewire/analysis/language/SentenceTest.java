package io.github.stancewire.analysis.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.stancewire.analysis.Span;
import io.github.stancewire.analysis.syntax.TagModel;
import java.util.List;
import org.junit.jupiter.api.Test;

class SentenceTest {
    private static final List<Token> TOKENS = List.of(
            new Token(new Span(0, 4), "Rain", "NOUN", "rain"), new Token(new Span(5, 10), "falls", "VERB", "fall"));

    @Test
    void anAnnotatedSentenceKeepsWhatTheTaggerTellsOfItsWords() {
        String text = "U.S.-led forces didn't leave the harbour. They will stay until May, the minister said!";
        for (Sentence sentence : EnglishAnnotator.create().annotate(text, "en").sentences()) {
            assertEquals(TagModel.shared().tag(sentence.words()), sentence.fineTags());
        }
    }

    @Test
    void tokensFromElsewhereHaveNoFineTags() {
        assertEquals(List.of(), new Sentence(new Span(0, 10), TOKENS).fineTags());
    }

    @Test
    void someTagsForSomeOfTheTokensAreRefused() {
        Span whole = new Span(0, 10);
        List<String> one = List.of("NOUN|NN");
        assertThrows(IllegalArgumentException.class, () -> new Sentence(whole, TOKENS, one));
    }
}
