package io.github.stancewire.analysis.stance.coder;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who acts for another's sake or supports what he is to do; all that is told here never happened. */
class SupportFramesTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        Kenya sent a note to the court in The Hague in support of Egypt.           | KEN+EGY
        Norway spoke at the meeting of ministers in Geneva in support of Poland.   | NOR+POL
        Peru sent three ships to the port in solidarity with Mexico.               | PER+MEX MEX+PER
        India lodged an appeal with the tribunal on behalf of Vietnam.             | IND+VNM
        Thousands of Kenyans marched through the streets of the capital in support of Egypt. | KEN+EGY
        Poland issued a statement about the islands in solidarity with Norway.     | POL+NOR NOR+POL
        Kenya did not speak in support of Egypt.                                   |
        Norway could send a note to the court in support of Poland.                |
        The Kenyan ministry said a firm had moved money on behalf of Egypt.        |
        Peru sold the ships on behalf of a Mexican company.                        |
        India intervened at the court in the case against Mexico in support of Vietnam. | IND+VNM
        Kenya is taking part in a lawsuit filed in May in support of Egypt.        | KEN+EGY
        Norway sent weapons built in Brazil in support of Poland.                  | NOR+POL
        Morocco joins the hearings at the court in The Hague, in support of Egypt. | MAR+EGY
        Peru, Brazil and India filed papers in the case in support of Mexico.      | PER+MEX BRA+MEX IND+MEX
        The Kenyan minister's remarks in support of Egypt drew applause.           | KEN+EGY
        Norwegian statements in support of Poland were read.                       | NOR+POL
        Kenya acted on behalf of Egypt at the council.                             | KEN+EGY
        Norway filed a complaint with the council on behalf of Poland.             | NOR+POL
        Kenya has an office in Egypt and works on behalf of Egyptian firms.        |
        A lawyer spoke on behalf of the Kenyan bank.                               |
        """)
    void whoActsInSupportOfSomebodyIsForHim(String text, String expected) {
        assertEquals(ConstructionsTest.wanted(expected), ConstructionsTest.found(text));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        Kenya reaffirmed its support for Egypt's efforts to defend itself.         | KEN+EGY
        Norway voiced support for Poland's efforts to retake the islands.          | NOR+POL
        Peru expressed its support for Mexico's right to protect its border.       | PER+MEX
        India pledged support for Vietnamese efforts to rebuild the port.          | IND+VNM
        Kenya gave its backing for Egypt to lead the council.                      | KEN+EGY
        Norway repeated its support for Poland's attempt to defeat the rebels.     | NOR+POL
        The minister stressed Kenya's support for Egyptian efforts to restore peace. | KEN+EGY
        Kenya withdrew its support for Egypt's efforts to join the union.          | KEN-EGY
        Norway has no support for Poland's efforts to join the union.              |
        Peru supported Mexico's efforts to defend itself and its right to retake the islands. | PER+MEX
        Norway reiterated its support for Poland's bid to join NATO.               | NOR+POL POL+NATO
        The leaders of Kenya expressed full support for Egypt in its efforts to defend itself. | KEN+EGY
        Poland thanked Norway for its support for Poland's efforts to defend itself against Peru. | POL+NOR NOR+POL
        Peru's support for Mexican efforts to retake the port angered Norway.      | PER+MEX
        India has offered its support for Vietnam to regain the islands.           | IND+VNM
        Peru's support for the Mexican efforts to retake the port is lukewarm at best. | PER+MEX
        There is no support in Kenya for Egyptian efforts to raise the tax.        |
        """)
    void whoSupportsAnEffortIsForWhoMakesIt(String text, String expected) {
        assertEquals(ConstructionsTest.wanted(expected), ConstructionsTest.found(text));
    }
}
