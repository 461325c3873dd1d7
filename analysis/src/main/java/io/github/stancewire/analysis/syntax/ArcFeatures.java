package io.github.stancewire.analysis.syntax;

/**
 * What the relation of a word to its head is told from, once the whole tree is known: both words, what marks them, their
 * children and siblings, and the relations already told above and to the left. Confined to one call.
 */
final class ArcFeatures {
    static final int COUNT = 64;

    private final Forms forms;
    private final TagCodes tags;
    private final Arcs arcs;
    /** Relation's number from 1 of each word that has been told; 0 for others. */
    final int[] told;

    final int[] slots = new int[COUNT];
    private int n;

    ArcFeatures(Forms forms, TagCodes tags, Arcs arcs) {
        this.forms = forms;
        this.tags = tags;
        this.arcs = arcs;
        this.told = new int[tags.size + Forms.PADDING];
    }

    private void add(int hash) {
        int feature = Mix.end(hash);
        slots[n++] = feature == 0 ? 1 : feature;
    }

    private int at(int index) {
        return index < 0 ? tags.size + 1 : index;
    }

    /** Fills {@link #slots} for a word that is not the root; returns how many there are. */
    int fill(int d) {
        n = 0;
        int h = arcs.heads[d];
        int side = d < h ? 1 : 2;
        int apart = Math.min(Math.abs(d - h), 6) * 2 + side;
        int w = forms.word[d];
        int t = tags.fine[d];
        int hw = forms.word[h];
        int ht = tags.fine[h];
        int kind = tags.kind(d, arcs.markers[d]);
        int headKind = tags.kind(h, arcs.markers[h]);
        int marker = at(arcs.marker[d]);
        int headMarker = at(arcs.marker[h]);
        int auxiliary = at(arcs.auxiliary[h]);
        int before = at(arcs.previous[d]);
        int after = at(arcs.next[d]);
        int up = arcs.heads[h] < 0 ? tags.size : arcs.heads[h];
        int first = at(arcs.first[d]);
        int last = at(arcs.last[d]);
        int headFirst = at(arcs.first[h]);
        int mw = forms.lower[marker];
        int beforeSame = before < d && side == 2 && before < h ? tags.size + 1 : before;
        int seen = seen(d, h);
        int headTold = told[h];
        add(Mix.with(1, w, side));
        add(Mix.with(2, t, side));
        add(Mix.with(3, hw, side));
        add(Mix.with(4, ht, apart));
        add(Mix.with(5, w, ht, side));
        add(Mix.with(6, t, hw, side));
        add(Mix.with(7, w, hw, side));
        add(Mix.with(8, t, ht, apart));
        add(Mix.with(9, kind, headKind, side));
        add(Mix.with(10, kind, hw, side));
        add(Mix.with(11, mw, t, ht));
        add(Mix.with(12, mw, hw, side));
        add(Mix.with(13, mw, w, side));
        add(Mix.with(14, mw, kind, headKind));
        add(Mix.with(15, forms.word[auxiliary], ht, Mix.with(kind, side)));
        add(Mix.with(16, forms.word[headMarker], ht, Mix.with(kind, side)));
        add(Mix.with(17, told[before], kind, Mix.with(ht, side)));
        add(Mix.with(18, told[before], t, hw));
        add(Mix.with(19, tags.fine[beforeSame], t, ht));
        add(Mix.with(20, tags.fine[after], t, ht));
        add(Mix.with(21, forms.word[after], kind, side));
        add(Mix.with(22, forms.word[before], kind, side));
        add(Mix.with(23, seen, kind, Mix.with(ht, side)));
        add(Mix.with(24, seen, t, hw));
        add(Mix.with(25, headTold, kind, Mix.with(ht, side)));
        add(Mix.with(26, headTold, t, apart));
        add(Mix.with(27, headTold, w, side));
        add(Mix.with(28, tags.fine[up], ht, Mix.with(t, side)));
        add(Mix.with(29, forms.word[up], ht, Mix.with(t, side)));
        add(Mix.with(30, tags.fine[first], t, Mix.with(ht, side)));
        add(Mix.with(31, forms.word[first], t, Mix.with(ht, side)));
        add(Mix.with(32, tags.fine[last], t, Mix.with(ht, side)));
        add(Mix.with(33, forms.word[last], t, side));
        add(Mix.with(34, tags.fine[headFirst], t, Mix.with(ht, side)));
        add(Mix.with(35, forms.word[headFirst], kind, Mix.with(ht, side)));
        add(Mix.with(36, forms.endings[2][d], t, Mix.with(ht, side)));
        add(Mix.with(37, forms.endings[2][h], ht, Mix.with(kind, side)));
        add(Mix.with(38, forms.fine[d], ht, side));
        add(Mix.with(39, forms.fine[h], t, side));
        add(Mix.with(40, forms.fine[d], forms.fine[h], side));
        add(Mix.with(41, mw, forms.fine[d], ht));
        add(Mix.with(42, forms.coarse[d], headKind, Mix.with(kind, side)));
        add(Mix.with(43, around(d - 1), t, Mix.with(around(d + 1), side)));
        add(Mix.with(44, lower(d - 1), t, ht));
        add(Mix.with(45, lower(d + 1), t, ht));
        add(Mix.with(46, around(h - 1), ht, Mix.with(t, side)));
        add(Mix.with(47, around(h + 1), ht, Mix.with(t, side)));
        add(Mix.with(48, between(d, h), kind, Mix.with(headKind, side)));
        add(Mix.with(49, between(d, h), t, ht));
        add(Mix.with(50, forms.shape[d], forms.shape[h], Mix.with(t, ht)));
        add(Mix.with(51, told[before], told[headFirst], Mix.with(kind, headKind)));
        add(Mix.with(52, arcs.markers[d], t, Mix.with(arcs.markers[h], ht)));
        add(Mix.with(53, after == tags.size + 1 ? 1 : 0, kind, Mix.with(headKind, side)));
        add(Mix.with(54, beforeSame == tags.size + 1 ? 1 : 0, kind, Mix.with(hw, side)));
        add(Mix.with(55, kind, tags.kind(after == tags.size + 1 ? d : after, 0), Mix.with(hw, side)));
        add(Mix.with(56, side));
        return n;
    }

    private int around(int index) {
        return index < 0 ? 5 : tags.fine[index];
    }

    private int lower(int index) {
        return index < 0 ? 5 : forms.lower[index];
    }

    /** Relations already told among the children of a head, as bits. */
    private int seen(int d, int h) {
        int bits = 0;
        int steps = 0;
        for (int child = arcs.previous[d]; child >= 0 && steps < 8; child = arcs.previous[child]) {
            bits |= 1 << (told[child] & 31);
            steps++;
        }
        return Mix.with(bits, d < h ? 1 : 2);
    }

    /** Whether a comma, a conjunction, a verb or another mark stands between. */
    private int between(int d, int h) {
        int bits = 0;
        int end = Math.min(Math.max(d, h), Math.min(d, h) + 20);
        for (int i = Math.min(d, h) + 1; i < end; i++) {
            bits |= 1 << tags.universal[i];
        }
        return bits & BETWEEN;
    }

    /** Verbs, conjunctions and marks, by their numbers in {@link TagCodes}. */
    private static final int BETWEEN = 1 << 5 | 1 << 11 | 1 << 14 | 1 << 12;
}
