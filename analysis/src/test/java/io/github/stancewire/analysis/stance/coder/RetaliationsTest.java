package io.github.stancewire.analysis.stance.coder;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** At whom an answer in kind is that names nobody; none of it ever happened. */
class RetaliationsTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        Peru shelled Kenyan villages. Kenya launched a counteroffensive.              | KEN-PER PER-KEN
        Peru shelled Kenyan villages. Kenya hit back with a barrage of rockets.       | KEN-PER PER-KEN
        Peru shelled Kenyan villages. Kenya vowed to retaliate.                       | KEN-PER PER-KEN
        Peru imposed tariffs on Kenyan tea. Kenya responded with tariffs of its own.  | KEN-PER PER-KEN
        Peru shelled Kenyan villages. Kenya did not retaliate.                        | PER-KEN
        Peru shelled Kenyan villages. Egypt launched a counteroffensive.              | PER-KEN
        Peru praised Kenya. Kenya hit back.                                           | PER+KEN
        Kenya launched a counteroffensive.                                            |
        """)
    void whoStruckFirstIsStruckBack(String text, String expected) {
        assertEquals(ConstructionsTest.wanted(expected), ConstructionsTest.found(text));
    }
}
