package io.github.stancewire.analysis.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;

/** Whatever text comes, it is cut into tokens that stand in it in order, and its language is told or not. */
class LanguageFuzzTest {
    private static final EnglishAnnotator ANNOTATOR = EnglishAnnotator.create();
    private static final OpenNlpLanguageIdentifier IDENTIFIER = OpenNlpLanguageIdentifier.create();

    @FuzzTest(maxDuration = "1m")
    void tokensStandInTheTextInOrder(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        int before = 0;
        for (Sentence sentence : ANNOTATOR.annotate(text, "en").sentences()) {
            for (Token token : sentence.tokens()) {
                assertTrue(token.begin() >= before && token.end() > token.begin());
                assertEquals(text.substring(token.begin(), token.end()), token.text());
                before = token.end();
            }
        }
    }

    @FuzzTest(maxDuration = "1m")
    void aLanguageIsToldOrNot(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        DetectedLanguage told = IDENTIFIER.identify(text);
        assertTrue(told.confidence() >= 0 && told.confidence() <= 1, told.toString());
        assertTrue(told.code().matches("[a-z]{2,3}"), told.toString());
    }
}
