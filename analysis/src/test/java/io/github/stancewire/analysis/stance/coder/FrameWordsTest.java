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
import org.junit.jupiter.params.provider.ValueSource;

/** What the shipped lexicon makes of its words, a group of them at a time; all that is told here never happened. */
class FrameWordsTest {
    private static final TextAnnotator ANNOTATOR = EnglishAnnotator.create();
    private static final StanceCoder CODER = FrameStanceCoder.create();

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        Kenya reprimanded Egypt.                                                  | KEN-EGY
        Peruvian diplomats belittled the Brazilian offer.                         | PER-BRA
        Turkey was pilloried by Norway.                                           | NOR-TUR
        India, which upbraided Vietnam, praised Japan.                            | IND-VNM IND+JPN
        Norwegian ministers called out Turkey over the dam.                       | NOR-TUR
        Egypt tore into Kenya over the harbour fees.                              | EGY-KEN
        Peru spoke out against Brazil on Monday.                                  | PER-BRA
        Mexico sneered at Australia.                                              | MEX-AUS
        Warsaw took aim at Moscow.                                                | POL-RUS
        Hanoi took a swipe at Canberra.                                           | VNM-AUS
        The Polish minister pointed the finger at Iran.                           | POL-IRN
        Norway found fault with Poland.                                           | NOR-POL
        Brazil took issue with Mexico.                                            | BRA-MEX
        India took exception to Morocco.                                          | IND-MAR
        Cairo took umbrage at Ankara.                                             | EGY-TUR
        Kenya poured scorn on Egypt.                                              | KEN-EGY
        Lima pinned the blame on Brasilia.                                        | PER-BRA
        Rabat cast doubt on Egypt.                                                | MAR-EGY
        Mexican officials grumbled about Australia.                               | MEX-AUS
        Brazil seethed at Peru.                                                   | BRA-PER
        Norway held Russia responsible for the spill.                             | NOR-RUS
        Iran was held responsible by Poland.                                      | POL-IRN
        India took Vietnam to task.                                               | IND-VNM
        Australia lost patience with India.                                       | AUS-IND
        Turkey implicated Egypt in the fraud.                                     | TUR-EGY
        Poland is taking Hanoi to court.                                          | POL-VNM
        Norway testified against Morocco.                                         | NOR-MAR
        Kenyan leaders loathe Egypt.                                              | KEN-EGY
        Peru fell out with Brazil.                                                | PER-BRA BRA-PER
        Peru and Brazil bickered.                                                 | PER-BRA BRA-PER
        Mexico parted ways with Peru.                                             | MEX-PER
        The Turkish decision dismayed Norway.                                     | NOR-TUR
        Poland was appalled by the Vietnamese raid.                               | POL-VNM
        Egypt's move alienated Kenya.                                             | KEN-EGY
        The Indian plan exasperated Australia.                                    | AUS-IND
        Kenya crippled Egyptian shipping.                                         | KEN-EGY
        Turkish officers harassed Norwegian sailors.                              | TUR-NOR
        Poland duped Mexico.                                                      | POL-MEX
        Hanoi discriminates against Australian firms.                             | VNM-AUS
        Russian agents stole secrets from Norway.                                 | RUS-NOR
        Morocco took advantage of Mexico.                                         | MAR-MEX
        Brazil has embarrassed Peru.                                              | BRA-PER
        """)
    void tellsWordsAgainstSomebody(String text, String expected) {
        assertEquals(wanted(expected), found(text));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        Norway restrained Poland.                                                 | NOR-POL
        Mexico foiled a Peruvian plot.                                            | MEX-PER
        Kenya is hemming in Egypt.                                                | KEN-EGY
        Indian troops repelled the Vietnamese forces.                             | IND-VNM
        The Egyptian army pushed Kenyan troops back.                              | EGY-KEN
        Peru is jockeying with Brazil.                                            | PER-BRA
        Turkey locked horns with Egypt.                                           | TUR-EGY EGY-TUR
        Norway and Poland traded insults.                                         | NOR-POL POL-NOR
        Australia stood firm against Vietnam.                                     | AUS-VNM
        Lima balked at the Mexican terms.                                         | PER-MEX
        Canberra brushed off Indian protests.                                     | AUS-IND
        Kenya turned down the Egyptian plan.                                      | KEN-EGY
        Hanoi voted down the Mexican plan.                                        | VNM-MEX
        Poland scuppered a Norwegian bid.                                         | POL-NOR
        Oslo lined up against Ankara.                                             | NOR-TUR
        Morocco tore up its treaty with Egypt.                                    | MAR-EGY
        Peru betrayed Brazil.                                                     | PER-BRA
        Turkey let Norway down.                                                   | TUR-NOR
        India turned its back on Vietnam.                                         | IND-VNM
        Mexico thumbed its nose at Peru.                                          | MEX-PER
        Egypt turned against Kenya.                                               | EGY-KEN
        Brazil broke with Mexico.                                                 | BRA-MEX
        Warsaw distanced itself from Oslo.                                        | POL-NOR
        Kenya piled pressure on Egypt.                                            | KEN-EGY
        Peru leaned on Brazil.                                                    | PER-BRA
        Brazilian agents cowed Peru.                                              | BRA-PER
        Iran vowed vengeance on Norway.                                           | IRN-NOR
        Russia goaded Poland.                                                     | RUS-POL
        Vietnam schemed against India.                                            | VNM-IND
        Iran bared its teeth at Egypt.                                            | IRN-EGY
        Turkey is aiming missiles at Egypt.                                       | TUR-EGY
        Mexicans rebelled against Brazil.                                         |
        Kenyans rose up against Egypt.                                            | KEN-EGY
        Egyptian officers pelted a Kenyan car.                                    | EGY-KEN
        Turkish officials burned a Norwegian flag.                                | TUR-NOR
        India lodged a protest with Vietnam.                                      | IND-VNM
        """)
    void tellsResistanceThreatsAndProtests(String text, String expected) {
        assertEquals(wanted(expected), found(text));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        Norway fined Poland.                                                      | NOR-POL
        Turkey was disinvited by Egypt.                                           | EGY-TUR
        Kenya kicked out Egyptian diplomats.                                      | KEN-EGY
        Kenya kicked the Egyptian envoy out.                                      | KEN-EGY
        Peru sent Brazilian officers packing.                                     | PER-BRA
        Mexico excluded Peru.                                                     | MEX-PER
        Australia has frozen Vietnamese assets.                                        | AUS-VNM
        Oslo denied Polish officials entry.                                       | NOR-POL
        Hanoi halted Indian imports.                                              | VNM-IND
        Brazil ditched Mexico.                                                    | BRA-MEX
        Mexico withheld funds from Peru.                                          | MEX-PER
        Norway is divesting from Russia.                                          | NOR-RUS
        Egypt recalled its ambassador to Kenya.                                   | EGY-KEN
        Peru closed its border with Brazil.                                       | PER-BRA
        Turkey shut its airspace to Norway.                                       | TUR-NOR
        Warsaw cancelled a summit with Hanoi.                                     | POL-VNM
        Egypt is arming against Kenya.                                            | EGY-KEN
        A Turkish frigate shadowed a Norwegian warship.                           | TUR-NOR
        Turkish frigates and jets shadowed a Norwegian warship.                   | TUR-NOR
        Moscow eavesdropped on Warsaw.                                            | RUS-POL
        Kenyan soldiers rounded up Egyptian traders.                              | KEN-EGY
        Egypt took Kenyan sailors hostage.                                        | EGY-KEN
        The navy of India boarded a Vietnamese trawler.                           | IND-VNM
        Brazilian police incarcerated a Peruvian envoy.                           | BRA-PER
        Peru commandeered Brazilian trucks.                                       | PER-BRA
        Egypt laid siege to Kenyan ports.                                         | EGY-KEN
        Turkey seized a ship that Norway owned.                                   |
        Iranian hackers broke into Polish ministries.                             | IRN-POL
        """)
    void tellsSanctionsAndCoercion(String text, String expected) {
        assertEquals(wanted(expected), found(text));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        Egyptian jets strafed Kenyan villages.                                    | EGY-KEN
        Norwegian ships were sunk by Turkey.                                      | TUR-NOR
        Indian gunners downed a Vietnamese drone.                                 | IND-VNM
        Peru's army levelled Brazilian towns.                                     | PER-BRA
        Mexican soldiers gunned down a Peruvian officer.                          | MEX-PER
        Vietnam blew up an Indian bridge.                                         | VNM-IND
        Kenyan troops set Egyptian depots ablaze.                                 | KEN-EGY
        Turkey lobbed shells at Egypt.                                            | TUR-EGY
        Iran fired six missiles at Turkey.                                        | IRN-TUR
        Russia dropped bombs on Poland.                                           | RUS-POL
        Brazil declared war on Peru.                                              | BRA-PER
        Morocco took up arms against Egypt.                                       | MAR-EGY
        Vietnam and India exchanged gunfire.                                      | VNM-IND IND-VNM
        Peru toppled the Brazilian government.                                    | PER-BRA
        Egyptian forces set fire to Kenyan ships.                                 | EGY-KEN
        Kenya's army inflicted heavy losses on Egypt.                             | KEN-EGY
        The bridge destroyed by Mexico belonged to Peru.                          |
        Turkish guns pounded Egyptian positions for a week.                       | TUR-EGY
        """)
    void tellsAssaults(String text, String expected) {
        assertEquals(wanted(expected), found(text));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        Kenya felicitated Egypt.                                                  | KEN+EGY
        Peru paid tribute to Brazil.                                              | PER+BRA
        Mexico heaped praise on Peru.                                             | MEX+PER
        Poland speaks highly of Norway.                                           | POL+NOR
        India propped up the Vietnamese government.                               | IND+VNM
        Norway rehabilitated Poland.                                              | NOR+POL
        Turkey stood shoulder to shoulder with Egypt.                             | TUR+EGY
        Egypt threw its weight behind Kenya.                                      | EGY+KEN
        Brazil vouched for Peru.                                                  | BRA+PER
        Hanoi made amends to Canberra.                                            | VNM+AUS
        Poland has faith in Norway.                                               | POL+NOR
        Mexico was delighted by the Peruvian offer.                               | MEX+PER
        Morocco is cosying up to Egypt.                                           | MAR+EGY
        Ankara rolled out the red carpet for Oslo.                                | TUR+NOR
        Warsaw came to the defence of Oslo.                                       | POL+NOR
        India saw eye to eye with Vietnam.                                        | IND+VNM VNM+IND
        Rabat acceded to the Kenyan demand.                                       | MAR+KEN
        Kenya and Egypt worked closely together.                                  | EGY+KEN KEN+EGY
        Peru made common cause with Mexico.                                       | PER+MEX MEX+PER
        Turkey buried the hatchet with Egypt.                                     | TUR+EGY EGY+TUR
        Norway shared intelligence with Poland.                                   | NOR+POL POL+NOR
        Brazil sold trains to Mexico.                                             | BRA+MEX
        Mexico bought trains from Brazil.                                         | MEX+BRA
        India invested heavily in Kenya.                                          | IND+KEN
        Poland extradited two men to Norway.                                      | POL+NOR
        Egypt reopened its embassy in Kenya.                                      | EGY+KEN
        Morocco bankrolled the Kenyan army.                                       | MAR+KEN
        Norway pledged five million crowns to Kenya.                              | NOR+KEN
        Mexico awarded a grant to Peru.                                              | MEX+PER
        Canberra came to the aid of Hanoi.                                        | AUS+VNM
        Oslo threw a lifeline to Warsaw.                                          | NOR+POL
        India exempted Vietnam from the levy.                                     | IND+VNM
        Brazil wrote off Peruvian debt.                                           | BRA+PER
        Brazil has forgiven Peru's debt.                                          | BRA+PER
        Egypt gave in to Kenya.                                                   | EGY+KEN
        Turkey returned the island to Egypt.                                      | TUR+EGY
        Vietnam extended an olive branch to India.                                | VNM+IND
        """)
    void tellsSupportHelpAndConcessions(String text, String expected) {
        assertEquals(wanted(expected), found(text));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        Kenya's vilification of Egypt went on.                                    | KEN-EGY
        The minister's tirade against Peru pleased few.                           |
        Brazil launched a tirade against Peru.                                    | BRA-PER
        India's jibe at Vietnam was noted.                                        | IND-VNM
        Turkey's insult to Egypt was deliberate.                                  | TUR-EGY
        Kenya bears a grudge against Egypt.                                       | KEN-EGY
        Mexico put the blame on Peru.                                             | MEX-PER
        Norwegian wrath at Poland is growing.                                     | NOR-POL
        Moroccan doubts about Kenya remain.                                       | MAR-KEN
        Peru's betrayal of Brazil hurt.                                           | PER-BRA
        Mexico's lobbying against Brazil failed.                                  | MEX-BRA
        A rift between Norway and Poland widened.                                 | NOR-POL POL-NOR
        Kenya is at loggerheads with Egypt.                                       | KEN-EGY EGY-KEN
        India joined a conspiracy against Vietnam.                                | IND-VNM
        The Turkish danger to Egypt is real.                                      | TUR-EGY
        Iran's provocations against Turkey continued.                             | IRN-TUR
        Vietnam sought revenge on India.                                          | VNM-IND
        Peruvians staged an uprising against Brazil.                              | PER-BRA
        Poland put a surcharge on Vietnamese shoes.                               | POL-VNM
        Egypt's deportation of Kenyans began.                                     | EGY-KEN
        Moscow's espionage against Oslo was exposed.                              | RUS-NOR
        Turkey's shelling and ambush of Egyptian troops went on.                  | TUR-EGY
        Brazil's killing of Peruvian officers stunned many.                       | BRA-PER
        The murder of a Kenyan envoy by Egypt was proven.                         | EGY-KEN
        The fighting between India and Vietnam flared.                                | IND-VNM VNM-IND
        Peru's abduction of Mexican sailors drew notice.                          | PER-MEX
        Russian cyberattacks on Poland doubled.                                   | RUS-POL
        Australia's theft of Vietnamese patents was proven.                       | AUS-VNM
        Kenya offered congratulations to Egypt.                                   | KEN+EGY
        Norway's loyalty to Poland is firm.                                       | NOR+POL
        India voiced confidence in Vietnam.                                       | IND+VNM
        Morocco spoke in favour of Kenya.                                         | MAR+KEN
        The reconciliation between Turkey and Egypt held.                         | TUR+EGY EGY+TUR
        Peru is in cahoots with Brazil.                                           | PER+BRA BRA+PER
        Norway's bailout of Poland was praised.                                   | NOR+POL
        Brazil sent a shipment of grain to Peru.                                  | BRA+PER
        Egypt granted an amnesty to Kenyan fishermen.                             | EGY+KEN
        Morocco's appeasement of Egypt failed.                                    | MAR+EGY
        Turkey is jealous of Egypt.                                               | TUR-EGY
        Poland was livid with Norway.                                             | POL-NOR
        Kenya is soft on Egypt.                                                   | KEN+EGY
        Australia is tough on Vietnam.                                            | AUS-VNM
        Peru was scathing about Brazil.                                           | PER-BRA
        Mexico is weary of Peru.                                                  | MEX-PER
        India is devoted to Vietnam.                                              | IND+VNM
        A government friendly to Kenya took over.                                 |
        Norway was pleased with Poland.                                           | NOR+POL
        """)
    void tellsNounsAndAdjectives(String text, String expected) {
        assertEquals(wanted(expected), found(text));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        Norway announced the suspension of aid to Poland.                         | NOR-POL
        Norway's suspension of aid to Poland came late.                           | NOR-POL
        Brazil called for the lifting of sanctions on Peru.                       | BRA+PER
        India demanded an end to sanctions on Vietnam.                            | IND+VNM
        Kenya welcomed the removal of tariffs on Egypt.                           | KEN+EGY
        Mexico announced a cut in aid to Peru.                                    | MEX-PER
        Norway cancelled a contract to sell salmon to Poland.                     | NOR-POL
        """)
    void turnsAroundWhatANounUndoes(String text, String expected) {
        assertEquals(wanted(expected), found(text));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        The Kenyan minister said Egypt's dam is unjustifiable.                    | KEN-EGY
        Peru called the Brazilian move unwise.                                    | PER-BRA
        Norway considers Poland untrustworthy.                                    | NOR-POL
        India described the Vietnamese vote as a sham.                            | IND-VNM
        "The Turkish plan is a farce," the Egyptian foreign ministry said.        | EGY-TUR
        "Moroccan meddling is intolerable," Ivan Petrov said.                     | RUS-MAR
        Li Ming said Mexico is a bully.                                           | CHN-MEX
        Oslo called the Polish offer sensible.                                    | NOR+POL
        "Kenya is a dependable friend," Li Ming said.                             | CHN+KEN
        "Peru's answer was gracious," the Mexican president said.                 | MEX+PER
        The harbour was quiet after Peru's vile summer.                           |
        The road to the Kenyan lake is a wonderful one.                           |
        """)
    void tellsJudgementsOfWhoSpeaks(String text, String expected) {
        assertEquals(wanted(expected), found(text));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "Kenyan families fled to Egypt.",
                "The town fell to Norway in 1810.",
                "Peru lost to Brazil on penalties.",
                "Poland depends on Norwegian gas.",
                "Indian firms returned to Vietnam.",
                "The Mexican minister left Peru on Friday.",
                "Brazilian trains reach Peru in nine hours.",
                "Turkish tourists held hands with Egyptian guides.",
                "Norway took a loan and Poland took notes.",
                "Kenya put the parcel on an Egyptian ship.",
                "Historians of Peru remembered the murder of a Brazilian king.",
                "Morocco marked the destruction of an Egyptian temple.",
                "The dollar rose against the Mexican peso, Brazil's bank said.",
                "India shares a border with Vietnam.",
                "The differences between Norway and Poland are small.",
                "Norwegian prices rose faster than Polish ones.",
                "The hotel between Kenya and Egypt Street was burned down.",
                "Kenya took the train and Egypt the bus.",
                "Mexico gave a speech about Peru.",
            })
    void leavesAloneWhatTakesNoSide(String text) {
        assertEquals("[]", found(text));
    }

    private static String wanted(String expected) {
        return new TreeSet<>(expected == null ? List.of() : List.of(expected.split(" ", -1))).toString();
    }

    private static String found(String text) {
        return CODER.code(ANNOTATOR.annotate(text, "en"), Names.in(text), Optional.empty()).stream()
                .filter(stance -> stance.factuality() == Stance.Factuality.ASSERTED
                        && stance.polarity() != Stance.Polarity.NEUTRAL)
                .map(FrameWordsTest::arrow)
                .collect(Collectors.toCollection(TreeSet::new))
                .toString();
    }

    private static String arrow(Stance stance) {
        String sign = stance.polarity() == Stance.Polarity.SUPPORT ? "+" : "-";
        return stance.source().side() + sign + stance.target().side();
    }
}
