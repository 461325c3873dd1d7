package io.github.stancewire.ingest.file;

import java.util.Locale;
import org.netpreserve.jwarc.MessageHeaders;

/** One record of a WARC file as it is cut out. Offsets count unpacked bytes. */
sealed interface WarcFrame {
    /** Of the record's first byte. */
    long offset();

    /** @param block what the headers tell of, for example an HTTP response with its own headers */
    record Whole(long offset, MessageHeaders headers, Content block) implements WarcFrame {
        /** In lower case, as the standard has them. */
        String type() {
            return headers.first("WARC-Type").orElse("").strip().toLowerCase(Locale.ROOT);
        }
    }

    /** @param why one clause for people, about the data that begin there */
    record Broken(long offset, String why) implements WarcFrame {}
}
