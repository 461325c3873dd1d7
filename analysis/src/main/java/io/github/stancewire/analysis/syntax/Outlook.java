package io.github.stancewire.analysis.syntax;

/**
 * What the tags of a whole sentence tell beyond the few words that a state shows: the content word that a phrase is likely
 * about, what stands between two words, and whether verbs are still to come. Confined to the call that makes it.
 */
final class Outlook {
    /** How far ahead a content word is looked for. */
    private static final int FAR = 8;

    /** Kinds of words are counted in a byte each, all in one number, whose differences are right for a stretch of up to 255 of a kind. */
    private static final int BITS = 8;

    private static final int VERBS = 0;
    private static final int AUXILIARIES = BITS;
    private static final int CONJUNCTIONS = 2 * BITS;
    private static final int SUBORDINATORS = 3 * BITS;
    private static final int ADPOSITIONS = 4 * BITS;
    private static final int NOUNS = 5 * BITS;
    private static final int COMMAS = 6 * BITS;
    private static final int OTHER_MARKS = 7 * BITS;

    /** What stands before each word, counted. */
    private final long[] before;
    /** The content word that a phrase beginning with each word is likely about; the end of the sentence where there is none. */
    final int[] content;

    Outlook(Forms forms, TagCodes tags) {
        int size = tags.size;
        this.before = new long[size + 1];
        this.content = new int[size + 1];
        content[size] = size;
        for (int i = 0; i < size; i++) {
            before[i + 1] = before[i] + counted(forms, tags, i);
            content[i] = content(tags, i);
        }
    }

    private static long counted(Forms forms, TagCodes tags, int i) {
        return switch (tags.universal[i]) {
            case TagCodes.VERB -> 1L << VERBS;
            case TagCodes.AUX -> 1L << AUXILIARIES;
            case TagCodes.CCONJ -> 1L << CONJUNCTIONS;
            case TagCodes.SCONJ -> 1L << SUBORDINATORS;
            case TagCodes.ADP -> 1L << ADPOSITIONS;
            case TagCodes.NOUN, TagCodes.PROPN, TagCodes.PRON -> 1L << NOUNS;
            case TagCodes.PUNCT -> 1L << (forms.isComma(i) ? COMMAS : OTHER_MARKS);
            default -> 0;
        };
    }

    /** The next verb or pronoun, or the last of the next run of nouns. */
    private static int content(TagCodes tags, int from) {
        int end = Math.min(tags.size, from + FAR);
        for (int i = from; i < end; i++) {
            if (tags.universal[i] == TagCodes.VERB) {
                return i;
            }
            if (isNoun(tags, i) || tags.universal[i] == TagCodes.PRON && !tags.isPossessive[i]) {
                while (i + 1 < end && isNoun(tags, i + 1)) {
                    i++;
                }
                return i;
            }
        }
        return tags.size;
    }

    private static boolean isNoun(TagCodes tags, int i) {
        return tags.universal[i] == TagCodes.NOUN || tags.universal[i] == TagCodes.PROPN;
    }

    /** Of which kinds none, one or more words stand between two, the left one first; -1 when that is no word. */
    int between(int from, int to) {
        if (from >= to) {
            return -1;
        }
        long counts = before[to] - before[from + 1];
        int result = 0;
        for (int shift = 0; shift < Long.SIZE; shift += BITS) {
            result = result << 2 | Math.min(2, (int) (counts >>> shift) & 0xFF);
        }
        return result;
    }

    /** How many verbs and how many auxiliaries are to come from a word on, each up to three. */
    int verbsFrom(int word) {
        long counts = before[before.length - 1] - before[word];
        return Math.min(3, (int) (counts >>> VERBS & 0xFF)) << 2 | Math.min(3, (int) (counts >>> AUXILIARIES & 0xFF));
    }
}
