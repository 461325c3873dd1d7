package io.github.stancewire.analysis.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Texts that nobody writes. The limit is far above what they need: it catches what is not linear, not what is slow. */
class PathologicalTextTest {
    private static final Duration LIMIT = Duration.ofMinutes(1);

    enum Text {
        ONE_ENDLESS_LINE("Anna Holm met the Zenda Council and "),
        ONE_ENDLESS_TOKEN("x"),
        ONE_ENDLESS_CAPITAL("X"),
        CAPITALS_ONLY("President Anna Holm Council "),
        ONE_NAME_AGAIN_AND_AGAIN("Zenda "),
        EMOJI("😀👩‍👩‍👧 Holm "),
        CONTROLS("\u0001\u0002 Holm \u0007"),
        SCRIPTS("Holm إيران 中国 Москва ישראל "),
        HYPHENS("Anna-Holm-"),
        BRACKETS("(A) (B) ");

        private final String unit;

        Text(String unit) {
            this.unit = unit;
        }

        String of(int length) {
            return unit.repeat(length / unit.length() + 1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aLongTextIsReadInTime(Text text) {
        String whole = text.of(100_000);
        Recognized read = assertTimeoutPreemptively(LIMIT, () -> Recognized.in(whole));
        assertTrue(read.allMentions().allMatch(mention -> mention.span().end() <= whole.length()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            😀 Police arrested Khalid bin Rashed on Monday. | Khalid bin Rashed
            👩‍👩‍👧 The Zenda Council met.                     | Zenda Council
            إيران and the Zenda Council agreed.           | Zenda Council
            Jose\u0301 Marti\u0301nez spoke.              | Jose\u0301 Marti\u0301nez
            """)
    void offsetsAreRightBehindOddCharacters(String text, String name) {
        Recognized read = Recognized.in(text);
        assertEquals(
                1,
                read.allMentions()
                        .filter(mention -> mention.span().of(text).equals(name))
                        .count(),
                read::toString);
    }
}
