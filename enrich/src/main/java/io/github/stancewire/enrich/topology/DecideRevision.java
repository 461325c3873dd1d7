package io.github.stancewire.enrich.topology;

import io.github.stancewire.enrich.article.ReadArticle;
import io.github.stancewire.enrich.article.Revision;
import io.github.stancewire.enrich.topology.Decoded.Decided;
import io.github.stancewire.enrich.topology.Decoded.Extracted;
import io.github.stancewire.schemas.ArticleState;
import io.github.stancewire.schemas.DuplicateArticle;
import io.github.stancewire.schemas.RawArticle;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.streams.processor.api.ContextualFixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorContext;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;

/** Step {@code decide-revision}: tells duplicates, which end here, from revisions. Reads the store, never writes it. */
final class DecideRevision extends ContextualFixedKeyProcessor<byte[], Progress<Extracted>, Progress<Decided>> {
    private final Duration window;
    private ArticleStates states;

    @SuppressWarnings("NullAway.Init") // Kafka calls init first
    DecideRevision(Duration window) {
        this.window = window;
    }

    @Override
    public void init(FixedKeyProcessorContext<byte[], Progress<Decided>> context) {
        super.init(context);
        states = new ArticleStates(context.getStateStore(EnrichTopology.STORE), window);
    }

    @Override
    public void process(FixedKeyRecord<byte[], Progress<Extracted>> record) {
        Instant at = Instant.ofEpochMilli(record.timestamp());
        context().forward(record.withValue(record.value().then(extracted -> decide(extracted, at))));
    }

    private Progress<Decided> decide(Extracted extracted, Instant at) {
        RawArticle raw = extracted.from().raw();
        Optional<ArticleState> known = states.known(raw.getArticleId(), at);
        Revision revision = extracted
                .article()
                .map(ReadArticle::textSha256)
                .map(textSha256 -> Revision.ofText(known, textSha256))
                .orElseGet(() -> Revision.ofDeletion(known));
        if (revision instanceof Revision.Next next) {
            return new Progress.OnTheWay<>(new Decided(extracted, next));
        }
        return new Progress.Ended<>(duplicate(extracted.from(), (Revision.Repeated) revision, at));
    }

    private static Outcome.Duplicate duplicate(Decoded decoded, Revision.Repeated repeated, Instant at) {
        ArticleState known = repeated.known();
        return new Outcome.Duplicate(
                decoded.received(),
                new DuplicateArticle(
                        decoded.raw().getArticleId(),
                        repeated.number(),
                        decoded.received().origin(),
                        known.getTextSha256(),
                        decoded.raw().getReceivedAt()),
                ArticleState.newBuilder(known).setSeenAt(at).build());
    }
}
