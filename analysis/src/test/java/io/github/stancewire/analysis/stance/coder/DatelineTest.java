package io.github.stancewire.analysis.stance.coder;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.stancewire.analysis.language.EnglishAnnotator;
import io.github.stancewire.analysis.language.Sentence;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatelineTest {
    private static final EnglishAnnotator ANNOTATOR = EnglishAnnotator.create();

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        LIMA - Chile thanked Peru.                        | Chile thanked Peru.
        Lima, Peru (Andes News) — Chile thanked Peru.     | Chile thanked Peru.
        LIMA, Peru (Andes News) -- Chile thanked Peru.    | Chile thanked Peru.
        Peru – which Chile thanked – is pleased.          | Peru – which Chile thanked – is pleased.
        The Peru-Chile pact (signed in May) – it is old.  | The Peru-Chile pact (signed in May) – it is old.
        Peru thanked Chile.                               | Peru thanked Chile.
        """)
    void theTextBeginsBehindIt(String text, String rest) {
        Sentence sentence = ANNOTATOR.annotate(text, "en").sentences().get(0);
        assertEquals(rest, text.substring(Dateline.end(sentence)).strip());
    }
}
