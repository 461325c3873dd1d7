package io.github.stancewire.ingest.file;

import java.io.IOException;

/** A part of a gzip file that cannot be unpacked; reading goes on behind it, where another part begins. */
final class BrokenMemberException extends IOException {
    private static final long serialVersionUID = 1L;

    private final String explanation;

    /** @param offset of the part's first byte in the packed file */
    BrokenMemberException(long offset, String why) {
        super(why);
        this.explanation = "the gzip data that begin at byte " + offset + " " + why;
    }

    /** One clause for people. */
    String explanation() {
        return explanation;
    }
}
