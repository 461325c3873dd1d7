package io.github.stancewire.analysis.stance.coder;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.stancewire.analysis.language.EnglishAnnotator;
import io.github.stancewire.analysis.language.TextAnnotator;
import io.github.stancewire.analysis.stance.Stance;
import io.github.stancewire.analysis.stance.StanceCoder;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Stances that several words show together; all that is told here never happened. */
class ConstructionsTest {
    private static final TextAnnotator ANNOTATOR = EnglishAnnotator.create();
    private static final StanceCoder CODER = FrameStanceCoder.create();

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        Egypt came under fire from Kenya over the new law.                        | KEN-EGY
        Peru has come under criticism from Norway.                                | NOR-PER
        Egypt is under intense Kenyan pressure to free the pilots.                | KEN-EGY
        Poland remained under Norwegian sanctions for years.                      | NOR-POL
        Egypt came under the same roof as Kenya.                                  |
        The Kenyan boats pass under the Egyptian bridge.                          |
        """)
    void tellsWhatSomebodyIsUnder(String text, String expected) {
        assertEquals(wanted(expected), found(text));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        Kenya and Brazil called for the withdrawal of Egyptian troops from Morocco. | KEN-EGY BRA-EGY
        Norway called for the release of the sailors held by Poland.              | NOR-POL
        Peru demanded the lifting of the Mexican blockade.                        | PER-MEX
        India wants Vietnam to hand over the smugglers.                           | IND-VNM
        The Kenyan minister said Egypt must share responsibility for the spill.   | KEN-EGY
        Kenya called for an end to Egyptian hunger.                               |
        Kenya remembered the withdrawal of Egyptian troops.                       |
        """)
    void tellsDemandsThatSomethingEnd(String text, String expected) {
        assertEquals(wanted(expected), found(text));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        The Kenyan ministry said Egypt has failed to answer letters about the spill. | KEN-EGY
        Norway says Poland is not doing enough to stop the smugglers.             | NOR-POL
        Li Ming said Japan had broken the agreement.                              | CHN-JPN
        Peru says that Mexico is arming rebels in the hills.                      | PER-MEX
        India said Vietnam is building chemical weapons.                          | IND-VNM
        Morocco said that Egypt is behind the bombing.                            | MAR-EGY
        Norway said Poland was responsible for the attack.                        | NOR-POL
        The Kenyan ministry said Egypt has not broken the agreement.              |
        Kenya said Egypt is responsible for its own schools.                      |
        Egypt has failed to win the Kenyan vote.                                  |
        Norway asked whether Poland had broken the agreement.                     |
        Li Ming said Japan may break the agreement.                               |
        """)
    void tellsReproachesWithoutAJudgingWord(String text, String expected) {
        assertEquals(wanted(expected), found(text));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        The vote followed accusations from Kenya that Egypt had moved the border. | KEN-EGY
        The talks broke down over Norwegian allegations that Poland hides ships.  | NOR-POL
        Peru repeated the complaint that Mexico empties the river.                | PER-MEX
        The envoy carried Indian demands that Vietnam leave the reef.             | IND-VNM
        The paper spoke of the accusation that Kenya rejected.                    |
        """)
    void tellsAccusationsWithAClause(String text, String expected) {
        assertEquals(wanted(expected), found(text));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        Egypt has adopted a hostile policy toward Kenya.                          | EGY-KEN
        Poland took a tough line on Norway.                                       | POL-NOR
        Peru's conciliatory approach to Mexico surprised few.                     | PER+MEX
        Egypt has adopted a new policy toward Kenya.                              |
        Poland reported a tough line of hills to Norway.                          |
        """)
    void tellsTheKindOfAPolicy(String text, String expected) {
        assertEquals(wanted(expected), found(text));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        Egypt, with support from Kenya, attacked Morocco.                         | KEN+EGY EGY-MAR
        Poland raised the ship with Norwegian help.                               | NOR+POL
        Poland raised the ship with a Norwegian crane.                            |
        """)
    void tellsWithWhoseHelp(String text, String expected) {
        assertEquals(wanted(expected), found(text));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        Kenya imposed duties on salt in retaliation for Egypt's ban on cars.      | KEN-EGY
        Norway imposed sanctions over Poland's treatment of the press.            | NOR-POL
        Peru sent doctors in response to Mexico's call.                           |
        Norway imposed order over Poland's hills.                                 |
        """)
    void tellsWhomAnAnswerIsFor(String text, String expected) {
        assertEquals(wanted(expected), found(text));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        Kenya will not allow Egypt to build the dam.                              | KEN-EGY
        "We cannot let Poland close the strait," the Norwegian minister said.     | NOR-POL
        Kenya did not allow Egypt to be forgotten.                                |
        Kenya will allow Egypt to build the dam.                                  |
        Peru is worried that Mexico is building a wall.                           | PER-MEX
        India feared that Vietnam would close the reef.                           | IND-VNM
        India fears Vietnam may be flooded.                                       |
        """)
    void tellsRefusalsAndFears(String text, String expected) {
        assertEquals(wanted(expected), found(text));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        Hundreds fled since Egypt's Morocco offensive began in June.              | EGY-MAR
        Tensions rose between Kenya and Egypt after the vote.                     | KEN-EGY EGY-KEN
        Norway and Poland are at war.                                             | NOR-POL POL-NOR
        Peru has become a major donor of grain to Mexico.                         | PER+MEX
        Norwegian arms sales to Poland doubled.                                   |
        Mexico received ten million dollars in aid from Peru.                     | PER+MEX
        Norway blocked arms sales to Poland.                                      | NOR-POL
        Poland killed more than a dozen Norwegian soldiers.                       | POL-NOR
        A Norwegian soldier was hurt in an attack in Poland.                      |
        Norway and Poland are at home.                                            |
        """)
    void tellsWhomANounIsAimedAt(String text, String expected) {
        assertEquals(wanted(expected), found(text));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        Norway considers Poland a rogue state.                                    | NOR-POL
        Kenya insists that the decree passed by Egypt's leaders is illegal.       | KEN-EGY
        Kenya warned that Egypt is becoming a threat.                             | KEN-EGY
        Peru described the Mexican leader as the mastermind of the plot.          | PER-MEX
        Norway considers Poland a neighbouring state.                             |
        """)
    void tellsWhatSomebodyIsCalled(String text, String expected) {
        assertEquals(wanted(expected), found(text));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "Kenya will wait until Egypt frees the Peruvian pilots., HYPOTHETICAL",
        "Kenya waited until Egypt freed the Peruvian pilots., ASSERTED"
    })
    void whatIsAwaitedIsNoFactYet(String text, Stance.Factuality expected) {
        assertEquals(
                expected,
                stances(text).stream()
                        .filter(stance -> arrow(stance).equals("EGY+PER"))
                        .findFirst()
                        .orElseThrow()
                        .factuality());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        Kenya sent a plane loaded with medicine to Peru.                           | KEN+PER
        Kenya flew two trucks loaded with blankets and tents to Peru.              | KEN+PER
        Kenya sent a ship carrying food to Peru via Egypt.                         | KEN+PER
        Kenya sent a ship carrying soldiers to Peru.                               |
        Kenya did not send a ship carrying food to Peru.                           |
        """)
    void whatBringsReliefIsAid(String text, String expected) {
        assertEquals(wanted(expected), found(text));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        Kenya liberated Peruvian-held towns.                                       | KEN-PER
        Kenya has freed several Peruvian-held islands.                             | KEN-PER
        Kenya freed the Peruvian pilots.                                           | KEN+PER
        """)
    void whoFreesGroundTakesItFromWhoeverHeldIt(String text, String expected) {
        assertEquals(wanted(expected), found(text));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        Kenya and Peru are longtime rivals.                                        | KEN-PER PER-KEN
        Kenya and Peru, old friends, met on Monday.                                | KEN+PER PER+KEN
        Egypt, Norway's archenemy, held elections.                                 | EGY-NOR NOR-EGY
        Kenya's allies, including Peru and Poland, met on Monday.                  | KEN+PER KEN+POL
        Kenya and Peru have many rivals.                                           |
        """)
    void rivalsAndFriendsAreSoOfEachOther(String text, String expected) {
        assertEquals(wanted(expected), found(text));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        Kenya is considering raising tariffs on goods from Peru.                   |
        Kenya is mulling sanctions on Peru.                                        |
        Kenya is preparing an attack on Peru.                                      |
        Kenya agreed to pause planned tariffs on Peru.                             | KEN+PER
        Kenya considers Peru a threat.                                             | KEN-PER
        """)
    void whatIsWeighedIsNotYetDone(String text, String expected) {
        assertEquals(wanted(expected), found(text));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        Kenyan and Polish troops began joint exercises on Monday, after Peru held drills of its own. | KEN+POL POL+KEN
        Kenya signed a pact with Poland, while Peru sent ships to the gulf.                          | KEN+POL POL+KEN
        """)
    void whoActsInAClauseOfTimeTakesNoPartInTheOther(String text, String expected) {
        assertEquals(wanted(expected), found(text));
    }

    static String wanted(String expected) {
        return new TreeSet<>(expected == null ? List.of() : List.of(expected.split(" ", -1))).toString();
    }

    static String found(String text) {
        return stances(text).stream()
                .filter(stance -> stance.factuality() == Stance.Factuality.ASSERTED
                        && stance.polarity() != Stance.Polarity.NEUTRAL)
                .map(ConstructionsTest::arrow)
                .collect(Collectors.toCollection(TreeSet::new))
                .toString();
    }

    private static List<Stance> stances(String text) {
        return CODER.code(ANNOTATOR.annotate(text, "en"), Names.in(text), Optional.empty());
    }

    private static String arrow(Stance stance) {
        String sign = stance.polarity() == Stance.Polarity.SUPPORT ? "+" : "-";
        return stance.source().side() + sign + stance.target().side();
    }
}
