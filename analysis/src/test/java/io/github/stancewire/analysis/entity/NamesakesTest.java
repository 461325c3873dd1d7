package io.github.stancewire.analysis.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesakesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Tina Jordan won the race. Jordan thanked her coach.            | country:JOR
            Chad Miller sings. Chad loves the stage.                       | country:TCD
            Fires broke out near Lebanon, Ohio, at noon.                   | country:LBN
            The mayor of Paris, Texas, resigned.                           | place:paris
            A museum in Athens, Georgia, burned down.                      | country:GEO
            A museum in Athens, Georgia, burned down.                      | place:athens
            Her guinea pigs escaped. Guinea pigs love hay.                 | country:GIN
            A portrait of George Washington was sold.                      | country:USA
            Voters in Georgia returned to the polls, and the runoff was close in Atlanta and Savannah. | country:GEO
            """)
    void aNamesakeIsNotTheCountryOrCity(String text, String id) {
        Recognized read = Recognized.in(text);
        assertEquals(List.of(), read.mentions(id), read::toString);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Tina Jordan flew home. Jordan and Egypt closed their border.   | country:JOR | 0
            Tina Jordan flew to Amman. Jordan closed its border.           | country:JOR | 1
            Tina Jordan lives in Jordan.                                   | country:JOR | 1
            Tbilisi, Georgia, hosted the fair.                             | country:GEO | 1
            Georgia and Armenia opened a road.                             | country:GEO | 1
            Guinea closed its border.                                      | country:GIN | 1
            """)
    void aCountryWithANamesakeIsReadWhereTheTextSpeaksForIt(String text, String id, int names) {
        Recognized read = Recognized.in(text);
        assertEquals(
                names,
                read.mentions(id).stream().filter(m -> m.startsWith("NAME")).count(),
                read::toString);
    }

    @Test
    void theSurnameGoesToThePersonInstead() {
        Recognized read = Recognized.in("Tina Jordan won the race. Jordan thanked her coach.");
        assertTrue(read.mentions("person:tina-jordan").contains("NAME Jordan"), read::toString);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Congo sent troops to Goma and Bukavu.                          | country:COD
            Denis Sassou Nguesso leads Congo from Brazzaville.             | country:COG
            Congo will vote in May.                                        | country:COD
            Korea's finance ministry raised its forecast.                  | country:KOR
            Kim Jong Un toured Pyongyang, and Korean state media cheered.  | country:PRK
            """)
    void aNameOfTwoStatesIsReadByTheOtherWordsOfTheText(String text, String id) {
        assertTrue(
                Recognized.in(text).ids().contains(id),
                () -> Recognized.in(text).toString());
    }
}
