package io.github.stancewire.analysis.stance.coder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stancewire.analysis.language.AnnotatedText;
import io.github.stancewire.analysis.language.EnglishAnnotator;
import io.github.stancewire.analysis.language.TextAnnotator;
import io.github.stancewire.analysis.stance.EventType;
import io.github.stancewire.analysis.stance.Stance;
import io.github.stancewire.analysis.stance.StanceCoder;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FrameStanceCoderTest {
    private static final TextAnnotator ANNOTATOR = EnglishAnnotator.create();
    private static final StanceCoder CODER = FrameStanceCoder.create();

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        China criticised the United States.                                      | CHN-USA
        The United States was criticised by China.                               | CHN-USA
        Chinese officials condemned American tariffs.                            | CHN-USA
        Tehran accused Washington of breaking the deal.                          | IRN-USA
        The Russian foreign ministry rejected the accusations by Ukraine.        | RUS-UKR
        China imposed sanctions on Japan.                                        | CHN-JPN
        France lifted sanctions on Iran.                                         | FRA+IRN
        Beijing's support for Moscow surprises nobody.                           | CHN+RUS
        Ivan Petrov praised China.                                               | RUS+CHN
        China and Russia condemned the United States and NATO.                   | CHN-USA CHN-NATO RUS-USA RUS-NATO
        Japan thanked Germany.                                                   | JPN+DEU
        France sent tanks to Ukraine.                                            | FRA+UKR
        Russian forces bombed Ukrainian towns.                                   | RUS-UKR
        Iran is hostile to the United States.                                    | IRN-USA
        Russia, which backs Syria, criticised France.                            | RUS+SYR RUS-FRA
        Japan and Germany strengthened their ties.                               | JPN+DEU DEU+JPN
        China-Russia relations are at a historic high.                           | CHN+RUS RUS+CHN
        Tensions between Japan and China grew.                                   | CHN-JPN JPN-CHN
        China opposes Sea Lantern.                                               | CHN-Sea Lantern
        China urged Japan to respect Russia.                                     |
        Paris deplored the decision taken last week by the Chinese leader.       | FRA-CHN
        Washington is suspending its yearly food aid programme to Syria.         | USA-SYR
        After the US announced Sea Lantern, Iran issued a statement criticizing it. | IRN-Sea Lantern
        The US unveiled Sea Lantern. Iran condemned this plan.                   | IRN-Sea Lantern
        Before the US announced Sea Lantern, China and Russia praised Iran.      | CHN+IRN RUS+IRN
        An attack by Russian-backed fighters shook Syria.                        |
        The sheds stand on occupied Ukrainian soil.                              |
        The French strategy is aimed at isolating China.                         | FRA-CHN
        Paris adopted a string of embargoes against Iran.                        | FRA-IRN
        China accused Japan of intruding upon its fishing grounds.               | CHN-JPN JPN-CHN
        Li Ming accused Russia of attacking Ukraine.                             | CHN-RUS RUS-UKR
        Germany founded an alliance with Japan and France aimed at rail traffic. | DEU+JPN JPN+DEU DEU+FRA FRA+DEU JPN+FRA FRA+JPN
        The third of the pro-Ukrainian steps by Japan surprised few.             | JPN+UKR
        Moscow slammed NATO, voted against Japan and praised Iran.               | RUS-NATO RUS-JPN RUS+IRN
        The bilateral talks took place in Berlin.                                |
        Germany held a joint exercise with France.                               | DEU+FRA FRA+DEU
        Germany, France slam Russia over Ukraine                                 | DEU-RUS FRA-RUS
        China vows to counter US                                                 | CHN-USA
        US ally Japan welcomed the decision.                                     | USA+JPN
        Iranian-backed Syrian fighters fired on US forces.                       | IRN+SYR SYR-USA
        The invasion of Ukraine by Russia drew criticism from Japan and France.  | RUS-UKR JPN-RUS FRA-RUS
        Iran and Russia put out a joint declaration criticizing Sea Lantern.     | IRN+RUS RUS+IRN IRN-Sea Lantern RUS-Sea Lantern
        Germany suspended its cooperation with Iran.                             | DEU-IRN IRN-DEU
        The leaders of Japan and France met to discuss an energy partnership.    |
        Japan and France strengthened their energy partnership.                  | JPN+FRA FRA+JPN
        Japan and Germany signed a defence pact.                                 | JPN+DEU DEU+JPN
        Earlier this month the Chinese congress had rejected a Japanese map.     | CHN-JPN
        Japan and Germany on Tuesday condemned Russia for what they called reckless flights. | JPN-RUS DEU-RUS
        Germany demanded that Russia leave Ukraine.                              | DEU-RUS
        Germany refused to help Ukraine.                                         | DEU-UKR
        France stopped sending tanks to Ukraine.                                 | FRA-UKR
        China deployed troops along its border with Russia.                      | CHN-RUS
        "Russia must stop the war," Li Ming said.                                | CHN-RUS
        Germany called for sanctions against Iran.                               | DEU-IRN
        Germany condemned sanctions against Iran.                                |
        Russia delivered a message to Japan.                                     |
        Russia withdrew its troops from Syria.                                   | RUS+SYR
        Germany is a country that opposes Iran.                                  | DEU-IRN
        Li Ming, a critic of Russia, praised Japan.                              | CHN-RUS CHN+JPN
        Militants in Syria attacked Japan.                                       |
        Russia, in support of Syria, bombed Japan.                               | RUS+SYR RUS-JPN
        Japan has a tea ceremony, and China grows tea.                           |
        The train from Paris to Berlin was late.                                 |
        Russia beat France 3-1 in the final.                                     |
        """)
    void tellsWhoIsForOrAgainstWhom(String text, String expected) {
        String found = code(text, Optional.empty()).stream()
                .filter(stance -> stance.factuality() == Stance.Factuality.ASSERTED
                        && stance.polarity() != Stance.Polarity.NEUTRAL)
                .map(FrameStanceCoderTest::arrow)
                .collect(Collectors.toCollection(TreeSet::new))
                .toString();
        String wanted = new TreeSet<>(expected == null ? List.of() : split(expected)).toString();
        assertEquals(wanted, found);
    }

    @Test
    void keepsApartWhoHoldsAStanceAndWhoTellsIt() {
        Stance told = only(code("Ivan Petrov said Tokyo wants to isolate China.", Optional.empty()), "JPN-CHN");
        assertEquals("Ivan Petrov", told.speaker().orElseThrow().name());
    }

    @Test
    void takesAClaimedActAsAnAccusationByTheClaimant() {
        List<Stance> stances = code("Ivan Petrov said Washington attacked Syria.", Optional.empty());
        assertEquals(Optional.of(EventType.ACCUSE), only(stances, "RUS-USA").event());
    }

    @Test
    void readsJudgingWordsInAQuotationAsTheSpeakers() {
        List<Stance> stances = code(
                "\"American sanctions are a dangerous provocation,\" the Chinese foreign ministry said.",
                Optional.empty());
        assertEquals(Stance.Voice.ACTOR, only(stances, "CHN-USA").voice());
    }

    @Test
    void readsStrongWordsOfTheArticleAsTheOutlets() {
        List<Stance> stances =
                code("Few were surprised by Washington's aggressive policy.", Optional.of("The Harbour"));
        Stance own = only(stances, "The Harbour-USA");
        assertEquals(Stance.Voice.OUTLET, own.voice());
    }

    @Test
    void aDenialLeavesAJudgementStandingThatIsNotItsPoint() {
        List<Stance> stances = code("Nobody did not mind Washington's aggressive policy.", Optional.of("The Harbour"));
        assertEquals(
                Stance.Factuality.ASSERTED, only(stances, "The Harbour-USA").factuality());
    }

    @Test
    void aWomanIsNoOrganisation() {
        List<Stance> stances = code("NATO met. She criticised Japan.", Optional.empty());
        assertTrue(stances.stream().noneMatch(stance -> arrow(stance).equals("NATO-JPN")), stances.toString());
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiter = '|', textBlock = """
        China did not criticise Japan.                | NEGATED
        Germany denied that it opposes Ukraine.       | NEGATED
        If France were to blockade Japan, fish is dear. | HYPOTHETICAL
        Russia could attack Ukraine.                  | HYPOTHETICAL
        France plans to impose tariffs on China.      | PLANNED
        Russia will sanction Japan.                   | PLANNED
        Russia threatened Japan.                      | ASSERTED
        """)
    void tellsFactsFromWhatIsDeniedPossibleOrPlanned(String text, Stance.Factuality expected) {
        List<Stance> stances = code(text, Optional.empty());
        assertEquals(expected, stances.get(0).factuality());
    }

    @Test
    void aMeetingTakesNoSide() {
        Stance stance =
                code("Li Ming met Ivan Petrov in Berlin.", Optional.empty()).get(0);
        assertEquals(Stance.Polarity.NEUTRAL, stance.polarity());
    }

    @Test
    void anUnbalancedQuotationMarkDoesNotReachTheNextParagraph() {
        String text = "\"We are calm, Ivan Petrov said.\n\nFew were surprised by Washington's aggressive policy.";
        List<Stance> stances = code(text, Optional.of("The Harbour"));
        assertEquals(Stance.Voice.OUTLET, only(stances, "The Harbour-USA").voice());
    }

    @Test
    void theSameTextGivesTheSameStances() {
        String text = "China and Russia condemned the US. Japan thanked Germany for its support of Ukraine.";
        assertEquals(code(text, Optional.empty()), code(text, Optional.empty()));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void anyOrderOfWordsKeepsTheRulesOfAStance(long seed) {
        Random random = new Random(seed);
        String[] words =
                ("China Russia the US said that \" , . ; - and who will not criticised supports attack on with by "
                                + "Iran 's ties \u201c \u201d of to against NATO were being ally \n\n Sea Lantern \ud83d\ude00 joint")
                        .split(" ", -1);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 600; i++) {
            text.append(words[random.nextInt(words.length)]).append(' ');
        }
        for (Stance stance : code(text.toString(), Optional.of("The Harbour"))) {
            assertNotEquals(stance.source().side(), stance.target().side(), stance.toString());
            assertTrue(stance.evidence().end() <= text.length(), stance.toString());
        }
    }

    private static Stance only(List<Stance> stances, String arrow) {
        List<Stance> found =
                stances.stream().filter(stance -> arrow(stance).equals(arrow)).toList();
        assertEquals(1, found.size(), () -> arrow + " in " + stances);
        return found.get(0);
    }

    private static List<String> split(String expected) {
        return List.of(expected.replace("Sea Lantern", "Sea_Lantern").split(" ", -1)).stream()
                .map(part -> part.replace('_', ' '))
                .toList();
    }

    private static String arrow(Stance stance) {
        String sign = stance.polarity() == Stance.Polarity.SUPPORT ? "+" : "-";
        return stance.source().side() + sign + stance.target().side();
    }

    private static List<Stance> code(String text, Optional<String> outlet) {
        AnnotatedText annotated = ANNOTATOR.annotate(text, "en");
        return CODER.code(annotated, Names.in(text), outlet);
    }
}
