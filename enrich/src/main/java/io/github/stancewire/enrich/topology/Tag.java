package io.github.stancewire.enrich.topology;

import io.github.stancewire.enrich.article.ArticleEnricher;
import io.github.stancewire.enrich.article.Attempt;
import io.github.stancewire.enrich.article.StanceDiff;
import io.github.stancewire.enrich.topology.Decoded.Decided;
import io.github.stancewire.schemas.ArticleState;
import io.github.stancewire.schemas.EnrichedArticle;
import io.github.stancewire.schemas.RawOrigin;
import java.time.Instant;
import org.apache.kafka.streams.processor.api.ContextualFixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;

/** Step {@code tag}: reads a new revision, and tells what it changes. After it, every record has its outcome. */
final class Tag extends ContextualFixedKeyProcessor<byte[], Progress<Decided>, Outcome> {
    private final ArticleEnricher enricher;
    private final EnrichMetrics metrics;

    Tag(ArticleEnricher enricher, EnrichMetrics metrics) {
        this.enricher = enricher;
        this.metrics = metrics;
    }

    @Override
    public void process(FixedKeyRecord<byte[], Progress<Decided>> record) {
        Instant at = Instant.ofEpochMilli(record.timestamp());
        context().forward(record.withValue(record.value().end(decided -> tag(decided, at))));
    }

    private Outcome tag(Decided decided, Instant at) {
        Attempt<EnrichedArticle> tagged = metrics.timed(ArticleEnricher.TAG, () -> tagged(decided));
        if (tagged instanceof Attempt.Failed<EnrichedArticle> failed) {
            return decided.extracted().from().dead(failed.failure());
        }
        EnrichedArticle article = ((Attempt.Done<EnrichedArticle>) tagged).value();
        StanceDiff diff = StanceDiff.between(decided.revision().before(), article.getStances(), article.getRevision());
        ArticleState next = ArticleState.newBuilder()
                .setRevision(article.getRevision())
                .setTextSha256(article.getTextSha256())
                .setGone(article.getGone())
                .setStances(diff.current())
                .setSeenAt(at)
                .build();
        return new Outcome.Enriched(decided.received(), article, diff.changes(), next);
    }

    private Attempt<EnrichedArticle> tagged(Decided decided) {
        int revision = decided.revision().number();
        RawOrigin origin = decided.received().origin();
        return decided.extracted()
                .article()
                .map(article -> enricher.tag(decided.raw(), article, revision, origin))
                .orElseGet(() -> new Attempt.Done<>(enricher.gone(decided.raw(), revision, origin)));
    }
}
