package io.github.stancewire.analysis.stance.coder;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.stancewire.analysis.language.EnglishAnnotator;
import io.github.stancewire.analysis.language.TextAnnotator;
import io.github.stancewire.analysis.stance.Stance;
import io.github.stancewire.analysis.stance.StanceCoder;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who the two sides of a stance are where no name stands in their place. */
class SidesTest {
    private static final TextAnnotator ANNOTATOR = EnglishAnnotator.create();
    private static final StanceCoder CODER = FrameStanceCoder.create();

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        Several neighbours, including Kenya, Peru and Egypt, accused Norway of fraud.    | EGY-NOR KEN-NOR PER-NOR
        Poland's friends, including Kenya's president and Peru's envoy, condemned India. | KEN-IND PER-IND POL+KEN POL+PER
        Big powers such as Brazil and India criticised Turkey.                           | BRA-TUR IND-TUR
        Poland condemned states such as Mexico and Morocco.                              | POL-MAR POL-MEX
        Norway condemned Mexican firms, including Sea Lantern.                           | NOR-MEX
        The leaders of Kenya and Peru condemned Vietnam.                                 | KEN-VNM PER-VNM
        """)
    void aGroupIsTheMembersThatItNames(String text, String expected) {
        assertTold(text, expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        Kenyan gunfire killed three Peruvian soldiers.               | KEN-PER
        An Egyptian air raid killed two Moroccan shepherds.          | EGY-MAR
        Poland's attack wounded four Norwegian sailors.              | POL-NOR
        A bombing by Egyptian pilots killed two Moroccan shepherds.  | EGY-MAR
        The Cairo bombing killed two Moroccan shepherds.             |
        A bombing in Egypt killed two Moroccan shepherds.            |
        """)
    void anAttackIsByWhomItIsNamedAfterAndNotByWhereItHappens(String text, String expected) {
        assertTold(text, expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        Two Peruvian sailors were killed in an Egyptian air raid.        | EGY-PER
        Two Peruvian sailors were killed in a road accident in Egypt.    |
        Kenya reimposed its ban on beef from Brazil.                     | KEN-BRA
        Kenya reimposed its ban on beef from Monday.                     |
        Mexico struck facilities on Kenyan territory.                    | MEX-KEN
        Mexico fired rockets at Kenyan-held territory.                   | MEX-KEN
        Mexico fired rockets at Kenyan-backed fighters.                  |
        Kenya shot down two Egyptian drones.                             | KEN-EGY
        Two Peruvian ships were stopped and searched by Polish guards.   | POL-PER
        A Kenyan missile killed a villager in the Egyptian port of Safaga. | KEN-EGY
        Turkish jets struck villages in northern Syria.                  | TUR-SYR
        Turkish jets struck militants in northern Syria.                 |
        Turkish jets struck rebel positions in northern Syria.           |
        Turkish jets struck two chairs in northern Syria.                |
        """)
    void whatIsInACountryOrComesFromItIsStruckAsThatCountryAndItsRebelsAreNot(String text, String expected) {
        assertTold(text, expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        Kenya closed the road on Monday. The government also expelled Peruvian diplomats.   | KEN-PER
        In Kenya, the government expelled Peruvian diplomats.                               | KEN-PER
        Ivan Petrov closed the road on Monday. The government expelled Peruvian diplomats.  |
        Kenya and India closed the road. The government expelled Peruvian diplomats.        |
        Media in Lima, which Kenya likes, say the government expelled Polish diplomats.     |
        """)
    void theGovernmentIsThatOfTheOneCountryThatTheTextIsAbout(String text, String expected) {
        assertTold(text, expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        Kenya moved to punish Peru after accusing it of theft.               | KEN-PER
        Kenya met Peru on Monday. Norway accused it of theft.                | NOR-KEN
        Kenya met Peru on Monday. Norway rejected it.                        |
        Kenya met Peru on Monday. Norway condemned it.                       |
        Kenya told Peru and Egypt little before it accused it of theft.      |
        Li Ming went home on Monday. Norway accused him of theft.            | NOR-CHN
        Kenya left the talks with Egypt, accusing the Arab state of lying.   | KEN-EGY
        Kenya left the talks with Egypt and Iran, accusing the state of lying. |
        Li Ming went home on Monday. Norway accused it of theft.             |
        """)
    void whoIsActedUponIsWhomElseTheTextIsAbout(String text, String expected) {
        assertTold(text, expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        Kenya's minister said the house was burnt, accusing Peru of arson.              | KEN-PER
        Kenya's minister said Egypt had fled, accusing Peru of cowardice.               | KEN-PER
        Norway's hopes of joining NATO have been clouded by its dispute with Mexico.    | MEX-NOR NOR-MEX
        The plan is opposed by Kenya, Peru and a host of others that want it to go on.  |
        """)
    void whoActsInOneClauseMayStandInAnother(String text, String expected) {
        assertTold(text, expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        The Kenyan condemned Peru.                                            |
        A Kenyan condemned Peru on Monday.                                    |
        The 48-year-old Australian accused Peru of theft.                     |
        Peru condemned the Kenyan for the theft.                              |
        The Kenyans condemned Peru.                                           | KEN-PER
        The French condemned Peru.                                            | FRA-PER
        The Kenyan army attacked Peru.                                        | KEN-PER
        A Kenyan-led force attacked Peru.                                     | KEN-PER
        """)
    void aSingleOneOfAPeopleIsNotHisCountry(String text, String expected) {
        assertTold(text, expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        Ivan Petrov came on Monday. They condemned Peru.                      |
        Ivan Petrov came on Monday. He condemned Peru.                        | RUS-PER
        Ivan Petrov said they condemned Peru.                                 |
        Kenya and India met on Monday. They condemned Peru.                   | IND-PER KEN-PER
        Kenya met India. The protesters fear an attack by Mexico. They condemned Peru. |
        """)
    void theyAreNotOnePerson(String text, String expected) {
        assertTold(text, expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        Peru criticised the Kenya policy.                                     |
        Li Ming repeated his concerns over Ukraine policy.                    |
        Peru criticised the Mexico envoy.                                     |
        Peru criticised US policy.                                            | PER-USA
        Peru criticised Kenya's policy.                                       | PER-KEN
        Peru criticised Kenyan policy.                                        | PER-KEN
        """)
    void aCountryThatAPolicyIsAboutDoesNotOwnIt(String text, String expected) {
        assertTold(text, expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        Despite long efforts by Kenya and Mexico, public opinion has turned against the Peruvian regime. |
        Despite efforts by Kenya, the farmers protested against Peru.         |
        Kenya's efforts against the Peruvian government failed.                           | KEN-PER
        """)
    void whatIsDoneDespiteSomethingIsNoPartOfIt(String text, String expected) {
        assertTold(text, expected);
    }

    private static void assertTold(String text, String expected) {
        Set<String> wanted = expected == null ? new TreeSet<>() : new TreeSet<>(Arrays.asList(expected.split(" ", -1)));
        assertEquals(wanted, told(text));
    }

    private static Set<String> told(String text) {
        return CODER.code(ANNOTATOR.annotate(text, "en"), Names.in(text), Optional.empty()).stream()
                .filter(stance -> stance.factuality() == Stance.Factuality.ASSERTED
                        && stance.polarity() != Stance.Polarity.NEUTRAL)
                .map(stance -> stance.source().side()
                        + (stance.polarity() == Stance.Polarity.SUPPORT ? "+" : "-")
                        + stance.target().side())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
