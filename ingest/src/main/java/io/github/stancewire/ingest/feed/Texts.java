package io.github.stancewire.ingest.feed;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Small things done to every text of a feed. Pure. */
final class Texts {
    private Texts() {}

    /** Stripped; empty when nothing is left. */
    static Optional<String> of(@Nullable String text) {
        return Optional.ofNullable(text).map(String::strip).filter(known -> !known.isEmpty());
    }

    /** A text as HTML that shows it. */
    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
