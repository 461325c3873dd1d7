package io.github.stancewire.enrich.topology;

import io.github.stancewire.schemas.ArticleState;
import java.util.List;
import java.util.Optional;

/**
 * An outcome in bytes, all of which fit.
 *
 * @param result the record on the outcome's own topic
 * @param stances the records on the topic of stances
 * @param next what is to be remembered of the article
 */
record Encoded(Outcome outcome, Letter result, List<Letter> stances, Optional<Memory> next) {
    Encoded {
        stances = List.copyOf(stances);
    }

    boolean is(Outcome.Kind asked) {
        return outcome.kind() == asked;
    }

    /** An entry of the store. */
    record Memory(String articleId, ArticleState state) {}
}
