package io.github.stancewire.analysis.entity;

/** A reading of the words from {@code from} to {@code to}, exclusive. */
record Candidate(int from, int to, Entry entry, Mention.Kind kind) {
    int length() {
        return to - from;
    }

    boolean overlaps(Candidate other) {
        return from < other.to && other.from < to;
    }

    Candidate as(Entry other, Mention.Kind otherKind) {
        return new Candidate(from, to, other, otherKind);
    }
}
