package io.github.stancewire.analysis;

/**
 * A piece of a text. Inside {@code analysis} positions count UTF-16 units, as Java's strings do; what {@link Analyzer}
 * returns counts Unicode code points.
 *
 * @param begin first position, from 0
 * @param end one past the last position; greater than {@code begin}
 */
public record Span(int begin, int end) {
    public Span {
        if (begin < 0 || end <= begin) {
            throw new IllegalArgumentException("Not a span: " + begin + ".." + end);
        }
    }

    /** The text between the positions, which count UTF-16 units. */
    public String of(String text) {
        return text.substring(begin, end);
    }

    public int length() {
        return end - begin;
    }

    public boolean contains(Span other) {
        return begin <= other.begin && other.end <= end;
    }

    public boolean overlaps(Span other) {
        return begin < other.end && other.begin < end;
    }
}
