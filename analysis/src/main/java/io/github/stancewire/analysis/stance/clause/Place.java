package io.github.stancewire.analysis.stance.clause;

/** Words of a sentence from {@code begin} to {@code end}, exclusive, counted from 0: whatever stands together, such as a phrase. Immutable. */
public record Place(int begin, int end) {
    public boolean contains(int token) {
        return begin <= token && token < end;
    }

    public boolean overlaps(Place other) {
        return begin < other.end && other.begin < end;
    }
}
