package io.github.stancewire.enrich.topology;

import io.github.stancewire.enrich.article.Failure;
import io.github.stancewire.enrich.article.ReadArticle;
import io.github.stancewire.enrich.article.Revision;
import io.github.stancewire.schemas.RawArticle;
import java.util.Optional;

/** A raw article whose bytes could be read. */
record Decoded(Received received, RawArticle raw) {

    /** The outcome of one that fails from here on. */
    Outcome.Dead dead(Failure failure) {
        return new Outcome.Dead(received, failure, Optional.of(raw.getSourceId()), Optional.of(raw.getOrigin()));
    }

    /** @param article absent when the raw article is gone */
    record Extracted(Decoded from, Optional<ReadArticle> article) {}

    /** A raw article that says something new. */
    record Decided(Extracted extracted, Revision.Next revision) {
        Received received() {
            return extracted.from().received();
        }

        RawArticle raw() {
            return extracted.from().raw();
        }
    }
}
