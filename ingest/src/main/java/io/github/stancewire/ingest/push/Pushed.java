package io.github.stancewire.ingest.push;

import io.github.stancewire.ingest.article.Item;

/** What one pushed thing turned out to be. */
sealed interface Pushed {
    /** An article, ready to publish. */
    record Article(Item.Read read) implements Pushed {
        String id() {
            return read.article().getArticleId();
        }
    }

    /** No article. */
    record Refused(Refusal why) implements Pushed {}
}
