package io.github.stancewire.sink.audit;

import io.github.stancewire.sink.audit.Difference.Kind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Counts every difference and remembers the first ones of each kind, so that memory stays bounded. */
final class Differences {
    private static final int REMEMBERED = 100;

    private final Map<Kind, Long> counts = new EnumMap<>(Kind.class);
    private final List<Difference> first = new ArrayList<>();

    void add(Kind kind, String place, String detail) {
        long count = counts.merge(kind, 1L, Long::sum);
        if (count <= REMEMBERED) {
            first.add(new Difference(kind, place, detail));
        }
    }

    Map<Kind, Long> counts() {
        return counts;
    }

    List<Difference> first() {
        return first;
    }
}
