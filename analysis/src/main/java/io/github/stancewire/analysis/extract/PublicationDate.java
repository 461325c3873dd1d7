package io.github.stancewire.analysis.extract;

import java.time.LocalDate;

/**
 * When an article says it was published, and where it says so.
 *
 * @param iso ISO 8601 as precise as printed: a date, or a date and time with its offset where one was given
 * @param day the local day
 * @param evidence where it was found
 */
public record PublicationDate(String iso, LocalDate day, Evidence evidence) {
    /** Where a date was found. */
    public enum Evidence {
        FEED,
        JSON_LD,
        META,
        TIME_ELEMENT,
        URL,
        TEXT
    }
}
