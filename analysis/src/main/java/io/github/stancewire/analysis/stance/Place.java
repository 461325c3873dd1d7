package io.github.stancewire.analysis.stance;

/** Words of a sentence from {@code begin} to {@code end}, exclusive, counted from 0: whatever stands together, such as a phrase. Immutable. */
record Place(int begin, int end) {
    boolean contains(int token) {
        return begin <= token && token < end;
    }

    boolean overlaps(Place other) {
        return begin < other.end && other.begin < end;
    }
}
