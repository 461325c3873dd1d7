package io.github.stancewire.analysis.stance;

import io.github.stancewire.analysis.syntax.Dependencies;
import java.util.Set;

/** How far the phrase of an actor reaches. Pure. */
final class ActorPlaces {
    private static final Set<String> LEFT = Set.of(
            "det", "amod", "compound", "nummod", "nmod:poss", "flat", "nmod:desc", "appos", "fixed", "det:predet");
    private static final Set<String> RIGHT = Set.of("flat", "compound", "fixed", "goeswith", "case");

    private ActorPlaces() {}

    /** The words that belong to a head without clauses and what hangs behind it. */
    static PairView.Place place(int head, Dependencies tree) {
        int begin = head;
        int end = head + 1;
        for (int child : tree.children(head)) {
            String relation = tree.relation(child);
            if (child < head && LEFT.contains(relation)) {
                begin = Math.min(begin, tree.extent(child).begin());
            } else if (child > head && RIGHT.contains(relation) && child <= head + 4) {
                end = Math.max(end, child + 1);
            }
        }
        return new PairView.Place(begin, end);
    }
}
