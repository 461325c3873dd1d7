package io.github.stancewire.ingest.push;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * What became of one pushed article, as clients read it.
 *
 * @param line in a stream: which line it was, counted from 1
 * @param articleId absent when refused
 * @param outcome published, unchanged or refused
 * @param reason why it was refused, for programs
 * @param detail the same for people
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Outcome(
        @Nullable Long line,
        @Nullable String articleId,
        String outcome,
        @Nullable String reason,
        @Nullable String detail) {

    /** @param sent false when the same bytes were there before */
    static Outcome of(Pushed.Article article, boolean sent) {
        return new Outcome(null, article.id(), sent ? "published" : "unchanged", null, null);
    }

    static Outcome of(Refusal why) {
        return new Outcome(null, null, "refused", why.reason(), why.detail());
    }

    Outcome at(long number) {
        return new Outcome(number, articleId, outcome, reason, detail);
    }
}
