package io.github.stancewire.analysis.entity;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.stancewire.analysis.language.EnglishAnnotator;
import io.github.stancewire.analysis.language.TextAnnotator;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

class RecognitionFuzzTest {
    private static final TextAnnotator ANNOTATOR = EnglishAnnotator.create();
    private static final EntityRecognizer RECOGNIZER = GazetteerRecognizer.create();

    @FuzzTest(maxDuration = "1m")
    void mentionsStandInTheTextOnWholeCharacters(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        for (Entity entity : RECOGNIZER.recognize(ANNOTATOR.annotate(text, "en"), LocalDate.of(2024, 2, 29))) {
            for (Mention mention : entity.mentions()) {
                int begin = mention.span().begin();
                int end = mention.span().end();
                assertTrue(begin >= 0 && begin < end && end <= text.length());
                assertFalse(Character.isLowSurrogate(text.charAt(begin))
                        && begin > 0
                        && Character.isHighSurrogate(text.charAt(begin - 1)));
                assertFalse(end < text.length()
                        && Character.isHighSurrogate(text.charAt(end - 1))
                        && Character.isLowSurrogate(text.charAt(end)));
            }
        }
    }
}
