package io.github.stancewire.analysis.syntax;

/**
 * What the next transition is told from: words, tags and classes of the top three of the stack and the front four of the
 * buffer, their first and last dependents, how many and of what kind these are, and how far things are apart. Templates
 * after Zhang and Nivre (2011), with kinds of dependents where those have relations. Confined to one call.
 */
final class StateFeatures {
    static final int COUNT = 128;

    private final Forms forms;
    private final TagCodes tags;
    private final int[] word;
    private final int[] fine;
    private final int[] universal;
    final int[] slots = new int[COUNT];
    private int n;

    StateFeatures(Forms forms, TagCodes tags) {
        this.forms = forms;
        this.tags = tags;
        this.word = forms.word;
        this.fine = tags.fine;
        this.universal = tags.universal;
    }

    private void add(int hash) {
        slots[n++] = Mix.end(hash);
    }

    /** Fills {@link #slots} with hashes and returns how many there are. */
    int fill(States states, int state) {
        n = 0;
        int[] f = states.frames;
        int end = tags.size;
        int s0 = states.top[state];
        int s1 = f[s0 + States.BELOW];
        int s2 = f[s1 + States.BELOW];
        int b = states.waiting[state];
        int i0 = f[s0 + States.TOKEN];
        int i1 = f[s1 + States.TOKEN];
        int i2 = f[s2 + States.TOKEN];
        int j0 = Math.min(states.front[state], end);
        int j1 = Math.min(j0 + 1, end);
        int j2 = Math.min(j0 + 2, end);
        int j3 = Math.min(j0 + 3, end);
        int w0 = word[i0];
        int t0 = fine[i0];
        int w1 = word[i1];
        int t1 = fine[i1];
        int t2 = fine[i2];
        int x0 = word[j0];
        int u0 = fine[j0];
        int x1 = word[j1];
        int u1 = fine[j1];
        int u2 = fine[j2];
        int c0 = forms.fine[i0];
        int c1 = forms.fine[i1];
        int d0 = forms.fine[j0];
        int near = distance(i0, j0);
        int far = distance(i1, i0);
        int left0 = f[s0 + States.LEFT_COUNT];
        int right0 = Math.min(f[s0 + States.RIGHT_COUNT], 4);
        int right1 = Math.min(f[s1 + States.RIGHT_COUNT], 4);
        int leftB = Math.min(f[b + States.LEFT_COUNT], 4);
        int k0 = tags.kind(i0, f[s0 + States.MARKERS]);
        int k1 = tags.kind(i1, f[s1 + States.MARKERS]);
        int kB = tags.kind(j0, f[b + States.MARKERS]);
        int lastLeft0 = fine[f[s0 + States.FIRST_LEFT]];
        int lastRight0 = fine[f[s0 + States.FIRST_RIGHT]];
        int lastRight1 = fine[f[s1 + States.FIRST_RIGHT]];
        int lastLeft1 = fine[f[s1 + States.FIRST_LEFT]];
        int lastLeftB = fine[f[b + States.FIRST_LEFT]];
        int beforeFront = j0 > 0 ? fine[j0 - 1] : 3;
        // single words
        add(Mix.with(1, w0, t0));
        add(Mix.with(2, w0));
        add(Mix.with(3, t0));
        add(Mix.with(4, c0, t0));
        add(Mix.with(5, x0, u0));
        add(Mix.with(6, x0));
        add(Mix.with(7, u0));
        add(Mix.with(8, d0, u0));
        add(Mix.with(9, x1, u1));
        add(Mix.with(10, u1));
        add(Mix.with(11, word[j2], u2));
        add(Mix.with(12, u2));
        add(Mix.with(13, word[j3], fine[j3]));
        add(Mix.with(14, w1, t1));
        add(Mix.with(15, w1));
        add(Mix.with(16, t1));
        add(Mix.with(17, c1, t1));
        add(Mix.with(18, word[i2], t2));
        add(Mix.with(19, t2));
        // pairs of top and front
        add(Mix.with(Mix.with(20, w0, t0), x0, u0));
        add(Mix.with(21, w0, t0, x0));
        add(Mix.with(22, w0, x0, u0));
        add(Mix.with(23, w0, t0, u0));
        add(Mix.with(24, t0, x0, u0));
        add(Mix.with(25, w0, x0));
        add(Mix.with(26, t0, u0));
        add(Mix.with(27, c0, d0));
        add(Mix.with(28, c0, u0));
        add(Mix.with(29, t0, d0));
        add(Mix.with(30, u0, u1));
        add(Mix.with(31, x0, u1));
        add(Mix.with(32, x0, x1));
        // pairs of the top two, and of the second and the front
        add(Mix.with(Mix.with(33, w1, t1), w0, t0));
        add(Mix.with(34, w1, t0));
        add(Mix.with(35, t1, w0));
        add(Mix.with(36, w1, w0));
        add(Mix.with(37, t1, t0));
        add(Mix.with(38, c1, c0));
        add(Mix.with(39, w1, x0));
        add(Mix.with(40, t1, x0));
        add(Mix.with(41, w1, u0));
        add(Mix.with(42, t1, u0));
        add(Mix.with(43, c1, d0));
        // three and more
        add(Mix.with(44, t0, u0, u1));
        add(Mix.with(45, u0, u1, u2));
        add(Mix.with(46, t1, t0, u0));
        add(Mix.with(47, t2, t1, t0));
        add(Mix.with(48, w1, t0, u0));
        add(Mix.with(49, t1, w0, u0));
        add(Mix.with(50, t1, t0, x0));
        add(Mix.with(51, t0, x0, u1));
        add(Mix.with(52, w0, u0, u1));
        add(Mix.with(Mix.with(53, t1, t0), u0, u1));
        add(Mix.with(Mix.with(54, t2, t1), t0, u0));
        add(Mix.with(Mix.with(55, t0, u0), u1, u2));
        add(Mix.with(56, t0, x1, u0));
        add(Mix.with(57, w1, t0, x0));
        // kinds of what is finished
        add(Mix.with(58, k0, kB));
        add(Mix.with(59, k1, k0, kB));
        add(Mix.with(60, w0, k0));
        add(Mix.with(61, w1, k0));
        add(Mix.with(62, t1, k0, u0));
        add(Mix.with(63, w1, k0, kB));
        add(Mix.with(64, k1, w0, kB));
        add(Mix.with(65, x0, kB));
        add(Mix.with(Mix.with(66, t0), k0, kB, u1));
        // dependents
        add(Mix.with(67, t0, lastLeft0, u0));
        add(Mix.with(68, t0, lastRight0, u0));
        add(Mix.with(69, t0, lastLeftB, u0));
        add(Mix.with(70, t1, lastRight1, t0));
        add(Mix.with(71, t1, lastLeft1, t0));
        add(Mix.with(72, t1, t0, lastLeft0));
        add(Mix.with(73, t1, t0, lastRight0));
        add(Mix.with(74, t1, lastRight1, u0));
        add(Mix.with(75, word[f[s0 + States.FIRST_LEFT]], t0));
        add(Mix.with(76, word[f[s0 + States.FIRST_RIGHT]], t0));
        add(Mix.with(77, word[f[s1 + States.FIRST_RIGHT]], t1));
        add(Mix.with(78, word[f[s1 + States.FIRST_LEFT]], t1));
        add(Mix.with(79, word[f[b + States.FIRST_LEFT]], u0));
        add(Mix.with(80, t0, lastLeft0, fine[f[s0 + States.SECOND_LEFT]]));
        add(Mix.with(81, t0, lastRight0, fine[f[s0 + States.SECOND_RIGHT]]));
        add(Mix.with(82, t1, lastRight1, fine[f[s1 + States.SECOND_RIGHT]]));
        add(Mix.with(83, u0, lastLeftB, fine[f[b + States.SECOND_LEFT]]));
        add(Mix.with(84, w1, word[f[s0 + States.FIRST_LEFT]], t0));
        add(Mix.with(85, w1, word[f[b + States.FIRST_LEFT]], u0));
        add(Mix.with(86, w0, word[f[b + States.FIRST_LEFT]], u0));
        add(Mix.with(87, w1, word[f[s0 + States.FIRST_LEFT]], w0));
        // how many dependents, and which
        add(Mix.with(88, w0, right0));
        add(Mix.with(89, t0, right0, u0));
        add(Mix.with(90, w1, right1));
        add(Mix.with(91, t1, right1, t0));
        add(Mix.with(92, t0, Math.min(left0, 4), u0));
        add(Mix.with(93, u0, leftB, t0));
        add(Mix.with(94, t1, f[s1 + States.RIGHT_KINDS], k0));
        add(Mix.with(95, w1, f[s1 + States.RIGHT_KINDS]));
        add(Mix.with(96, t0, f[s0 + States.RIGHT_KINDS], kB));
        add(Mix.with(97, w0, f[s0 + States.RIGHT_KINDS]));
        add(Mix.with(98, u0, f[b + States.LEFT_KINDS], k0));
        add(Mix.with(99, t0, f[s0 + States.LEFT_KINDS], u0));
        add(Mix.with(100, t1, f[s1 + States.LEFT_KINDS], k0));
        add(Mix.with(101, k1, f[s1 + States.FIRST_RIGHT_KIND], Mix.with(k0, kB)));
        // distances
        add(Mix.with(102, near, t0, u0));
        add(Mix.with(103, near, w0));
        add(Mix.with(104, near, x0));
        add(Mix.with(105, far, t1, t0));
        add(Mix.with(106, far, w1, k0));
        add(Mix.with(107, Math.min(f[s0 + States.DEPTH], 4), u0, t0));
        add(Mix.with(108, beforeFront, t0, u0));
        add(Mix.with(109, near, k0, kB));
        // what an adposition or conjunction at the front leads to
        add(Mix.with(Mix.with(110, w0), x0, x1));
        add(Mix.with(Mix.with(111, w1), x0, x1));
        add(Mix.with(Mix.with(112, c0), x0, forms.fine[j1]));
        add(Mix.with(Mix.with(113, c1), x0, forms.fine[j1]));
        add(Mix.with(Mix.with(114, t1), t0, x0, u1));
        add(Mix.with(Mix.with(115, k1, k0), u0, u1, u2));
        add(Mix.with(Mix.with(116, c1, c0), word[f[s0 + States.FIRST_LEFT]], t0));
        add(Mix.with(Mix.with(117, c0, d0), word[f[b + States.FIRST_LEFT]], u0));
        add(Mix.with(Mix.with(118, c1, d0), word[f[b + States.FIRST_LEFT]], u0));
        add(Mix.with(119, universal[i2], Mix.with(universal[i1], universal[i0]), Mix.with(kB, universal[j1])));
        add(Mix.with(120, c0, forms.coarse[i1], u0));
        add(Mix.with(121, forms.coarse[i0], forms.coarse[i1], Mix.with(forms.coarse[j0], k0)));
        add(Mix.with(122, word[i2], k0, kB));
        add(Mix.with(123, forms.endings[2][i0], t0, u0));
        add(Mix.with(124, forms.endings[2][j0], t0, u0));
        add(Mix.with(125, far, k1, k0));
        add(Mix.with(126, f[s1 + States.RIGHT_KINDS], k0, Mix.with(kB, k1)));
        return n;
    }

    private static int distance(int from, int to) {
        int words = Math.abs(to - from);
        return words < 5 ? words : words < 8 ? 5 : words < 12 ? 6 : 7;
    }
}
