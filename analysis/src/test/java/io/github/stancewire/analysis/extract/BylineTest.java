package io.github.stancewire.analysis.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BylineTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            By Jane Doe                                  | Jane Doe
            By Jane Doe, Berlin correspondent            | Jane Doe
            ByJane Doe                                   | Jane Doe
            By Jane Doe and Juan de la Cruz              | Jane Doe; Juan de la Cruz
            Reporting by Jane Doe; Editing by John Roe   | Jane Doe
            Kim Min-ho, Staff Writer                     | Kim Min-ho
            Jane Doe, political observer, exclusively for the online magazine “X Review”. | Jane Doe
            By Associated Press                          | Associated Press
            """)
    void namesAreReadWithoutRolesAndPlaces(String line, String author) {
        assertEquals(Optional.of(author), Byline.read(line).map(Byline.Read::author));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"By Monday the talks had failed.", "By the sea", "Latest News", "", "By", "Berlin, Germany"})
    void whatIsNoBylineIsNotRead(String line) {
        assertEquals(Optional.empty(), Byline.read(line));
    }

    @Test
    void aSignatureNamesTheMagazine() {
        assertEquals(
                Optional.of("X Review"),
                Byline.read("Jane Doe, analyst, exclusively for the online magazine “X Review”.")
                        .flatMap(Byline.Read::outlet));
    }
}
