package io.github.stancewire.analysis.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GazetteerRecognizerTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Gaza Health Ministry officials left early.                    | Gaza Health Ministry        | PSE
            The Ministry of Health in Gaza closed two roads.              | Ministry of Health          | PSE
            The Ministry of Health in spring closed two roads.            | Ministry of Health          |
            Manila spoke. The House of Representatives met. The Philippines and Filipino courts were told.   | House of Representatives | PHL
            Malaysia, Malaysian ports and Malaysians know it. The House of Representatives met.              | House of Representatives | MYS
            Americans vote. The US Congress and the Pentagon spoke. The House of Representatives met.        | US House of Representatives | USA
            Malaysia, Malaysian ports and Malaysians know it. The US House of Representatives met.           | US House of Representatives | USA
            Spain and Italy met Malta. The House of Representatives met.  | House of Representatives    |
            Kenya, Kenyan ports and Kenyans know it. The National Assembly met.                              | National Assembly | KEN
            Kenya, Kenyan ports and Kenyans know it. The Supreme Court of Pakistan met.                      | Supreme Court of Pakistan | PAK
            Kenya, Kenyan ports and Kenyans know it. The Ministry of Defence met.                            | Ministry of Defence | KEN
            Spain and Italy met Malta. The Ministry of Defence met.       | Ministry of Defence         |
            """)
    void aBodyThatManyCountriesHaveIsThatOfTheOneThatTheTextIsAbout(String text, String name, String party) {
        List<Optional<String>> parties = Recognized.in(text).entities().stream()
                .filter(entity -> entity.name().equals(name))
                .map(Entity::party)
                .toList();
        assertEquals(
                List.of(Optional.ofNullable(party)),
                parties,
                () -> Recognized.in(text).toString());
    }

    @Test
    void anElectionOfABodyIsNotTheBody() {
        assertEquals(
                List.of(),
                Recognized.in("It is for the House of Representatives election.")
                        .ids());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The U.S. and its partners signed it.                          | country:USA    | NAME U.S.
            The US-led coalition left.                                    | country:USA    | NAME US
            Americans voted on Tuesday.                                   | country:USA    | DEMONYM Americans
            Shops in the UAE welcomed the deal.                       | country:ARE    | NAME UAE
            Türkiye will host the talks.                                  | country:TUR    | NAME Türkiye
            Turkey and Greece agreed to meet.                             | country:TUR    | NAME Turkey
            Burma's army seized power.                                    | country:MMR    | NAME Burma
            The DPRK fired two missiles.                                  | country:PRK    | NAME DPRK
            South Korean troops joined the exercise.                      | country:KOR    | DEMONYM South Korean
            The Czech Republic expelled two diplomats.                    | country:CZE    | NAME Czech Republic
            The Sino-Russian border was closed.                           | country:CHN    | DEMONYM Sino
            Ivory Coast sent peacekeepers.                                | country:CIV    | NAME Ivory Coast
            The Palestinians rejected the plan.                           | country:PSE    | DEMONYM Palestinians
            The USSR collapsed in 1991.                                   | country:SUN    | NAME USSR
            The Kremlin denied the report.                                | country:RUS    | SEAT Kremlin
            The White House denied the report.                            | org:WHITE-HOUSE| SEAT White House
            Nato ministers will meet in Vilnius.                          | org:NATO       | NAME Nato
            The U.N. Security Council met on Monday.                      | org:UNSC       | NAME U.N. Security Council
            The Shanghai Cooperation Organisation grew.                   | org:SCO        | NAME Shanghai Cooperation Organisation
            Houthi fighters attacked a tanker.                            | org:HOUTHI     | NAME Houthi
            Xinhua reported the visit.                                    | org:XINHUA     | NAME Xinhua
            Critics of the JCPOA were not convinced.                      | issue:joint-comprehensive-plan-of-action | NAME JCPOA
            Berlin halted Nord Stream 2 in February.                      | issue:nord-stream-2 | NAME Nord Stream 2
            Premier Li Keqiang opened the session.                        | person:li-keqiang   | ROLE Premier Li Keqiang
            Sergey Shoigu inspected the troops.                           | person:sergei-shoigu| NAME Sergey Shoigu
            Kim Jong-un oversaw the launch.                               | person:kim-jong-un  | NAME Kim Jong-un
            """)
    void listedNamesAreFound(String text, String id, String mention) {
        assertEquals(
                List.of(mention),
                Recognized.in(text).mentions(id),
                () -> Recognized.in(text).toString());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            They told us to leave.                                        | country:USA
            Follow us for more news.                                      | country:USA
            Ships cross the South China Sea every day.                    | country:CHN
            She moved to New Mexico in the spring.                        | country:MEX
            Voters in Georgia and Michigan chose a new senator, and Atlanta was quiet. | country:GEO
            Roast turkey was served to the guests.                        | country:TUR
            Jordan Smith, a teacher, lives in Ohio.                       | country:JOR
            Michael Jordan played for the Bulls.                          | country:JOR
            The talks will resume in May.                                 | person:theresa-may
            Novak Djokovic won the final.                                 | person:alexander-novak
            The Bank of China opened a branch.                            | country:CHN
            Melania Trump visited a school.                               | person:donald-trump
            Latin America needs investment.                               | country:USA
            """)
    void wordsThatOnlyLookLikeANameAreLeftAlone(String text, String id) {
        assertFalse(
                Recognized.in(text).ids().contains(id),
                () -> Recognized.in(text).toString());
    }

    @Test
    void aSurnameLinksToTheFullNameOfTheSameText() {
        Recognized read = Recognized.in("Wang Yi met his guest on Monday. Wang praised the talks.");
        assertEquals(
                List.of("NAME Wang Yi", "NAME Wang"),
                read.mentions("person:wang-yi").stream()
                        .filter(mention -> mention.startsWith("NAME"))
                        .toList());
    }

    @Test
    void aTitleAndSurnameLinkToWhoHeldTheOffice() {
        assertTrue(Recognized.in("Aides said that President Tokayev agreed.")
                .ids()
                .contains("person:kassym-jomart-tokayev"));
    }

    @Test
    void anUnlistedMinisterGetsThePartyOfTheTitle() {
        Recognized read =
                Recognized.in("Norwegian Trade Minister Kari Dalseth rejected the offer. Dalseth left early.");
        Entity minister = read.entity("person:kari-dalseth").orElseThrow();
        assertEquals(Optional.of("NOR"), minister.party());
        assertEquals(2, minister.mentions().size());
    }

    @Test
    void anUnlistedOfficialGetsThePartyOfTheApposition() {
        Recognized read =
                Recognized.in("Zhou Mingde, deputy head of China's Maritime Safety Agency, defended the patrols.");
        assertEquals(
                Optional.of("CHN"),
                read.entity("person:zhou-mingde").orElseThrow().party());
    }

    @Test
    void anUnlistedOrganisationTakesThePartyOfItsDemonym() {
        Recognized read = Recognized.in("The Estonian Fisheries Agency issued a warning.");
        Entity agency = read.entity("org:estonian-fisheries-agency").orElseThrow();
        assertEquals(Optional.of("EST"), agency.party());
    }

    @Test
    void aPressSecretaryIsNoPress() {
        Recognized read = Recognized.in("Pentagon Press Secretary Anna Holm declined to say more about it.");
        assertTrue(read.entity("org:pentagon-press").isEmpty(), read::toString);
    }

    @Test
    void theNamesOfOneMinistryAreOneEntity() {
        Recognized read = Recognized.in(
                "The Italian Foreign Ministry protested. Italy's Ministry of Foreign Affairs summoned the envoy.");
        assertEquals(2, read.mentions("org:ITA-foreign-ministry").size(), read::toString);
    }

    @Test
    void anAcronymInBracketsIsLinked() {
        Recognized read =
                Recognized.in("The Baltic Maritime Safety Agency (BMSA) closed the route. Later the BMSA reopened it.");
        assertEquals(3, read.mentions("org:baltic-maritime-safety-agency").size(), read::toString);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The Baltic Maritime Safety Agency, or BMSA, closed the route. Later the BMSA reopened it.
            The Baltic Maritime Safety Agency, known as the BMSA, closed the route. Later the BMSA reopened it.
            The Baltic Maritime Safety Agency (the “BMSA”) closed the route. Later the BMSA reopened it.
            """)
    void anAcronymIsLinkedHoweverItIsIntroduced(String text) {
        Recognized read = Recognized.in(text);
        assertEquals(3, read.mentions("org:baltic-maritime-safety-agency").size(), read::toString);
    }

    @Test
    void anAcronymThatTheTextExplainsIsNotReadAsALonelyOne() {
        Recognized read = Recognized.in("The Baltic Urban Network (UN) met. Later the UN adjourned.");
        assertEquals(List.of("org:baltic-urban-network"), read.ids(), read::toString);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Ursula von der Leyen came. Von der Leyen spoke.               | person:ursula-von-der-leyen        | Von der Leyen
            Luiz Inácio Lula da Silva came. Da Silva spoke.               | person:luiz-inacio-lula-da-silva   | Da Silva
            Theresa May came. Mrs May spoke.                              | person:theresa-may                 | Mrs May
            """)
    void aSurnameIsLinkedWithWhatStandsBeforeIt(String text, String id, String mention) {
        Recognized read = Recognized.in(text);
        assertTrue(read.mentions(id).stream().anyMatch(m -> m.endsWith(mention)), read::toString);
    }

    @Test
    void anIssueIsMarkedAndHasItsOwner() {
        Entity issue = Recognized.in("Beijing defended the Belt and Road Initiative.")
                .entity("issue:belt-and-road-initiative")
                .orElseThrow();
        assertTrue(issue.issue());
        assertEquals(Optional.of("CHN"), issue.party());
    }

    @Test
    void twoNamesJoinedByASlashAreTwo() {
        Recognized read = Recognized.in("Photo: Greta Holm/Reuters");
        assertEquals(List.of("person:greta-holm", "org:REUTERS"), read.ids());
    }

    @Test
    void entitiesComeInOrderOfFirstMention() {
        assertEquals(
                List.of("country:FRA", "country:DEU", "org:EU"),
                Recognized.in("France and Germany urged the European Union to act; France insisted.")
                        .ids());
    }

    @Test
    void aTextWithoutNamesHasNoEntities() {
        assertEquals(
                List.of(), Recognized.in("It rained all day and nobody came.").entities());
    }
}
