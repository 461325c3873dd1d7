package io.github.stancewire.ingest.fetch;

import java.util.Optional;

/** What a server gave for asking "only if it changed", word for word. */
public record Validators(Optional<String> etag, Optional<String> lastModified) {
    public static final Validators NONE = new Validators(Optional.empty(), Optional.empty());

    /** These, with what a later answer left unsaid taken from {@code earlier}. */
    Validators orElse(Validators earlier) {
        return new Validators(etag.or(earlier::etag), lastModified.or(earlier::lastModified));
    }

    boolean isEmpty() {
        return equals(NONE);
    }
}
