package io.github.stancewire.sink.arrival;

import io.github.stancewire.schemas.topic.Topics;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What became of a raw record.
 *
 * @param kind enriched, duplicate or dead, as stored
 * @param articleId the article, where known
 * @param revision the revision made or repeated, where there is one
 * @param raw the raw record, where there was one
 */
public record Outcome(String kind, Optional<String> articleId, OptionalInt revision, Optional<RawPlace> raw) {

    /** Kind of a revision stored. */
    public static final String ENRICHED = "enriched";
    /** Kind of a repetition. */
    public static final String DUPLICATE = "duplicate";
    /** Kind of a dead letter. */
    public static final String DEAD = "dead";

    /** The outcome that an arrival is; empty for stances, of which a raw record has any number. */
    public static Optional<Outcome> of(Arrival arrival) {
        if (arrival instanceof Arrival.Revision revision) {
            var article = revision.article();
            return Optional.of(new Outcome(
                    ENRICHED,
                    Optional.of(article.getArticleId()),
                    OptionalInt.of(article.getRevision()),
                    RawPlace.of(article.getRaw())));
        }
        if (arrival instanceof Arrival.Duplicate repeated) {
            var duplicate = repeated.duplicate();
            return Optional.of(new Outcome(
                    DUPLICATE,
                    Optional.of(duplicate.getArticleId()),
                    OptionalInt.of(duplicate.getRevision()),
                    RawPlace.of(duplicate.getRaw())));
        }
        if (arrival instanceof Arrival.Dead dead && !dead.received().topic().equals(Topics.STANCES.name())) {
            return Optional.of(new Outcome(
                    DEAD,
                    Optional.ofNullable(dead.received().key()).flatMap(StorableText::strict),
                    OptionalInt.empty(),
                    dead.letter().raw()));
        }
        return Optional.empty();
    }
}
