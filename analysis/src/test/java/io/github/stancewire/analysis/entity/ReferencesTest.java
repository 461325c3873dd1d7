package io.github.stancewire.analysis.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReferencesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Angela Merkel opened the meeting. She thanked the hosts.           | person:angela-merkel   | REFERENCE She
            Emmanuel Macron met Angela Merkel. She thanked the hosts.          | person:angela-merkel   | REFERENCE She
            Narendra Modi spoke first. He thanked the hosts.                   | person:narendra-modi   | REFERENCE He
            NATO will grow. The alliance has a plan.                           | org:NATO               | REFERENCE The alliance
            The European Union met. Later the bloc agreed on sanctions.        | org:EU                 | REFERENCE the bloc
            Hamas accepted. The group released a list.                         | org:HAMAS              | REFERENCE The group
            Spain and Portugal met. The two countries signed a treaty.         | country:ESP            | REFERENCE two countries
            Spain and Portugal met. The two countries signed a treaty.         | country:PRT            | REFERENCE two countries
            Chad fears a war between Egypt and Sudan. Both sides deny it.      | country:SDN            | REFERENCE Both sides
            Emmanuel Macron and Olaf Scholz met. The two leaders agreed.       | person:olaf-scholz     | REFERENCE two leaders
            President Emmanuel Macron came. Later the president left.          | person:emmanuel-macron | REFERENCE president
            Former president Nicolas Sarkozy came. The former president left.  | person:nicolas-sarkozy | REFERENCE president
            Olaf Scholz was called by Emmanuel Macron. He hung up at once.     | person:olaf-scholz     | REFERENCE He
            Olaf Scholz rang. Emmanuel Macron asked him for help.              | person:olaf-scholz     | REFERENCE him
            Norway said it would send a ship.                                  | country:NOR            | REFERENCE it
            NATO announced that it had agreed.                                 | org:NATO               | REFERENCE it
            Norway doubled its aid.                                            | country:NOR            | REFERENCE its
            The Polish Football Union met. It will vote in spring.             | org:polish-football-union | REFERENCE It
            The U.N. Security Council met. Later the council adjourned.        | org:UNSC               | REFERENCE the council
            The Houthis fired. Soon the Iran-backed group fired again.         | org:HOUTHI             | REFERENCE group
            Malta voted. The country is small.                                 | country:MLT            | REFERENCE The country
            NATO will grow. Malta left the military alliance.                  | org:NATO               | REFERENCE alliance
            NATO will grow. Malta criticised the organisation.                 | org:NATO               | REFERENCE the organisation
            North Korea built a dam. The North will fill it soon.              | country:PRK            | REFERENCE The North
            South Korea built a dam. Later the South closed it.                | country:KOR            | REFERENCE the South
            Chad warned of clashes between a Polish and a Czech ship. Both countries deny them. | country:CZE | REFERENCE Both countries
            Chad named an Omani and a Yemeni port. The two countries deny it.  | country:YEM            | REFERENCE two countries
            """)
    void aReferenceIsResolvedToWhoWasNamed(String text, String id, String mention) {
        Recognized read = Recognized.in(text);
        assertEquals(
                List.of(mention),
                read.mentions(id).stream()
                        .filter(m -> m.startsWith("REFERENCE"))
                        .toList(),
                read::toString);
    }

    @Test
    void aPronounInsideAQuotationStaysOpen() {
        Recognized read = Recognized.in("Narendra Modi said: “We hope that he will come.”");
        assertEquals(List.of("NAME Narendra Modi"), read.mentions("person:narendra-modi"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Norway said it is time to act.                              | country:NOR
            Norway said that it was raining.                            | country:NOR
            Malta and Cyprus voted. The country is small.               | country:MLT
            South Korea built a dam. It rains in the South of Malta.    | country:KOR
            South Korea built a dam. The North is cold.                 | country:KOR
            Malta voted. The country of origin does not matter.         | country:MLT
            Hungary, which Norway criticised, doubled its aid.          | country:NOR
            President Emmanuel Macron came. He saw the president of the club.  | country:FRA
            """)
    void whatIsNotPlainlyMeantStaysOpen(String text, String id) {
        Recognized read = Recognized.in(text);
        assertEquals(
                0, read.mentions(id).stream().filter(m -> m.startsWith("REF")).count(), read::toString);
    }

    @Test
    void threeCountriesWithoutAPairStayOpen() {
        Recognized read = Recognized.in("Spain, Italy, Malta and Greece met. The two countries signed a treaty.");
        assertEquals(
                0,
                read.mentions("country:ESP").stream()
                        .filter(m -> m.startsWith("REF"))
                        .count());
    }

    @Test
    void aCountryNamedInPassingIsNotOneOfTheTwo() {
        Recognized read = Recognized.in(
                "Spain and Italy met. Spain and Italy talked. Spain and Italy agreed. Spain and Italy "
                        + "signed. Nobody else came. It rained. It poured. It snowed. Guests from Italy and Malta left. Both sides agreed.");
        assertEquals(
                0,
                read.mentions("country:MLT").stream()
                        .filter(m -> m.startsWith("REF"))
                        .count());
    }

    @Test
    void aWomanIsNotHe() {
        Recognized read = Recognized.in("Angela Merkel opened the meeting. He thanked the hosts.");
        assertEquals(List.of("NAME Angela Merkel"), read.mentions("person:angela-merkel"));
    }
}
