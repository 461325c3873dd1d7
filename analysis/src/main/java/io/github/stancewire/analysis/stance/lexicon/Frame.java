package io.github.stancewire.analysis.stance.lexicon;

import io.github.stancewire.analysis.stance.EventType;
import java.util.Optional;
import java.util.Set;

/**
 * One way in which a predicate binds its source and its target.
 *
 * @param slots where the target may stand
 * @param event the PLOVER event type it tells
 * @param strength absolute score, from 0 to 1; 0 where the event takes no side
 */
public record Frame(Set<Slot> slots, EventType event, double strength) {
    /**
     * A place of the target.
     *
     * @param kind what kind of place
     * @param preposition for {@link Kind#PREPOSITION}
     * @param mutual true when it holds both ways
     */
    public record Slot(Kind kind, Optional<String> preposition, boolean mutual) {}

    /** Kinds of places. */
    public enum Kind {
        OBJECT,
        /** No target: the verb must not have an object, for with one it tells something else ("withdrew its troops from"). */
        BARE,
        /** No target: the verb must have an object, for without one it tells something else ("returned the island to"). */
        FULL,
        /** No target: the noun tells only of whoever owns it or does it, not of who speaks of it ("mourned the murder of"). */
        OWNED,
        /** The subject of the clause that the verb governs: "demanded that Russia leave". */
        CLAUSE,
        RECIPIENT,
        PREPOSITION,
        INVERSE
    }

    /** Whether the target may stand in a place of a kind. */
    public boolean has(Kind kind) {
        return slots.stream().anyMatch(slot -> slot.kind() == kind);
    }

    /** Whether the target may stand behind a preposition. */
    public boolean takes(String preposition) {
        return slots.stream()
                .anyMatch(slot -> slot.preposition().filter(preposition::equals).isPresent());
    }

    /** Whether it holds both ways in one of its places. */
    public boolean mutual() {
        return slots.stream().anyMatch(Slot::mutual);
    }

    /** Whether its event is a kind of co-operation. */
    public boolean isFriendly() {
        return event.isCooperation();
    }

    /** Score with its sign. */
    public double score() {
        return isFriendly() ? strength : -strength;
    }
}
