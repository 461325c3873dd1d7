package io.github.stancewire.analysis.stance.coder;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who frees whom he held; all that is told here never happened. */
class ReleaseFramesTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        Three Kenyan hostages held by Egypt were released on Friday.      | EGY+KEN
        The Norwegian sailors held by Poland have been freed.             | POL+NOR
        Two Peruvian prisoners who were held by Mexico were released.     | MEX+PER
        Mexico released five Peruvian prisoners.                          | MEX+PER
        The Indian pilots captured by Vietnam have been set free.         | VNM-IND VNM+IND
        The hostages from Kenya seized by Egypt were freed.               | EGY+KEN
        Kenyan hostages held by Egypt were not released.                  |
        Kenyan hostages held by Egypt may be released soon.               |
        Norwegian sailors held by Poland were freed by Peru.              | PER+NOR
        Norwegian sailors held by Poland were freed in a raid.            |
        The film about Kenyan hostages held by Egypt was released in May. |
        """)
    void whoeverHeldCaptivesThatAreFreedFreesThem(String text, String expected) {
        assertEquals(ConstructionsTest.wanted(expected), ConstructionsTest.found(text));
    }
}
