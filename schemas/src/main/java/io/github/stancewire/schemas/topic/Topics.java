package io.github.stancewire.schemas.topic;

import io.github.stancewire.schemas.DuplicateArticle;
import io.github.stancewire.schemas.EnrichedArticle;
import io.github.stancewire.schemas.IngestCheckpoint;
import io.github.stancewire.schemas.LedgerEntry;
import io.github.stancewire.schemas.RawArticle;
import io.github.stancewire.schemas.Stance;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.apache.avro.Schema;

/** Every topic that the services share. Names are a contract: renaming one is a migration. */
public final class Topics {
    /** Articles as received; key is the article id. */
    public static final Topic RAW = kept("articles.raw", "articleId", RawArticle.getClassSchema(), 30);

    /**
     * Revisions of articles with entities and stances; key is the article id. Every revision is kept as long as the raw
     * record it came from, so that a sink that was away still sees what became of each.
     */
    public static final Topic ENRICHED =
            compacted("articles.enriched", "articleId", EnrichedArticle.getClassSchema(), 30);

    /** Raw records that repeat an article's current text; key is the article id. */
    public static final Topic DUPLICATES =
            kept("articles.duplicates", "articleId", DuplicateArticle.getClassSchema(), 30);

    /** Records that could not be enriched: original key, bytes and headers, see {@link DeadLetterHeaders}. */
    public static final Topic DEAD =
            new Topic("articles.dead", "as received", Optional.empty(), false, Duration.ofDays(90));

    /** Stances added, moved and retracted; key is the target's party, else the owner, else the issue. */
    public static final Topic STANCES = kept("stances", "target party or issue", Stance.getClassSchema(), 30);

    /** Where ingest stands; key is the source id, a line feed and the item (the source's own record has no item). */
    public static final Topic CHECKPOINTS =
            compacted("ingest.checkpoints", "sourceId, item", IngestCheckpoint.getClassSchema(), 0);

    /** What became of everything that each look at a source saw; key is the source id. */
    public static final Topic LEDGER = kept("sources.ledger", "sourceId", LedgerEntry.getClassSchema(), 90);

    /** Subject of the value of ENRICH's article store: its changelog is no topic of the contract, its schema is. */
    public static final String STATE_SUBJECT = "articles.state-value";

    private Topics() {}

    /** All topics, in the order in which an article meets them. */
    public static List<Topic> all() {
        return List.of(CHECKPOINTS, RAW, ENRICHED, DUPLICATES, DEAD, STANCES, LEDGER);
    }

    private static Topic kept(String name, String key, Schema value, int days) {
        return new Topic(name, key, Optional.of(value), false, Duration.ofDays(days));
    }

    private static Topic compacted(String name, String key, Schema value, int days) {
        return new Topic(name, key, Optional.of(value), true, Duration.ofDays(days));
    }
}
