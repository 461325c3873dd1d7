package io.github.stancewire.ingest.feed;

import org.jspecify.annotations.Nullable;

/** Bytes that are no feed, or one that is refused; see {@link #explanation}. */
public final class BrokenFeedException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String explanation;

    BrokenFeedException(String explanation) {
        this(explanation, null);
    }

    BrokenFeedException(String explanation, @Nullable Throwable cause) {
        super(explanation, cause);
        this.explanation = explanation;
    }

    /** What is wrong and the way out, one line for people. */
    public String explanation() {
        return explanation;
    }
}
