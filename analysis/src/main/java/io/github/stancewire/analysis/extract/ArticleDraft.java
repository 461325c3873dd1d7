package io.github.stancewire.analysis.extract;

import java.util.List;
import java.util.Optional;

/** What one way of reading found; {@link DefaultArticleExtractor} completes it. */
record ArticleDraft(
        Optional<String> title,
        Optional<String> author,
        Optional<String> outlet,
        Optional<PublicationDate> published,
        Optional<String> language,
        List<String> body,
        String method) {
    ArticleDraft {
        body = List.copyOf(body);
    }
}
