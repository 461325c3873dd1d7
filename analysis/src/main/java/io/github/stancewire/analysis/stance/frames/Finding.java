package io.github.stancewire.analysis.stance.frames;

import io.github.stancewire.analysis.stance.Actor;
import io.github.stancewire.analysis.stance.EventType;
import io.github.stancewire.analysis.stance.clause.Place;
import java.util.List;
import java.util.Optional;

/**
 * What a frame found in a sentence, before voice, speaker and factuality are told.
 *
 * @param sources who holds it
 * @param targets towards whom or what
 * @param mutual true when it also holds the other way
 * @param score signed strength, -1 to 1; 0 takes no side
 * @param event its type, where the frame has one
 * @param predicate token of the predicate
 * @param place tokens of the evidence
 * @param presupposed true when a denial of the clause leaves it standing ("did not mind their aggressive policy")
 * @param confidence from 0 to 1
 * @param why the rule, for people
 */
public record Finding(
        List<Actor> sources,
        List<Actor> targets,
        boolean mutual,
        double score,
        Optional<EventType> event,
        int predicate,
        Place place,
        boolean presupposed,
        double confidence,
        String why) {
    public Finding {
        sources = List.copyOf(sources);
        targets = List.copyOf(targets);
    }

    /** The same as far as what governs its predicate tells it: who refuses to help does so as a fact, whatever becomes of the help. */
    Finding oneSided(int governor) {
        Place whole = new Place(Math.min(place.begin(), governor), Math.max(place.end(), governor + 1));
        return new Finding(sources, targets, false, score, event, governor, whole, presupposed, confidence, why);
    }

    /** The same with the other side taken, as a lifted sanction takes the other side of a sanction. */
    Finding reversed(EventType event, String reason) {
        return new Finding(
                sources,
                targets,
                mutual,
                -score,
                Optional.of(event),
                predicate,
                place,
                presupposed,
                confidence,
                why + reason);
    }
}
