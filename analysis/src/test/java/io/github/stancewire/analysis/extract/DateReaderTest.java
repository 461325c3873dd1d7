package io.github.stancewire.analysis.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateReaderTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2021-12-16 16:47 KST             | 2021-12-16T16:47+09:00
            2024-05-21T08:15:00+10:00        | 2024-05-21T08:15:00+10:00
            2024-05-21T08:15:00.123Z         | 2024-05-21T08:15:00Z
            2024-05-21T08:15:00+0200         | 2024-05-21T08:15:00+02:00
            April 26, 2018 00:00:00          | 2018-04-26T00:00:00
            Dec 19th 2023                    | 2023-12-19
            22 Dec 2023                      | 2023-12-22
            December 24, 20239:53 AM UTC     | 2023-12-24T09:53Z
            Mon 18 Nov 2019 18.54 GMT        | 2019-11-18T18:54Z
            12/22/2023 05:00 AM EST          | 2023-12-22T05:00-05:00
            14/02/2023                       | 2023-02-14
            Wed, 20 Nov 2019 08:00:00 +0200  | 2019-11-20T08:00:00+02:00
            Nov 20 2019, 11:06am ist         | 2019-11-20T11:06
            October 23, 2025 5:50 pm CET     | 2025-10-23T17:50+01:00
            2021/07/19                       | 2021-07-19
            """)
    void aDateIsReadAsPrinted(String printed, String iso) {
        assertEquals(Optional.of(iso), DateReader.read(printed).map(DateReader.Found::iso));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "Dec 24", "2023", "31 February 2024", "99/99/2024", "12345678", "May be 20 people came"})
    void whatIsNoDateIsNotRead(String text) {
        assertEquals(Optional.empty(), DateReader.read(text));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            They met on 3 May 2019 and again on June 14, 2021.      | 2021-06-14
            The pact of 2 May 2011 runs until 31 December 2040.     | 2011-05-02
            It was signed in 2019.                                  |
            """)
    void theLatestDayOfATextIsOneThatItNamesInFullAndThatHasPassed(String text, LocalDate day) {
        assertEquals(Optional.ofNullable(day), DateReader.latest(text, LocalDate.of(2026, 1, 1)));
    }
}
