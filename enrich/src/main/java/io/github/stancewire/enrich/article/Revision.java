package io.github.stancewire.enrich.article;

import io.github.stancewire.schemas.ArticleState;
import io.github.stancewire.schemas.Stance;
import java.util.List;
import java.util.Optional;

/** What a raw record is to its article, told by what is remembered of the article. */
public sealed interface Revision {
    /** It says what is already known; {@code number} is the revision that it repeats. */
    record Repeated(int number, ArticleState known) implements Revision {}

    /**
     * It says something else, or it is the first one.
     *
     * @param number from 1
     * @param before the stances in force until now
     */
    record Next(int number, List<Stance> before) implements Revision {
        public Next {
            before = List.copyOf(before);
        }
    }

    /** A text: the same as the article's current one repeats it. A text that comes again after another one does not. */
    static Revision ofText(Optional<ArticleState> known, String textSha256) {
        return known.<Revision>flatMap(
                        state -> !state.getGone() && state.getTextSha256().equals(textSha256)
                                ? Optional.of(new Repeated(state.getRevision(), state))
                                : Optional.empty())
                .orElseGet(() -> next(known));
    }

    /**
     * A deletion. Of an article that is not known, never or no longer, it is the first revision: what was stored before it
     * was forgotten must go as well, and an article that comes after it is then the second.
     */
    static Revision ofDeletion(Optional<ArticleState> known) {
        return known.filter(ArticleState::getGone)
                .<Revision>map(state -> new Repeated(state.getRevision(), state))
                .orElseGet(() -> next(known));
    }

    private static Next next(Optional<ArticleState> known) {
        return known.map(state -> new Next(state.getRevision() + 1, state.getStances()))
                .orElseGet(() -> new Next(1, List.of()));
    }
}
