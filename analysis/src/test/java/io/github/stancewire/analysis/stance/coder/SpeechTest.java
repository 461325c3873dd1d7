package io.github.stancewire.analysis.stance.coder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stancewire.analysis.entity.EntityRecognizer;
import io.github.stancewire.analysis.entity.GazetteerRecognizer;
import io.github.stancewire.analysis.language.AnnotatedText;
import io.github.stancewire.analysis.language.EnglishAnnotator;
import io.github.stancewire.analysis.language.TextAnnotator;
import io.github.stancewire.analysis.stance.Stance;
import io.github.stancewire.analysis.stance.StanceCoder;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Who speaks. In the tables a stance is written as speaker, colon, source, sign and target, each as the party that it acts for; two slashes
 * begin a paragraph. All events are invented.
 */
class SpeechTest {
    private static final TextAnnotator ANNOTATOR = EnglishAnnotator.create();
    private static final EntityRecognizer RECOGNIZER = GazetteerRecognizer.create();
    private static final StanceCoder CODER = FrameStanceCoder.create();
    private static final LocalDate DAY = LocalDate.of(2021, 6, 1);

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        "Chile must withdraw its boats," the Peruvian foreign ministry said. | PER-CHL
        "Ghana must stop the raids," said the Togolese president. | TGO-GHA
        "Kenya," said the Tanzanian minister, "has attacked Uganda." | TZA-KEN TZA:KEN-UGA
        The Swedish defence minister said: "Russia has attacked Finland." | SWE-RUS SWE:RUS-FIN
        Egyptian officials said Sudan had shelled Ethiopia. | EGY-SDN EGY:SDN-ETH
        Sudan had shelled Ethiopia, Egyptian officials said. | EGY-SDN EGY:SDN-ETH
        Sudan, the Egyptian foreign minister said, had shelled Ethiopia. | EGY-SDN EGY:SDN-ETH
        Poland's prime minister told parliament that Belarus had attacked Lithuania. | POL-BLR POL:BLR-LTU
        The Vietnamese foreign ministry tweeted that Cambodia had attacked Laos. | VNM-KHM VNM:KHM-LAO
        Thailand's foreign minister posted on social media that Myanmar had bombed Laos. | THA-MMR THA:MMR-LAO
        The Mexican president noted that Guatemala had betrayed nobody but had attacked Belize. | MEX-GTM MEX:GTM-BLZ
        The Bolivian president stressed that Chile had threatened Peru. | BOL-CHL BOL:CHL-PER
        The Norwegian minister recalled that Russia had invaded Georgia. | NOR-RUS NOR:RUS-GEO
        The Algerian foreign ministry reiterated that Morocco had attacked Mauritania. | DZA-MAR DZA:MAR-MRT
        The Dutch foreign minister wrote on Twitter that Serbia had threatened Kosovo. | NLD-SRB NLD:SRB-XKX
        The Turkish president argued in an interview with Sky News that Greece had threatened Cyprus. | TUR-GRC TUR:GRC-CYP
        The Zambian government said in a statement that Zimbabwe had bombed Malawi. | ZMB-ZWE ZMB:ZWE-MWI
        Sergei Lavrov said Vladimir Putin told Emmanuel Macron that NATO had attacked Serbia. | RUS-NATO RUS:NATO-SRB
        The Indian foreign minister said that the Nepalese government had said that China attacked Bhutan. | NPL-CHN NPL:CHN-BTN
        According to the Kenyan foreign ministry, Uganda has attacked Rwanda. | KEN-UGA KEN:UGA-RWA
        Uganda has attacked Rwanda, according to the Kenyan foreign ministry. | KEN-UGA KEN:UGA-RWA
        Angela Merkel told Vladimir Putin that Belarus had attacked Poland. | DEU-BLR DEU:BLR-POL
        Japan told South Korea that North Korea had attacked Vietnam. | JPN-PRK JPN:PRK-VNM
        The Danish foreign minister called the Russian sanctions "reckless". | DNK-RUS
        Canada's prime minister called India "a dangerous rival". | CAN-IND
        Nigeria's president said that Cameroon's "barbaric" attacks on villages must end. | NGA-CMR
        The Irish minister described Israel as "an aggressor". | IRL-ISR
        The Iraqi president said, "Our envoy told us that 'Turkey has attacked Syria' and we believe him." | IRQ-TUR IRQ:TUR-SYR
        “Bolivia has attacked our ships,” said Ana Quispe, the Peruvian foreign minister, on Friday. | PER-BOL PER:BOL-PER
        “Laos,” he said, “has attacked Vietnam.” | LAO-VNM
        "We regret it," the Vietnamese foreign minister said, adding that Laos had attacked Cambodia. | VNM-LAO VNM:LAO-KHM
        Speaking in Oslo, the Norwegian prime minister said Russia had attacked Moldova. | NOR-RUS NOR:RUS-MDA
        A farmer said that Kenya had attacked Uganda. | KEN-UGA
        "Kenya has attacked Uganda," a farmer said. | KEN-UGA
        According to Sergei Lavrov, the Russian foreign minister, Poland has attacked Belarus. | RUS-POL RUS:POL-BLR
        Poland, according to Sergei Lavrov, has attacked Belarus. | RUS-POL RUS:POL-BLR
        As Kenya attacked Uganda, the Rwandan president said nothing. | KEN-UGA
        Kenya attacked Uganda, but the Rwandan president said little about it. | KEN-UGA
        Kenya attacked Uganda, a move that Rwanda said was unwise. | KEN-UGA
        Yemen accused Oman of attacking Qatar. | YEM-OMN YEM:OMN-QAT
        Japan's foreign minister told his Chinese counterpart that North Korea had attacked Vietnam. | JPN-PRK JPN:PRK-VNM
        The minister said in a tweet that nobody had gained. |
        The Ethiopian prime minister, who visited Somalia on Friday, said Eritrea had attacked Djibouti. | ETH-ERI ETH:ERI-DJI
        "Eritrea has attacked Djibouti," said a spokesman for the Ethiopian government. | ETH-ERI ETH:ERI-DJI
        The Danish foreign minister called the Russian sanctions reckless. | DNK-RUS
        The Malian army said Algeria had bombed the Islamic State group. | MLI:DZA-ISIS
        The Malian president said that Niger had criticised Chad. | MLI:NER-TCD
        Niger's president said that Mali had imposed sanctions on Niger. | NER-MLI NER:MLI-NER
        “Laos has attacked Vietnam! It will pay for it!” the Vietnamese prime minister tweeted. | VNM-LAO VNM:LAO-VNM
        “Laos has attacked Vietnam,” he said. | LAO-VNM
        """)
    void tellsWhoSpeaksBeforeBehindAndInTheMiddle(String text, String expected) {
        assertEquals(wanted(expected), told(text));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        TASS, citing Sergei Shoigu, reported that NATO threatens Belarus. | RUS-NATO RUS:NATO-BLR
        According to TASS, Sergei Lavrov said that Poland had attacked Belarus. | RUS-POL RUS:POL-BLR
        Reuters quoted Wang Yi as saying that Japan had attacked North Korea. | CHN-JPN CHN:JPN-PRK
        Xinhua reported that Japan had attacked North Korea. | JPN-PRK
        Reuters reported that Japan had attacked North Korea. | JPN-PRK
        According to Reuters, Kenya has bombed Somalia. | KEN-SOM
        The Financial Times reported that Kenya had bombed Somalia. | KEN-SOM
        Iran's Fars news agency said Israel had attacked Syria. | ISR-SYR
        Iranian state television said that Israel had attacked Syria. | ISR-SYR
        Chinese state media said that India had attacked Pakistan. | IND-PAK
        The Turkish newspaper Hurriyet said Greece had attacked Cyprus. | GRC-CYP
        The BBC said Serbia had attacked Kosovo. | SRB-XKX
        Global Times wrote in an editorial that Australia had threatened China. | CHN-AUS CHN:AUS-CHN
        Wang Yi told Reuters that Japan had attacked North Korea. | CHN-JPN CHN:JPN-PRK
        Wang Yi was quoted by Reuters as saying that Japan had attacked North Korea. | CHN-JPN CHN:JPN-PRK
        Sergei Lavrov, quoted by Interfax, said Norway had attacked Russian ships. | RUS-NOR RUS:NOR-RUS
        Kenya has attacked Somalia, Xinhua reported, citing the Somali foreign ministry. | SOM-KEN SOM:KEN-SOM
        IRNA quoted the Iranian foreign minister as saying Iraq had attacked Kuwait. | IRN-IRQ IRN:IRQ-KWT
        The foreign minister of Oman told the Associated Press that Yemen had attacked Djibouti. | OMN-YEM OMN:YEM-DJI
        Israel has attacked Lebanon, state television reported. | ISR-LBN
        Global Times accused Australia of hostility. | CHN-AUS
        Kenya has bombed Somalia, Reuters reported on Monday. | KEN-SOM
        "Kenya has bombed Somalia," the Somali president told Al Jazeera. | SOM-KEN SOM:KEN-SOM
        State media said Iraq had attacked Kuwait. | IRQ-KWT
        State television quoted the Iraqi defence minister as saying that Kuwait had attacked Jordan. | IRQ-KWT IRQ:KWT-JOR
        The daily said that Brazil had threatened Uruguay. | BRA-URY
        An article in the Guardian said that Brazil had threatened Uruguay. | BRA-URY
        Brazil has threatened Uruguay, the paper wrote. | BRA-URY
        According to a report by Reuters, Brazil has threatened Uruguay. | BRA-URY
        After Kenya attacked Uganda, the Rwandan president spoke on television. | KEN-UGA
        Interfax quoted an unnamed official as saying that Georgia had attacked Armenia. | GEO-ARM
        Georgia has attacked Armenia, Interfax reported, quoting Sergei Lavrov. | RUS-GEO RUS:GEO-ARM
        Sergei Lavrov was cited by Interfax as saying Georgia had attacked Armenia. | RUS-GEO RUS:GEO-ARM
        Interfax cited Sergei Lavrov as saying Georgia had attacked Armenia. | RUS-GEO RUS:GEO-ARM
        "Georgia has attacked Armenia," Interfax quoted Sergei Lavrov as saying. | RUS-GEO RUS:GEO-ARM
        "Georgia has attacked Armenia," TASS reported. | GEO-ARM
        The Washington Post reported that Israeli officials said Syria had attacked Jordan. | ISR-SYR ISR:SYR-JOR
        The Straits Times reported Friday that Laos had attacked Vietnam. | LAO-VNM
        Laos has attacked Vietnam, a Vietnamese newspaper said. | LAO-VNM
        """)
    void takesNewsMediaForCarriersAndNotForSpeakers(String text, String expected) {
        assertEquals(wanted(expected), told(text));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        "We will not forget." Vladimir Putin told reporters in Moscow. "Poland has attacked Belarus." | RUS-POL RUS:POL-BLR
        "Poland has attacked Belarus. It has also threatened Lithuania," Vladimir Putin said. | RUS-POL RUS:POL-BLR RUS:POL-LTU
        The Kenyan president spoke in Nairobi. "Uganda has attacked Rwanda," he said. | KEN-UGA KEN:UGA-RWA
        The Kenyan president spoke in Nairobi. "Uganda has bombed villages," he said. "It has attacked Rwanda," he added. | KEN-UGA KEN:UGA-RWA
        The Kenyan president said the talks had failed. He added that Uganda had attacked Rwanda. | KEN-UGA KEN:UGA-RWA
        Angela Merkel spoke in Berlin. "Russia has attacked Georgia," the chancellor went on. | DEU-RUS DEU:RUS-GEO
        Angela Merkel spoke in Berlin. Russia had attacked Georgia, she continued. | DEU-RUS DEU:RUS-GEO
        Angela Merkel said: "We are friends. // "But Russia has attacked Georgia." | DEU-RUS DEU:RUS-GEO
        “We stand by our word,” the Kenyan president said. // “Uganda has attacked Rwanda.” | KEN-UGA KEN:UGA-RWA
        "Mali has broken its word," Niger's foreign minister Aminata Sow said on Monday. "Its soldiers have attacked Niger." | NER-MLI NER:MLI-NER
        The Ugandan president spoke. "Kenya has attacked Tanzania," a farmer said. | KEN-TZA
        The Ugandan president said the talks had failed. "Kenya has attacked Tanzania," a farmer said. | KEN-TZA
        "Hungary is a danger to Slovakia," the Slovak foreign minister said. "It has threatened Romania," he added. | SVK-HUN SVK:HUN-ROU SVK:HUN-SVK
        Slovakia's foreign minister said Hungary had attacked Romania. The minister added that Austria had attacked Slovenia. | SVK-AUT SVK-HUN SVK:AUT-SVN SVK:HUN-ROU
        The Belgian prime minister called for calm. Nepal has attacked Bhutan. | NPL-BTN
        The Malian army said it had attacked militants. "Niger has attacked Chad. It has also attacked Libya." | MLI-NER MLI:NER-LBY MLI:NER-TCD
        "Eritrea has attacked Djibouti," a spokesman for Ethiopia said. "Sudan has attacked Chad," the spokesman said. | ETH-ERI ETH-SDN ETH:ERI-DJI ETH:SDN-TCD
        Turkey bombed a Syrian town. "The attack was barbaric," the Iraqi president said. | IRQ-TUR TUR-SYR
        The Chadian president met farmers in Abu. He said Libya had attacked Niger. | TCD-LBY TCD:LBY-NER
        A Chadian farmer met the Libyan minister. He said Egypt had attacked Niger. | EGY-NER
        The United Kingdom came to Cardiff. "They bullied us," Alun Treharne said. |
        "Look around. Kenya has attacked Tanzania. It will not win," the Rwandan president said, urging Burundi to wait. | RWA-KEN RWA:KEN-TZA
        Peruvian Major General Tomas Ruiz condemned Bolivia. The general also condemned Chile and Brazil. | PER-BOL PER-BRA PER-CHL
        Peruvian Foreign Minister Tomas Ruiz condemned Bolivia. The general also condemned Chile and Brazil. | PER-BOL
        The Kenyan president recalled the war that Uganda waged on Tanzania, saying Sudan had attacked Chad. | KEN-SDN KEN:SDN-TCD
        Kenya met Sudan on Monday. On the other hand, the Somali army, the strongest there, said that it had attacked Chad. | SOM-TCD
        """)
    void followsAQuotationFromSentenceToSentence(String text, String expected) {
        assertEquals(wanted(expected), told(text));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        Iran accused Israel of piracy. Israel rejected these accusations. | IRN-ISR ISR-IRN
        Iran accused Israel of piracy. Israel rejected the accusations. | IRN-ISR ISR-IRN
        Chad accused Sudan of arming rebels. The Sudanese foreign ministry denied the allegations. | SDN-TCD TCD-SDN
        Peru criticised Chile over the fishing dispute. Chile dismissed the criticism as absurd. | CHL-PER PER-CHL
        Ghana demanded that Togo open the border. Togo rejected the demand. | GHA-TGO TGO-GHA
        Serbia blamed Kosovo for the fire. On Friday, Kosovo dismissed the accusation. | SRB-XKX XKX-SRB
        Australia banned Chinese apples. China condemned the move. | AUS-CHN CHN-AUS
        Turkey attacked Syria on Sunday. Iraq condemned the attack. | IRQ-TUR TUR-SYR
        Turkey attacked Syria on Sunday. Officials met in Rome for dinner. Iraq condemned the attack. | IRQ-TUR TUR-SYR
        Japan imposed sanctions on Myanmar. Thailand criticised the sanctions. | JPN-MMR THA-JPN
        Norway freed two Chinese sailors. China welcomed the step. | CHN+NOR NOR+CHN
        An explosion shook Syria. Iraq condemned the attack. |
        Turkey and Iraq met. Iran rejected the proposal. |
        India criticised Pakistan. Pakistan rejected the deal. | IND-PAK
        "Spain has attacked Morocco," the Moroccan king said. // France condemned Spain. | FRA-ESP MAR-ESP MAR:ESP-MAR
        Colombia blamed Venezuela for the blast. Venezuela denied it. | COL-VEN
        Colombia said Venezuela had attacked Panama. Venezuela rejected the claim. | COL-VEN COL:VEN-PAN VEN-COL
        Colombia urged Venezuela to free the sailors. Venezuela rejected the request. | COL-VEN VEN-COL
        Colombia threatened Venezuela. Venezuela dismissed the threat. | COL-VEN VEN-COL
        Venezuela seized two Colombian ships. Panama denounced the move. | PAN-VEN VEN-COL
        Venezuela seized two Colombian ships. Venezuela defended the move. | VEN-COL
        Venezuela seized two Colombian ships. Panama, which has no navy, condemned this step. | PAN-VEN VEN-COL
        Panama condemned the attack on a market. |
        Venezuela attacked Colombia. Panama condemned the attack on a market in Lima. | VEN-COL
        Iceland criticised Ireland. Belgium rejected the criticism. | ISL-IRL
        Iceland accused Ireland of overfishing, and Ireland rejected the accusation. | IRL-ISL ISL-IRL
        The accusations were rejected by Ireland. |
        Iceland accused Ireland of overfishing. The accusations were rejected by Ireland. | IRL-ISL ISL-IRL
        Latvia might attack Belarus. Estonia condemned the attack. | LVA-BLR?
        Turkey bombed a Syrian town. The Turkish president said the attack was a success. | TUR-SYR
        Honduras accused Nicaragua of smuggling. Nicaragua dismissed the charges as "absurd". | HND-NIC NIC-HND
        Nepal criticised India. Bhutan called the remarks a provocation. | NPL-IND
        Cuba seized a Haitian boat. The Haitian president called for calm. Jamaica condemned the step. | CUB-HTI JAM-CUB
        Turkey bombed a Syrian town. The Iraqi president denounced it as barbaric. | IRQ-TUR TUR-SYR
        Turkey bombed a Syrian town. The Iraqi president denounced it. | TUR-SYR
        Turkey bombed a Syrian town. The Iraqi president said a school was hit, denouncing it as barbaric. | IRQ-TUR TUR-SYR
        Turkey bombed a Syrian town. The Turkish president denounced it as barbaric. | TUR-SYR
        """)
    void findsWhoDidWhatAnAnswerMeansInTheSentenceBefore(String text, String expected) {
        assertEquals(wanted(expected), told(text));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        Ali Mwangi killed four people in Kenya on Monday. |
        Ali Mwangi killed four Kenyan farmers on Monday. |
        Tomas Ruiz stabbed two Chilean farmers on Monday. |
        Boko Haram killed four Kenyan farmers on Monday. | BOKO-HARAM-KEN
        Sudan killed four Kenyan farmers on Monday. | SDN-KEN
        """)
    void whatAPrivatePersonDoesToPeopleOfACountryIsACrimeAndNoStance(String text, String expected) {
        assertEquals(wanted(expected), told(text));
    }

    @Test
    void leavesAJudgementThatSomebodyUnknownQuotesToNobody() {
        List<Stance> stances =
                code("\"Chad's barbaric attacks must end,\" a fisherman said.", Optional.of("The Harbour"));
        assertTrue(stances.stream().noneMatch(stance -> stance.voice() == Stance.Voice.OUTLET), stances.toString());
    }

    @Test
    void leavesAJudgementThatAMediumCarriesToNobody() {
        List<Stance> stances =
                code("State radio reported that Chad's barbaric attacks went on.", Optional.of("The Harbour"));
        assertTrue(stances.stream().noneMatch(stance -> stance.voice() == Stance.Voice.OUTLET), stances.toString());
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"\"", "“", "”", "«", "»", "„", "``", "‘", "'", "\" “", "” \"", "“ “ “"})
    void anUnbalancedMarkEndsWithItsParagraph(String mark) {
        String text = "The Ghanaian president said " + mark + "it rained.\n\nKenya attacked Uganda.";
        assertEquals(Set.of("KEN-UGA"), told(text));
    }

    @ParameterizedTest(name = "{0} marks")
    @ValueSource(ints = {1, 2, 3, 200, 201, 5000})
    void anyNumberOfMarksIsRead(int depth) {
        String text = "“".repeat(depth) + "Kenya attacked Uganda" + "”".repeat(depth)
                + ", the Ghanaian president said.\n\nMali attacked Niger.";
        assertTrue(told(text).contains("MLI-NER"), text);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {3, 7, 21, 77, 153})
    void speechOfOneParagraphNeverReachesAnother(long seed) {
        Random random = new Random(seed);
        String noise = random.ints(40, 0, 9)
                .mapToObj(List.of("\"", "“", "”", "'", "he said", ",", ".", "according to", "the minister")::get)
                .collect(Collectors.joining(" "));
        Set<String> told = told(noise + "\n\nKenya attacked Uganda.");
        assertTrue(told.contains("KEN-UGA"), "seed " + seed + ": " + told);
    }

    @Test
    void aLongQuotationTakesItsSpeakerFromTheEnd() {
        String text =
                "“Mali has attacked Niger. " + "It rained. ".repeat(5) + "It rained,” the Ghanaian president said.";
        assertEquals(Set.of("GHA:MLI-NER", "GHA-MLI"), told(text));
    }

    @Test
    void evidenceStandsInTheTextAsItIs() {
        String text = "“Kenya,” said the Tanzanian minister, “has attacked Uganda.”";
        Stance stance = code(text, Optional.empty()).get(0);
        assertEquals(
                "Kenya,” said the Tanzanian minister, “has attacked Uganda",
                text.substring(stance.evidence().begin(), stance.evidence().end()));
    }

    private static Set<String> wanted(String expected) {
        return expected == null
                ? Set.of()
                : Stream.of(expected.strip().split("\\s+", -1)).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> told(String text) {
        return code(text.replace(" // ", "\n\n"), Optional.empty()).stream()
                .filter(stance -> stance.polarity() != Stance.Polarity.NEUTRAL)
                .map(SpeechTest::written)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String written(Stance stance) {
        String speaker = stance.speaker().map(actor -> actor.side() + ":").orElse("");
        String sign = stance.polarity() == Stance.Polarity.SUPPORT ? "+" : "-";
        String fact = stance.factuality() == Stance.Factuality.ASSERTED ? "" : "?";
        return speaker + stance.source().side() + sign + stance.target().side() + fact;
    }

    private static List<Stance> code(String text, Optional<String> outlet) {
        AnnotatedText annotated = ANNOTATOR.annotate(text, "en");
        return CODER.code(annotated, RECOGNIZER.recognize(annotated, DAY), outlet);
    }
}
