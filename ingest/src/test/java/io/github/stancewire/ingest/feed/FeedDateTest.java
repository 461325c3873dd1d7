package io.github.stancewire.ingest.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeedDateTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Wed, 01 May 2024 23:30:00 -0400 | 2024-05-01T23:30:00-04:00
            1 May 24 23:30 EST              | 2024-05-01T23:30:00-05:00
            Wed, 1 May 1999 03:04:05 GMT    | 1999-05-01T03:04:05Z
            01-May-2024 03:04:05 UTC        | 2024-05-01T03:04:05Z
            Wed, 1 May 2024 03:04:05 XYZ    | 2024-05-01T03:04:05
            1 September 2024                | 2024-09-01
            2024-05-01                      | 2024-05-01
            2024-05-01T03:04Z               | 2024-05-01T03:04:00Z
            2024-05-01T03:04:05.678+0530    | 2024-05-01T03:04:05+05:30
            2024-05-01 03:04:05             | 2024-05-01T03:04:05
            """)
    void aDateIsToldAsPrinted(String printed, String iso) {
        assertEquals(Optional.of(iso), FeedDate.iso(printed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "yesterday", "31 Feb 2024 10:00:00 GMT", "2024-13-01", "1 Foo 2024"})
    void whatIsNoDateIsNone(String printed) {
        assertEquals(Optional.empty(), FeedDate.iso(printed));
    }
}
