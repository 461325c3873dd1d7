package io.github.stancewire.analysis.names;

/**
 * What a model knows of words beforehand: the cluster of words that stand in like places, and the lists that a word or
 * phrase is in. It is part of the model, so that a list that grows does not change what the model sees until it is trained
 * anew. Not changed once a finder uses it.
 *
 * @param clusters by {@link Hashes#ofPhrase} of a word; from 1
 * @param lists bits of the lists by {@link Hashes#ofPhrase} of a phrase
 */
public record Lexicon(IntTable clusters, IntTable lists) {
    /** Longest phrase that is looked up, in words. */
    public static final int LONGEST = 6;

    /** Clusters are read as wholes and by their number divided by this: neighbours in number are alike. */
    static final int COARSE = 8;

    public static Lexicon empty() {
        return new Lexicon(new IntTable(1), new IntTable(1));
    }
}
