package io.github.stancewire.example;

import io.github.stancewire.schemas.EnrichedArticle;
import io.github.stancewire.schemas.Evidence;
import io.github.stancewire.schemas.Stance;
import io.github.stancewire.schemas.identity.Sha256;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is in force, folded from the records of the two topics. Knows no Kafka. */
final class State {
    private final Map<String, EnrichedArticle> articles = new LinkedHashMap<>();
    private final Map<String, Stance> stances = new LinkedHashMap<>();

    /** A later revision comes later in the article's partition, so the last record of an id is the one in force. */
    void article(EnrichedArticle article) {
        String hash = Sha256.of(article.getText());
        if (!article.getGone() && !hash.equals(article.getTextSha256())) {
            throw new IllegalStateException(
                    "The text of article " + article.getArticleId() + " does not have the hash it is said to have");
        }
        articles.put(article.getArticleId(), article);
    }

    /** All records of one stance stand in one partition, in order. */
    void stance(Stance stance) {
        switch (stance.getOp()) {
            case ADD, MOVE -> stances.put(stance.getStanceId(), stance);
            case RETRACT -> stances.remove(stance.getStanceId());
            // What a younger schema calls otherwise is read as UNKNOWN. Passing over it would make every sum wrong.
            case UNKNOWN ->
                throw new IllegalStateException(
                        "Stance " + stance.getStanceId() + " has an op that is younger than this program");
        }
    }

    Collection<EnrichedArticle> articles() {
        return articles.values();
    }

    Collection<Stance> stances() {
        return stances.values();
    }

    /** Whether the evidence stands where it is said to; empty while the article has not come as far as the stance. */
    Optional<Boolean> isEvident(Stance stance) {
        return Optional.ofNullable(articles.get(stance.getArticleId()))
                .filter(article -> article.getRevision() >= stance.getRevision())
                .map(article -> slice(article.getText(), stance.getEvidence())
                        .equals(Optional.of(stance.getEvidence().getText())));
    }

    List<Stance> amiss() {
        return stances.values().stream()
                .filter(stance -> !isEvident(stance).orElse(true))
                .toList();
    }

    /** The part of a text between positions that count Unicode code points; empty where there are no such positions. */
    static Optional<String> slice(String text, Evidence evidence) {
        try {
            int begin = text.offsetByCodePoints(0, evidence.getBegin());
            int end = text.offsetByCodePoints(begin, evidence.getEnd() - evidence.getBegin());
            return Optional.of(text.substring(begin, end));
        } catch (IndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }
}
