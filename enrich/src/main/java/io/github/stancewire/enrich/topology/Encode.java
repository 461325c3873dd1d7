package io.github.stancewire.enrich.topology;

import io.github.stancewire.enrich.article.Failure;
import io.github.stancewire.enrich.topology.Encoded.Memory;
import io.github.stancewire.schemas.Actor;
import io.github.stancewire.schemas.ArticleState;
import io.github.stancewire.schemas.DuplicateArticle;
import io.github.stancewire.schemas.EnrichedArticle;
import io.github.stancewire.schemas.Stance;
import io.github.stancewire.schemas.topic.Topic;
import io.github.stancewire.schemas.topic.Topics;
import io.github.stancewire.schemas.wire.AvroSerde;
import io.github.stancewire.schemas.wire.SchemaRegistry;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.streams.kstream.ValueMapper;

/**
 * Step {@code encode}: an outcome to bytes. Sizes are checked here, before anything is stored or sent: a record that the
 * producer refuses aborts its whole transaction, and would again after every restart.
 */
final class Encode implements ValueMapper<Outcome, Encoded> {
    private final AvroSerde<EnrichedArticle> articles;
    private final AvroSerde<Stance> stances;
    private final AvroSerde<DuplicateArticle> duplicates;
    private final AvroSerde<ArticleState> states;

    Encode(SchemaRegistry registry, AvroSerde<ArticleState> states) {
        this.articles = AvroSerde.of(registry, Topics.ENRICHED, EnrichedArticle.class);
        this.stances = AvroSerde.of(registry, Topics.STANCES, Stance.class);
        this.duplicates = AvroSerde.of(registry, Topics.DUPLICATES, DuplicateArticle.class);
        this.states = states;
    }

    @Override
    public Encoded apply(Outcome outcome) {
        if (outcome instanceof Outcome.Enriched enriched) {
            return encoded(enriched);
        }
        if (outcome instanceof Outcome.Duplicate duplicate) {
            return encoded(duplicate);
        }
        return encoded((Outcome.Dead) outcome);
    }

    private Encoded encoded(Outcome.Enriched enriched) {
        Received received = enriched.received();
        EnrichedArticle article = enriched.article();
        // The article first: it holds every stance, so that when it fits there are not too many of them to encode.
        Letter result = new Letter(received.key(), articles.encode(article), received.headers());
        if (!result.fits()) {
            return tooLarge(enriched, "The enriched article", result.bytes());
        }
        List<Letter> changes = new ArrayList<>(enriched.changes().size());
        for (Stance stance : enriched.changes()) {
            Letter change = new Letter(key(stance.getTarget()), stances.encode(stance), received.headers());
            if (!change.fits()) {
                return tooLarge(enriched, "The stance " + stance.getStanceId(), change.bytes());
            }
            changes.add(change);
        }
        Letter state = new Letter(received.key(), states.encode(enriched.next()), received.headers());
        if (!state.fits()) {
            return tooLarge(enriched, "What is to be remembered of the article", state.bytes());
        }
        Memory memory = new Memory(article.getArticleId(), enriched.next());
        return new Encoded(enriched, result, changes, Optional.of(memory));
    }

    // It is no larger than the raw record; and what is remembered differs from what fitted before by a time only.
    private Encoded encoded(Outcome.Duplicate outcome) {
        DuplicateArticle duplicate = outcome.duplicate();
        Received received = outcome.received();
        Letter result = new Letter(received.key(), duplicates.encode(duplicate), received.headers());
        Memory memory = new Memory(duplicate.getArticleId(), outcome.next());
        return new Encoded(outcome, result, List.of(), Optional.of(memory));
    }

    private static Encoded encoded(Outcome.Dead dead) {
        return new Encoded(dead, DeadLetters.of(dead), List.of(), Optional.empty());
    }

    private static Encoded tooLarge(Outcome.Enriched enriched, String what, long bytes) {
        String message = what + " takes " + bytes + " bytes; a record may take " + Topic.MAX_RECORD_BYTES;
        EnrichedArticle article = enriched.article();
        return encoded(new Outcome.Dead(
                enriched.received(),
                Failure.of("encode", "too-large", message),
                Optional.of(article.getSourceId()),
                Optional.of(article.getOrigin())));
    }

    /** Key of the topic of stances: the target's party (of an issue: its owner), else the issue, else its name. */
    static byte[] key(Actor target) {
        return target.getParty().or(target::getIssue).orElseGet(target::getName).getBytes(StandardCharsets.UTF_8);
    }
}
