package io.github.stancewire.analysis.syntax;

/** Two classes of a word, a fine and a coarse one, in one number; 0 is a word of no class. Stateless. */
public final class WordClasses {
    /** Fine classes are 1 to this. */
    public static final int FINE = 511;
    /** Coarse classes are 0 to this. */
    public static final int COARSE = 63;

    private static final int FINE_BITS = 9;

    private WordClasses() {}

    /** Both classes as one number. */
    public static int join(int coarse, int fine) {
        return coarse << FINE_BITS | fine;
    }

    /** 0 for a word of no class. */
    public static int fine(int both) {
        return both & FINE;
    }

    /** From 1; 0 for a word of no class. */
    public static int coarse(int both) {
        return both == 0 ? 0 : (both >>> FINE_BITS) + 1;
    }
}
