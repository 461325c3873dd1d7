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
