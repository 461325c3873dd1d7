package io.github.stancewire.analysis.stance.coder;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whose deeds are said to have no effect; all that is told here never happened. */
class DefianceFramesTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        The Kenyan minister said Egypt's decision would not change anything on the border. | KEN-EGY
        Norway said that the Polish threats would not affect its plans.            | NOR-POL
        Li Ming said Japanese sanctions will not alter the course of the country.  | CHN-JPN
        Peru will not be swayed by Mexico's threats.                               | PER-MEX
        India said it would not be intimidated by Vietnamese pressure.             | IND-VNM
        Morocco would not be deterred by Egypt's ban on oranges, the minister said. | MAR-EGY
        Kenya said Egypt's decision would not affect the ties between the two countries. |
        Norway said the Polish vote would not change its plans.                    |
        Egypt's decision changed nothing for Kenya.                                |
        Peru said Mexico's decision would change the market.                       |
        Kenyan prices will not be affected by Egypt's harvest.                     |
        """)
    void whoDeniesTheEffectOfADeedIsAgainstItsDoer(String text, String expected) {
        assertEquals(ConstructionsTest.wanted(expected), ConstructionsTest.found(text));
    }
}
