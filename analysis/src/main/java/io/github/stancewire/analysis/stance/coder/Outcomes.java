package io.github.stancewire.analysis.stance.coder;

import io.github.stancewire.analysis.stance.frames.Outcome;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Gathers what became of the predicates of one sentence. For one thread. */
final class Outcomes implements Outcome.Listener {
    /** An outcome and the place that it is about. */
    record Note(Outcome outcome, List<Integer> heads) {}

    private final Map<Integer, Note> notes = new HashMap<>();

    @Override
    public void note(int predicate, Outcome outcome, List<Integer> heads) {
        notes.merge(
                predicate,
                new Note(outcome, heads),
                (one, other) -> one.outcome().compareTo(other.outcome()) >= 0 ? one : other);
    }

    Optional<Note> of(int predicate) {
        return Optional.ofNullable(notes.get(predicate));
    }
}
