package io.github.stancewire.analysis.stance.coder;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who wants another to undo what he did, or makes public what he did; all that is told here never happened. */
class DemandedMeasuresTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        Kenya wants Egypt to lift the ban on its oranges.       | KEN-EGY
        Norway wants Poland to undo the blockade.               | NOR-POL
        Peru wants Mexico to drop the tariffs on copper.        | PER-MEX
        India asked Vietnam to scrap the embargo.               | IND-VNM
        Kenya wants Egypt to end its sanctions against Morocco. | KEN-EGY
        Norway wanted Poland to lift restrictions on its ships. | NOR-POL
        Morocco wants Egypt to withdraw its complaint.          | MAR-EGY
        Kenya wants Egypt to buy its oranges.                   |
        Norway does not want Poland to lift the ban.            |
        Egypt did not ask Kenya to cancel the drill.            |
        """)
    void whoWantsAMeasureUndoneIsAgainstWhoseItIs(String text, String expected) {
        assertEquals(ConstructionsTest.wanted(expected), ConstructionsTest.found(text));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        Kenya went public with allegations that Egypt had moved the border.        | KEN-EGY
        The Norwegian ministry came forward with accusations that Poland hides ships. | NOR-POL
        Peru went public with complaints that Mexico empties the river.            | PER-MEX
        India went public with a plan that Vietnam likes.                          |
        """)
    void whoGoesPublicWithAllegationsAccuses(String text, String expected) {
        assertEquals(ConstructionsTest.wanted(expected), ConstructionsTest.found(text));
    }
}
