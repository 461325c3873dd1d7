package io.github.stancewire.analysis.stance;

import io.github.stancewire.analysis.Span;
import java.util.Optional;

/**
 * A directed attitude that one place of a text shows.
 *
 * @param score from -1.0 to 1.0; its sign agrees with the polarity
 * @param event PLOVER event type, where one fits
 * @param speaker whose words they are, unless they are the source's own
 * @param confidence from 0 to 1
 * @param evidence the smallest clause that shows it
 * @param why the rule or features that made it, for people to read
 */
public record Stance(
        Actor source,
        Actor target,
        Polarity polarity,
        double score,
        Optional<EventType> event,
        Voice voice,
        Optional<Actor> speaker,
        Factuality factuality,
        double confidence,
        Span evidence,
        String why) {

    public Stance {
        if (!polarity.agreesWith(score)) {
            throw new IllegalArgumentException("Score " + score + " does not agree with " + polarity);
        }
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("Confidence runs from 0 to 1, not " + confidence);
        }
    }

    /** The same, as sure as this; hundredths are as fine as it is known. */
    public Stance with(double sureness) {
        double rounded = Math.round(sureness * 100) / 100.0;
        return new Stance(source, target, polarity, score, event, voice, speaker, factuality, rounded, evidence, why);
    }

    /** For, against or neither. */
    public enum Polarity {
        SUPPORT,
        OPPOSE,
        NEUTRAL;

        boolean agreesWith(double score) {
            if (!(score >= -1 && score <= 1)) {
                return false;
            }
            return this == SUPPORT ? score > 0 : this == OPPOSE ? score < 0 : score == 0;
        }
    }

    /** In whose words. */
    public enum Voice {
        /** The outlet judges, in the text of the article itself. */
        OUTLET,
        /** Somebody did or said it, and the article tells so. */
        ACTOR
    }

    /** Whether it is told as a fact; only {@link #ASSERTED} stances are added up. */
    public enum Factuality {
        ASSERTED,
        NEGATED,
        HYPOTHETICAL,
        PLANNED
    }
}
