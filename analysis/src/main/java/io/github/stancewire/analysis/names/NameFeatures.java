package io.github.stancewire.analysis.names;

import java.util.List;

/**
 * What the model sees of each token: hashes of the word, its affixes, shape, lists and cluster, of its neighbours, of the run
 * of capitals it stands in, and of the same word nearby in the document. Training and use share it. Used by one thread.
 */
public final class NameFeatures {
    /** Most features that a token has. */
    public static final int MOST = 128;

    /** A name that stands further away than so many tokens is another document's. */
    private static final int WINDOW = 300;

    private static final int OUTSIDE = 0x5BD1E995;

    private final DocumentTokens tokens;
    private final int[] features = new int[MOST];
    private int count;
    private int first;
    private int end;
    private int runFrom;
    private int runTo;

    public NameFeatures(List<List<String>> sentences, Lexicon lexicon) {
        tokens = new DocumentTokens(sentences, lexicon);
    }

    /** Begins a sentence. */
    public void sentence(int index) {
        first = tokens.firstOf[index];
        end = tokens.firstOf[index + 1];
        runFrom = first;
        runTo = first;
    }

    /** Features of a token, counted in its sentence from 0, in order; {@link #feature} gives them. */
    public int read(int index) {
        count = 0;
        int at = first + index;
        if (isAside(at)) {
            aside(at);
            return count;
        }
        word(at);
        neighbours(at);
        if (tokens.capital[at]) {
            run(at);
            elsewhere(at);
        }
        return count;
    }

    public int feature(int index) {
        return features[index];
    }

    /** What was read of the last token; whoever gets it may change it. */
    int[] features() {
        return features;
    }

    private void add(int template, int value) {
        features[count++] = Hashes.join(template * 0x01000193, value);
    }

    private void add(int template, int left, int right) {
        add(template, Hashes.join(left, right));
    }

    private int at(int[] of, int token) {
        if (token < first) {
            return OUTSIDE;
        }
        return token < end ? of[token] : OUTSIDE + 1;
    }

    /** Most words are far from any capital or figure; they are hardly ever part of a name, and a few features will do. */
    private boolean isAside(int at) {
        for (int near = Math.max(first, at - 3); near < Math.min(end, at + 4); near++) {
            if (tokens.marked[near]) {
                return false;
            }
        }
        return true;
    }

    private void aside(int at) {
        int[] lower = tokens.lower;
        int[] cluster = tokens.cluster;
        int word = lower[at];
        int before = at(lower, at - 1);
        int behind = at(lower, at + 1);
        add(1, 1);
        add(2, word);
        add(5, tokens.brief[at]);
        add(12, tokens.suffixes[2][at]);
        add(14, cluster[at]);
        add(20, before);
        add(21, behind);
        add(22, at(lower, at - 2));
        add(23, at(lower, at + 2));
        add(24, before, word);
        add(25, word, behind);
        add(27, at(lower, at - 2), before);
        add(28, behind, at(lower, at + 2));
        add(42, at(cluster, at - 1), cluster[at]);
        add(43, cluster[at], at(cluster, at + 1));
        add(54, before, Hashes.join(word, behind));
    }

    private void word(int at) {
        int lower = tokens.lower[at];
        int brief = tokens.brief[at];
        add(1, 0);
        add(2, lower);
        add(4, tokens.shape[at]);
        add(5, brief);
        for (int affix = 0; affix < 4; affix++) {
            if (tokens.prefixes[affix][at] != 0) {
                add(6 + affix, tokens.prefixes[affix][at]);
                add(10 + affix, tokens.suffixes[affix][at]);
            }
        }
        add(14, tokens.cluster[at]);
        if (tokens.capital[at]) {
            add(3, tokens.exact[at]);
            add(15, brief, at == first ? 1 : 0);
            add(84, tokens.suffixes[2][at], brief);
        }
        lists(16, tokens.wordLists[at]);
        if (tokens.phrase[at] > 0) {
            add(17, tokens.phrase[at]);
        }
    }

    private void lists(int template, int bits) {
        for (int rest = bits; rest != 0; rest &= rest - 1) {
            add(template, Integer.lowestOneBit(rest));
        }
    }

