package io.github.stancewire.analysis.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CityReadingTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Moscow warned the alliance again.                   | country:RUS | SEAT Moscow
            The move angered Beijing.                           | country:CHN | SEAT Beijing
            Envoys described Washington's stance as unhelpful.  | country:USA | SEAT Washington
            They want better ties with Tokyo.                   | country:JPN | SEAT Tokyo
            He called for tougher measures against Tehran.      | country:IRN | SEAT Tehran
            Brussels imposed new tariffs.                       | org:EU      | SEAT Brussels
            A Damascus-backed militia took the town.            | country:SYR | SEAT Damascus
            Lima and the African Union signed the plan.         | country:PER | SEAT Lima
            """)
    void aCapitalThatActsOrIsActedUponIsItsGovernment(String text, String id, String mention) {
        assertEquals(
                List.of(mention),
                Recognized.in(text).mentions(id),
                () -> Recognized.in(text).toString());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The ministers held talks in Moscow.                 | place:moscow
            She flew to Beijing on Monday.                      | place:beijing
            The Geneva talks and the Vienna meeting failed.     | place:vienna
            He was born near Warsaw.                            | place:warsaw
            PARIS (Agency) - Farmers blocked the roads.         | place:paris
            Streets of Cairo were empty.                        | place:cairo
            The delegation arrived from Seoul.                  | place:seoul
            Lima and the roads around the bay were empty.       | place:lima
            """)
    void aCapitalWhereSomethingHappensIsAPlace(String text, String id) {
        Recognized read = Recognized.in(text);
        assertEquals(1, read.mentions(id).size(), read::toString);
    }
}
