package io.github.stancewire.analysis.syntax;

/**
 * What the next transition is told from, the words themselves: words, tags and classes of the top three of the stack and the
 * front four of the buffer, and how far they are apart. Templates after Zhang and Nivre (2011).
 * Confined to one call.
 */
final class WordFeatures {
    private final View view;
    private final Slots slots;
    private final Forms forms;
    private final TagCodes tags;
    private final int[] word;
    private final int[] fine;

    WordFeatures(View view, Slots slots, Forms forms, TagCodes tags) {
        this.view = view;
        this.slots = slots;
        this.forms = forms;
        this.tags = tags;
        this.word = forms.word;
        this.fine = tags.fine;
    }

    /** The word on top of the stack. */
    void top() {
        int w0 = word[view.i0];
        int t0 = fine[view.i0];
        int c0 = forms.fine[view.i0];
        slots.add(Mix.with(1, w0, t0));
        slots.add(Mix.with(2, w0));
        slots.add(Mix.with(3, t0));
        slots.add(Mix.with(4, c0, t0));
    }

    /** The words from the front of the buffer on. */
    void front() {
        int j1 = Math.min(view.j0 + 1, tags.size);
        int j2 = Math.min(view.j0 + 2, tags.size);
        int j3 = Math.min(view.j0 + 3, tags.size);
        int x0 = word[view.j0];
        int u0 = fine[view.j0];
        int x1 = word[j1];
        int u1 = fine[j1];
        int u2 = fine[j2];
        int d0 = forms.fine[view.j0];
        slots.add(Mix.with(5, x0, u0));
        slots.add(Mix.with(6, x0));
        slots.add(Mix.with(7, u0));
        slots.add(Mix.with(8, d0, u0));
        slots.add(Mix.with(9, x1, u1));
        slots.add(Mix.with(10, u1));
        slots.add(Mix.with(11, word[j2], u2));
        slots.add(Mix.with(12, u2));
        slots.add(Mix.with(13, word[j3], fine[j3]));
        slots.add(Mix.with(30, u0, u1));
        slots.add(Mix.with(31, x0, u1));
        slots.add(Mix.with(32, x0, x1));
        slots.add(Mix.with(45, u0, u1, u2));
    }

    /** The word below the top. */
    void second() {
        int w1 = word[view.i1];
        int t1 = fine[view.i1];
        int c1 = forms.fine[view.i1];
        slots.add(Mix.with(14, w1, t1));
        slots.add(Mix.with(15, w1));
        slots.add(Mix.with(16, t1));
        slots.add(Mix.with(17, c1, t1));
    }

    /** The word below that. */
    void third() {
        int t2 = fine[view.i2];
        slots.add(Mix.with(18, word[view.i2], t2));
        slots.add(Mix.with(19, t2));
    }

    /** The top of the stack and the front of the buffer. */
    void topAndFront() {
        int j1 = Math.min(view.j0 + 1, tags.size);
        int j2 = Math.min(view.j0 + 2, tags.size);
        int w0 = word[view.i0];
        int t0 = fine[view.i0];
        int x0 = word[view.j0];
        int u0 = fine[view.j0];
        int x1 = word[j1];
        int u1 = fine[j1];
        int u2 = fine[j2];
        int c0 = forms.fine[view.i0];
        int d0 = forms.fine[view.j0];
        int near = View.distance(view.i0, view.j0);
        int beforeFront = view.j0 > 0 ? fine[view.j0 - 1] : 3;
        slots.add(Mix.with(Mix.with(20, w0, t0), x0, u0));
        slots.add(Mix.with(21, w0, t0, x0));
        slots.add(Mix.with(22, w0, x0, u0));
        slots.add(Mix.with(23, w0, t0, u0));
        slots.add(Mix.with(24, t0, x0, u0));
        slots.add(Mix.with(25, w0, x0));
        slots.add(Mix.with(26, t0, u0));
        slots.add(Mix.with(27, c0, d0));
        slots.add(Mix.with(28, c0, u0));
        slots.add(Mix.with(29, t0, d0));
        slots.add(Mix.with(44, t0, u0, u1));
        slots.add(Mix.with(51, t0, x0, u1));
        slots.add(Mix.with(52, w0, u0, u1));
        slots.add(Mix.with(Mix.with(55, t0, u0), u1, u2));
        slots.add(Mix.with(56, t0, x1, u0));
        slots.add(Mix.with(102, near, t0, u0));
        slots.add(Mix.with(103, near, w0));
        slots.add(Mix.with(104, near, x0));
        slots.add(Mix.with(108, beforeFront, t0, u0));
        slots.add(Mix.with(Mix.with(110, w0), x0, x1));
        slots.add(Mix.with(Mix.with(112, c0), x0, forms.fine[j1]));
        slots.add(Mix.with(123, forms.endings[2][view.i0], t0, u0));
        slots.add(Mix.with(124, forms.endings[2][view.j0], t0, u0));
    }

    /** The top two of the stack. */
    void topTwo() {
        int w0 = word[view.i0];
        int t0 = fine[view.i0];
        int w1 = word[view.i1];
        int t1 = fine[view.i1];
        int c0 = forms.fine[view.i0];
        int c1 = forms.fine[view.i1];
        int far = View.distance(view.i1, view.i0);
        slots.add(Mix.with(Mix.with(33, w1, t1), w0, t0));
        slots.add(Mix.with(34, w1, t0));
        slots.add(Mix.with(35, t1, w0));
        slots.add(Mix.with(36, w1, w0));
        slots.add(Mix.with(37, t1, t0));
        slots.add(Mix.with(38, c1, c0));
        slots.add(Mix.with(105, far, t1, t0));
    }

    /** The second of the stack and the front of the buffer. */
    void secondAndFront() {
        int j1 = Math.min(view.j0 + 1, tags.size);
        int w1 = word[view.i1];
        int t1 = fine[view.i1];
        int x0 = word[view.j0];
        int u0 = fine[view.j0];
        int x1 = word[j1];
        int c1 = forms.fine[view.i1];
        int d0 = forms.fine[view.j0];
        slots.add(Mix.with(39, w1, x0));
        slots.add(Mix.with(40, t1, x0));
        slots.add(Mix.with(41, w1, u0));
        slots.add(Mix.with(42, t1, u0));
        slots.add(Mix.with(43, c1, d0));
        slots.add(Mix.with(Mix.with(111, w1), x0, x1));
        slots.add(Mix.with(Mix.with(113, c1), x0, forms.fine[j1]));
    }

    /** Three of the stack and the front of the buffer. */
    void four() {
        int j1 = Math.min(view.j0 + 1, tags.size);
        int w0 = word[view.i0];
        int t0 = fine[view.i0];
        int w1 = word[view.i1];
        int t1 = fine[view.i1];
        int t2 = fine[view.i2];
        int x0 = word[view.j0];
        int u0 = fine[view.j0];
        int u1 = fine[j1];
        int c0 = forms.fine[view.i0];
        slots.add(Mix.with(46, t1, t0, u0));
        slots.add(Mix.with(47, t2, t1, t0));
        slots.add(Mix.with(48, w1, t0, u0));
        slots.add(Mix.with(49, t1, w0, u0));
        slots.add(Mix.with(50, t1, t0, x0));
        slots.add(Mix.with(Mix.with(53, t1, t0), u0, u1));
        slots.add(Mix.with(Mix.with(54, t2, t1), t0, u0));
        slots.add(Mix.with(57, w1, t0, x0));
        slots.add(Mix.with(Mix.with(114, t1), t0, x0, u1));
        slots.add(Mix.with(120, c0, forms.coarse[view.i1], u0));
    }
}
