package io.github.stancewire.enrich.topology;

import io.github.stancewire.enrich.article.ArticleEnricher;
import io.github.stancewire.enrich.article.Attempt;
import io.github.stancewire.enrich.article.ReadArticle;
import io.github.stancewire.enrich.topology.Decoded.Extracted;
import java.util.Optional;
import org.apache.kafka.streams.kstream.ValueMapper;

/** Step {@code extract}: the clean text and its hash. A deletion has none. */
final class Extract implements ValueMapper<Progress<Decoded>, Progress<Extracted>> {
    private final ArticleEnricher enricher;
    private final EnrichMetrics metrics;

    Extract(ArticleEnricher enricher, EnrichMetrics metrics) {
        this.enricher = enricher;
        this.metrics = metrics;
    }

    @Override
    public Progress<Extracted> apply(Progress<Decoded> decoded) {
        return decoded.then(this::extract);
    }

    private Progress<Extracted> extract(Decoded decoded) {
        if (decoded.raw().getGone()) {
            return new Progress.OnTheWay<>(new Extracted(decoded, Optional.empty()));
        }
        Attempt<ReadArticle> read = metrics.timed(ArticleEnricher.EXTRACT, () -> enricher.read(decoded.raw()));
        if (read instanceof Attempt.Failed<ReadArticle> failed) {
            return new Progress.Ended<>(decoded.dead(failed.failure()));
        }
        ReadArticle article = ((Attempt.Done<ReadArticle>) read).value();
        return new Progress.OnTheWay<>(new Extracted(decoded, Optional.of(article)));
    }
}
