package io.github.stancewire.analysis.stance.coder;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who is the subject of a clause that opens with what may be a preposition; all that is told here never happened. */
class OpenedClausesTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        Thousands fled before Kenya and Peru attacked Egypt.              | KEN-EGY PER-EGY
        The talks ended after Norway and Poland condemned Mexico.         | NOR-MEX POL-MEX
        The port was closed since India and Brazil invaded Vietnam.       | IND-VNM BRA-VNM
        Prices fell after Kenya, Peru and Brazil sanctioned Egypt.        | KEN-EGY PER-EGY BRA-EGY
        Before Kenya and Norway attacked Egypt, the port was open.        | KEN-EGY NOR-EGY
        The market was calm until Peru and India blockaded Vietnam.       | PER-VNM IND-VNM
        The ship left after Kenya and Egypt met in Oslo.                  |
        Kenya was the host before Peru and Norway praised Mexico.         | PER+MEX NOR+MEX
        Long before Kenya and its allies bombed Egypt, the town was rich. | KEN-EGY
        After talks with Kenya, Egypt attacked Morocco.                   | EGY-MAR
        Since the talks in Oslo and Lima, Poland has condemned Mexico.    | POL-MEX
        The port closed after Kenya and Egypt.                            |
        Poland left the talks before Norway and condemned Mexico.         | POL-MEX
        """)
    void whoStandsBehindASubordinatorIsTheSubject(String text, String expected) {
        assertEquals(ConstructionsTest.wanted(expected), ConstructionsTest.found(text));
    }
}
