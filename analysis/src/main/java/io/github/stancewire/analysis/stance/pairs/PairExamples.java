package io.github.stancewire.analysis.stance.pairs;

import io.github.stancewire.analysis.Span;
import io.github.stancewire.analysis.stance.clause.Place;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Makes examples of a sentence in which some actors are marked. Immutable. */
public final class PairExamples {
    private final PairText text;

    /**
     * What is known of two marked actors.
     *
     * @param side empty where nothing is told
     */
    public record Told(Span source, Span target, Optional<Relation.Side> side) {}

    PairExamples(PairText text) {
        this.text = text;
    }

    /**
     * One for each that is told, then, of the pairs of all other noun phrases, that nothing is told.
     *
     * @param others how much each of the latter counts; 0 leaves them out
     */
    List<PairTrainer.Example> of(List<Told> told, double others) {
        List<PairTrainer.Example> examples = new ArrayList<>();
        Set<Place> marked = new LinkedHashSet<>();
        for (Told each : told) {
            Place source = text.place(each.source());
            Place target = text.place(each.target());
            marked.add(source);
            marked.add(target);
            examples.add(example(source, target, each.side(), 1));
        }
        if (others > 0) {
            List<Place> places = new ArrayList<>(marked);
            for (int head : text.phrases()) {
                Place place = NounPhrases.core(text.tree, head);
                if (marked.stream().noneMatch(other -> concerns(head, place, other))) {
                    places.add(place);
                }
            }
            for (Place one : places) {
                for (Place other : places) {
                    if (!one.overlaps(other) && !(marked.contains(one) && marked.contains(other))) {
                        examples.add(example(one, other, Optional.empty(), others));
                    }
                }
            }
        }
        return examples;
    }

    /** Whether a phrase is part of a marked one, or has it as its part, so that what is told of the one may hold of the other. */
    private boolean concerns(int head, Place place, Place marked) {
        int inner = PairView.headOf(text.tree, marked);
        return place.overlaps(marked) || text.tree.subtree(head).contains(inner);
    }

    private PairTrainer.Example example(Place source, Place target, Optional<Relation.Side> side, double weight) {
        Features.Hashed features = new Features.Hashed();
        PairFeatures.add(new PairView(text, source, target), features);
        return new PairTrainer.Example(features.rows(), side, weight);
    }
}
