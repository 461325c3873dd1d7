package io.github.stancewire.lab.ner;

import io.github.stancewire.analysis.names.Name;
import io.github.stancewire.analysis.names.NameType;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** How many names were right, predicted and expected; right is the same tokens and the same type, as conlleval counts. */
record SpanCounts(int right, int predicted, int expected) {
    static final SpanCounts NONE = new SpanCounts(0, 0, 0);

    private record Key(int from, int to, NameType type) {}

    static SpanCounts of(List<Name> expected, List<Name> predicted, Predicate<NameType> which) {
        Set<Key> gold = keys(expected, which);
        Set<Key> found = keys(predicted, which);
        int predictions = found.size();
        found.retainAll(gold);
        return new SpanCounts(found.size(), predictions, gold.size());
    }

    private static Set<Key> keys(List<Name> names, Predicate<NameType> which) {
        Set<Key> keys = new HashSet<>();
        for (Name name : names) {
            if (which.test(name.type())) {
                keys.add(new Key(name.from(), name.to(), name.type()));
            }
        }
        return keys;
    }

    SpanCounts plus(SpanCounts other) {
        return new SpanCounts(right + other.right, predicted + other.predicted, expected + other.expected);
    }

    double precision() {
        return predicted == 0 ? 0 : (double) right / predicted;
    }

    double recall() {
        return expected == 0 ? 0 : (double) right / expected;
    }

    double f1() {
        return predicted + expected == 0 ? 0 : 2.0 * right / (predicted + expected);
    }
}
