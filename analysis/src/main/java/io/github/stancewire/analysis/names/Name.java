package io.github.stancewire.analysis.names;

/**
 * A name in a sentence.
 *
 * @param from first token
 * @param to behind the last token
 * @param confidence probability, by the model, that exactly these tokens are a name of this type; 0 to 1
 */
public record Name(int from, int to, NameType type, double confidence) {
    public Name {
        if (from < 0 || to <= from) {
            throw new IllegalArgumentException("No tokens from " + from + " to " + to);
        }
    }
}
