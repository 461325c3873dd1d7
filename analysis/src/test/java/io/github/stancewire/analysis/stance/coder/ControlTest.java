package io.github.stancewire.analysis.stance.coder;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who is meant to do what a clause without a subject tells; all that is told here never happened. */
class ControlTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        Kenya claimed responsibility for bombing the Egyptian port.        | KEN-EGY
        Norway expressed readiness for helping Poland.                     | NOR+POL
        Peru expressed its readiness to help Mexico.                       | PER+MEX
        India took credit for toppling the Vietnamese government.          | IND-VNM
        Kenya is known for helping Egypt.                                  | KEN+EGY
        Poland is bent on isolating Norway.                                | POL-NOR
        Peru is intent on punishing Mexico.                                | PER-MEX
        Kenya has a policy of helping Egypt.                               | KEN+EGY
        Kenya's effort to isolate Egypt has failed.                        | KEN-EGY
        Kenya's efforts to isolate Egypt continued.                        | KEN-EGY
        Peru's bid to topple the Mexican government drew protests.         | PER-MEX
        India launched a campaign to discredit Vietnam.                    | IND-VNM
        Morocco bears responsibility for attacking Egypt.                  | MAR-EGY
        Kenya denied responsibility for bombing the Egyptian port.         |
        Poland has no plan to isolate Norway.                              |
        Peru has not claimed responsibility for bombing Mexico.            |
        Kenya rejected responsibility for attacking Egypt.                 |
        A Polish campaign aimed at discrediting Norway began in May.       | POL-NOR
        Norway is not intent on isolating Poland.                          |
        Norway blamed Poland for attacking Peru.                           | NOR-POL POL-PER
        Responsibility for bombing the Egyptian port was claimed by Kenya. | KEN-EGY
        The Kenyan fund has a record of buying Egyptian cotton.            |
        The talks are about bombing Egypt.                                 |
        Kenya is accused of illegally bombing Egypt.                       | KEN-EGY
        A bombing in Egypt worried Kenya.                                  |
        """)
    void whoHasADutyOrAPlanDoesWhatItIsFor(String text, String expected) {
        assertEquals(ConstructionsTest.wanted(expected), ConstructionsTest.found(text));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        The Kenyan force, responsible for defending Egypt, left the camp.      | KEN+EGY
        The Polish battalion, responsible for protecting Norway, was praised.  | POL+NOR
        A Kenyan unit tasked with attacking Egypt crossed the river.           | KEN-EGY
        The paper is run by an Indian agency dedicated to undermining Vietnam. | IND-VNM
        The Kenyan minister responsible for attacking unemployment left Egypt. |
        Kenya is no longer responsible for defending Egypt.                    |
        """)
    void whoeverIsChargedWithSomethingDoesIt(String text, String expected) {
        assertEquals(ConstructionsTest.wanted(expected), ConstructionsTest.found(text));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        The minister criticised Kenya's participation in bombing Egypt.     | KEN-EGY
        Kenyan participation in bombing Egypt has ended hopes.              | KEN-EGY
        Norway's involvement in attacking Poland was long a secret.         | NOR-POL
        Peru's role in toppling the Mexican government is well known.       | PER-MEX
        India denied any part in killing the Vietnamese envoy.              |
        India played a part in toppling the Vietnamese government.          | IND-VNM
        Kenya took part in bombing Egypt.                                   | KEN-EGY
        Kenya's role in illegally occupying Egypt was condemned.            | KEN-EGY
        Peru's involvement in brutally suppressing Mexico shocked many.     | PER-MEX
        Kenya's role in the bombing of Egypt is clear.                      | KEN-EGY
        Norwegian involvement in attacks on Poland was denied.              |
        Peru has a hand in the attacks on Mexico.                           | PER-MEX
        India took part in the invasion of Vietnam.                         | IND-VNM
        Kenya could take part in bombing Egypt.                             |
        Norway declined any part in isolating Poland.                       |
        The role of Peruvian troops in defending Mexico was praised.        | PER+MEX
        Kenya has an interest in helping Egypt.                             | KEN+EGY
        Egypt won praise for its role in defending Kenya.                   | EGY+KEN
        Peru plays in the group of Mexico and has a role in beating Poland. |
        """)
    void whoHasAPartInSomethingDoesIt(String text, String expected) {
        assertEquals(ConstructionsTest.wanted(expected), ConstructionsTest.found(text));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        A coalition formed by Kenya and Brazil to counter Egypt has met in Rome. | KEN-EGY BRA-EGY
        This is one of the drones which Kenya uses to strike Egypt.              | KEN-EGY
        The gun is one of the weapons that Peru employs to attack Mexico.        | PER-MEX
        These are the ships which India used to blockade Vietnam.                | IND-VNM
        The ferry is one of the ships which Kenya uses to reach Egypt.           |
        The drone is used by Kenya to strike Egypt.                              | KEN-EGY
        The fund, set up by Peru to help Mexico, is empty.                       | PER+MEX
        Kenya no longer supports Egypt.                                          |
        """)
    void whoUsesOrMakesSomethingDoesWhatItIsFor(String text, String expected) {
        assertEquals(ConstructionsTest.wanted(expected), ConstructionsTest.found(text));
    }
}
