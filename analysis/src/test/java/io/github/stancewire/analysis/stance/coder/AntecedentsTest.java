package io.github.stancewire.analysis.stance.coder;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whom a noun means that the text has told of elsewhere; none of it ever happened. */
class AntecedentsTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        A Kenyan tanker ran aground near the cape. Peru seized the tanker on Monday.                   | PER-KEN
        Norway's draft was short. Mexico called the draft unacceptable.                                | MEX-NOR
        Kenya's troops rested. India said on Friday that the troops had attacked Vietnam.              | IND-KEN KEN-VNM
        Kenya fired rockets into the desert. Egypt shot down the rockets.                              | EGY-KEN
        The rockets fired by Kenya fell short. Egypt shot down some of the rockets.                    | EGY-KEN
        Poland sent Kenyan drones home. Egypt shot down the drones.                                    |
        A Kenyan tanker ran aground. An Indian tanker was near. Peru seized the tanker on Monday.      |
        A Kenyan tanker ran aground. Peru seized another tanker on Monday.                             |
        A Kenyan tanker ran aground. Peru seized the Norwegian-built tanker on Monday.                 |
        A Kenyan tanker ran aground. Peru seized the tanker of a smuggler on Monday.                   |
        A Kenyan student was late. Peru arrested the student on Monday.                                |
        The Kenyan war drags on. Peru condemned the war.                                               |
        """)
    void theNounAloneMeansWhoseItIsWhereAllOfThatNameAreHis(String text, String expected) {
        assertEquals(ConstructionsTest.wanted(expected), ConstructionsTest.found(text));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        Kenya seized an Egyptian ship. Poland condemned the seizure.                                   | KEN-EGY POL-KEN
        Kenya's decision came at night. Egypt slept well. All was calm. Poland condemned the decision. | POL-KEN
        Kenya seized an Egyptian ship. Kenya defended the seizure.                                     | KEN-EGY
        """)
    void aDeedMeansWhoeverDidItLastOrWhoseItIsToldToBe(String text, String expected) {
        assertEquals(ConstructionsTest.wanted(expected), ConstructionsTest.found(text));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        Three countries (Kenya, Peru and Poland) imposed sanctions on Vietnam.                         | KEN-VNM PER-VNM POL-VNM
        Three countries, Kenya, Peru and Poland, condemned Vietnam.                                    | KEN-VNM PER-VNM POL-VNM
        The two nations, Kenya and NATO-member Poland, condemned Vietnam.                             | KEN-VNM POL-VNM
        Two states imposed sanctions on Vietnam: Kenya and Peru. The two states also condemned Norway. | KEN-NOR KEN-VNM PER-NOR PER-VNM
        Indian allies condemned Vietnam. They also struck Norway. The allies are: Kenya and Peru.      | KEN-NOR KEN-VNM PER-NOR PER-VNM
        Indian allies condemned Vietnam. Norway's allies met: Kenya and Peru.                          | NOR+KEN NOR+PER
        Indian allies condemned Vietnam.                                                               |
        Norway attacked India's neighbours.                                                            |
        """)
    void aGroupIsTheMembersThatAListNamesAnywhere(String text, String expected) {
        assertEquals(ConstructionsTest.wanted(expected), ConstructionsTest.found(text));
    }
}
