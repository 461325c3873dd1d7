package io.github.stancewire.analysis.stance.coder;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who is against whom by what a deed is called; all that is told here never happened. */
class JudgedActsTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        The Kenyan minister said the strikes on Peru by Egypt amount to a war crime. | KEN-EGY EGY-PER
        Norway said Poland's raids on Mexico constitute terrorism.                 | NOR-POL POL-MEX
        Li Ming said Japan's actions in Vietnam are a crime.                       | CHN-JPN
        India said that Vietnam's attack on Brazil is tantamount to aggression.    | IND-VNM VNM-BRA
        Kenya said the bombing of Peru by Egypt was nothing short of genocide.     | KEN-EGY EGY-PER
        Peru called the Mexican raids in Brazil a massacre.                        | PER-MEX MEX-BRA
        Morocco said the seizure of ships by Egypt amounts to piracy.              | MAR-EGY
        Norway said Poland's shelling of Mexico was a massacre.                    | NOR-POL POL-MEX
        The brutal attack on Kenya by Egypt was condemned by Norway.               | NOR-EGY EGY-KEN
        Kenya denounced the illegal invasion of Peru by Egypt.                     | KEN-EGY EGY-PER
        Norway said the strike on Mexico by Poland was barbaric.                   | NOR-POL POL-MEX
        The strikes on Peru by Egypt amount to a war crime.                        | EGY-PER
        Kenya said the strikes on Peru did not amount to a war crime.              |
        Norway said Polish exports amount to a billion dollars.                    |
        Kenya asked whether the strikes by Egypt amount to a war crime.            |
        Peru said Mexico's raids could amount to a crime.                          |
        Norway said Poland's policy amounts to apartheid.                          | NOR-POL
        Peru said the attacks by Mexico on Brazil were nothing less than terrorism. | PER-MEX MEX-BRA
        The raids on Mexico by Poland were an outrage, Norway said.                | NOR-POL POL-MEX
        Kenya said the massacre in Egypt must not be forgotten.                    |
        The attacks by Mexico on Brazil went on.                                   | MEX-BRA
        The murder of a Kenyan envoy by Egypt was a crime, Norway said.            | NOR-EGY EGY-KEN
        Kenya published a book on Peru by Mexico's envoy.                          |
        """)
    void whoJudgesAnActIsAgainstItsDoer(String text, String expected) {
        assertEquals(ConstructionsTest.wanted(expected), ConstructionsTest.found(text));
    }
}