    private void neighbours(int at) {
        int[] lower = tokens.lower;
        int[] brief = tokens.brief;
        int[] cluster = tokens.cluster;
        int word = lower[at];
        int before = at(lower, at - 1);
        int behind = at(lower, at + 1);
        add(20, before);
        add(21, behind);
        add(22, at(lower, at - 2));
        add(23, at(lower, at + 2));
        add(24, before, word);
        add(25, word, behind);
        add(26, before, behind);
        add(27, at(lower, at - 2), before);
        add(28, behind, at(lower, at + 2));
        int shapes = Hashes.join(at(brief, at - 1), brief[at]);
        add(30, at(brief, at - 1));
        add(31, at(brief, at + 1));
        add(32, shapes);
        add(33, brief[at], at(brief, at + 1));
        add(34, shapes, at(brief, at + 1));
        add(35, Hashes.join(at(brief, at - 2), shapes), Hashes.join(at(brief, at + 1), at(brief, at + 2)));
        add(36, before, brief[at]);
        add(37, behind, brief[at]);
        add(40, at(cluster, at - 1));
        add(41, at(cluster, at + 1));
        add(42, at(cluster, at - 1), cluster[at]);
        add(43, cluster[at], at(cluster, at + 1));
        add(44, at(cluster, at - 1), at(cluster, at + 1));
        add(45, at(tokens.suffixes[2], at - 1));
        add(46, at(tokens.suffixes[2], at + 1));
        int lists = tokens.wordLists[at];
        int listsBefore = at(tokens.wordLists, at - 1);
        int listsBehind = at(tokens.wordLists, at + 1);
        add(50, listsBefore, lists);
        add(51, lists, listsBehind);
        if (listsBefore != 0) {
            add(52, listsBefore, brief[at]);
        }
        if (listsBehind != 0) {
            add(53, listsBehind, brief[at]);
        }
        if (!tokens.capital[at] && brief[at] == at(brief, at - 1)) {
            return;
        }
        add(54, before, Hashes.join(word, behind));
    }

    /** The run of capitalised words with "of", "the", "and" between them: where it ends says what it is. */
    private void run(int at) {
        if (at >= runTo || at < runFrom) {
            runFrom = at;
            runTo = at + 1;
            while (runTo < end && runTo - runFrom < 12 && tokens.capital[runTo]) {
                runTo++;
            }
        }
        int last = tokens.lower[runTo - 1];
        int length = Math.min(4, runTo - runFrom);
        int place = at == runFrom ? 0 : at == runTo - 1 ? 2 : 1;
        int before = at(tokens.lower, runFrom - 1);
        int behind = at(tokens.lower, runTo);
        add(60, length * 4 + place);
        if (length > 1) {
            add(61, last, place);
            add(62, tokens.lower[runFrom], place);
            add(63, tokens.cluster[runTo - 1], place);
            add(64, tokens.wordLists[runFrom], Hashes.join(tokens.wordLists[runTo - 1], place));
            add(65, before, place);
            add(66, behind, place);
        }
        add(67, before, Hashes.join(behind, length));
        add(68, at(tokens.cluster, runFrom - 1), Hashes.join(at(tokens.cluster, runTo), length));
        add(69, behind, at(tokens.lower, runTo + 1));
        add(85, at(tokens.lower, runFrom - 2), before);
    }

    /** What stands beside the same word nearby. */
    private void elsewhere(int at) {
        int seen = 0;
        for (int other = tokens.same[at]; other >= 0 && at - other < WINDOW && seen < 2; other = tokens.same[other]) {
            beside(other);
            seen++;
        }
        int more = 0;
        for (int other = tokens.next[at]; other >= 0 && other - at < WINDOW && more < 2; other = tokens.next[other]) {
            beside(other);
            more++;
        }
        add(70, Math.min(seen + more, 3), tokens.brief[at]);
    }

    private void beside(int other) {
        if (other > 0) {
            add(71, tokens.lower[other - 1]);
            add(73, tokens.brief[other - 1]);
            add(75, tokens.cluster[other - 1]);
        }
        if (other + 1 < tokens.size()) {
            add(72, tokens.lower[other + 1]);
            add(74, tokens.brief[other + 1]);
            add(76, tokens.cluster[other + 1]);
        }
        if (other > 0 && other + 1 < tokens.size()) {
            add(77, tokens.lower[other - 1], tokens.lower[other + 1]);
        }
    }
}
