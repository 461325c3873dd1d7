package io.github.stancewire.analysis.stance.clause;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.stancewire.analysis.language.EnglishAnnotator;
import io.github.stancewire.analysis.language.Sentence;
import io.github.stancewire.analysis.language.TextAnnotator;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuotationsTest {
    private static final TextAnnotator ANNOTATOR = EnglishAnnotator.create();

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        They left "at once" and slept.             | at once
        They left “at once” and slept.             | at once
        They left «at once» and slept.             | at once
        They left „at once“ and slept.             | at once
        They left 'at once' and slept.             | at once
        They left ‘at once’ and slept.             | at once
        They took the ministers' cars and slept.   |
        They took the ministers’ cars and slept.   |
        It's the ships' flag, isn't it             |
        He said “we ‘left’ them” and slept.        | we ‘ left ’ them
        He said ‘we “left” them’ and slept.        | we left them
        He said “we left and slept                 | we left and slept
        He said we left” and slept                 |
        “A” and “B” and “C                         | A B C
        """)
    void tellsWhatStandsInMarks(String text, String expected) {
        Sentence sentence = ANNOTATOR.annotate(text, "en").sentences().get(0);
        boolean[] quoted = new Quotations().read(sentence.tokens());
        List<String> inside = new ArrayList<>();
        for (int at = 0; at < quoted.length; at++) {
            if (quoted[at]) {
                inside.add(sentence.tokens().get(at).text());
            }
        }
        assertEquals(expected == null ? "" : expected, String.join(" ", inside));
    }
}
