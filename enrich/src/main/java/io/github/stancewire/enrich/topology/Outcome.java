package io.github.stancewire.enrich.topology;

import io.github.stancewire.enrich.article.Failure;
import io.github.stancewire.schemas.ArticleState;
import io.github.stancewire.schemas.DuplicateArticle;
import io.github.stancewire.schemas.EnrichedArticle;
import io.github.stancewire.schemas.Stance;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The one thing that becomes of a raw record. */
sealed interface Outcome {
    /** What kinds there are; the lower-case name is the value of the metric's tag. */
    enum Kind {
        ENRICHED,
        DUPLICATE,
        DEAD;

        String tag() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    Received received();

    Kind kind();

    /** The article's first or next revision, which changes stances and what is remembered of the article. */
    record Enriched(Received received, EnrichedArticle article, List<Stance> changes, ArticleState next)
            implements Outcome {
        public Enriched {
            changes = List.copyOf(changes);
        }

        @Override
        public Kind kind() {
            return Kind.ENRICHED;
        }
    }

    /** Nothing new; only that the article was seen again is remembered. */
    record Duplicate(Received received, DuplicateArticle duplicate, ArticleState next) implements Outcome {
        @Override
        public Kind kind() {
            return Kind.DUPLICATE;
        }
    }

    /**
     * It cannot be enriched, now or ever.
     *
     * @param sourceId where ingest looked, when that much could be read
     * @param origin where inside the source it was found, when that much could be read
     */
    record Dead(Received received, Failure failure, Optional<String> sourceId, Optional<String> origin)
            implements Outcome {
        @Override
        public Kind kind() {
            return Kind.DEAD;
        }
    }
}
