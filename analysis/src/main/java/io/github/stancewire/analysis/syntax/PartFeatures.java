package io.github.stancewire.analysis.syntax;

/**
 * What the next transition is told from, the partial trees: first and last dependents, how many and of what kind they are.
 * Templates after Zhang and Nivre (2011), with kinds of dependents where those have relations.
 * Confined to one call.
 */
final class PartFeatures {
    private final View view;
    private final Slots slots;
    private final Forms forms;
    private final TagCodes tags;
    private final int[] word;
    private final int[] fine;
    private final int[] universal;

    PartFeatures(View view, Slots slots, Forms forms, TagCodes tags) {
        this.view = view;
        this.slots = slots;
        this.forms = forms;
        this.tags = tags;
        this.word = forms.word;
        this.fine = tags.fine;
        this.universal = tags.universal;
    }

    /** The top with its dependents. */
    void topPart() {
        int w0 = word[view.i0];
        int t0 = fine[view.i0];
        int right0 = Math.min(view.parts[view.s0 + States.RIGHT_COUNT], 4);
        int k0 = tags.kind(view.i0, view.parts[view.s0 + States.MARKERS]);
        int lastLeft0 = fine[view.parts[view.s0 + States.FIRST_LEFT]];
        int lastRight0 = fine[view.parts[view.s0 + States.FIRST_RIGHT]];
        slots.add(Mix.with(60, w0, k0));
        slots.add(Mix.with(75, word[view.parts[view.s0 + States.FIRST_LEFT]], t0));
        slots.add(Mix.with(76, word[view.parts[view.s0 + States.FIRST_RIGHT]], t0));
        slots.add(Mix.with(80, t0, lastLeft0, fine[view.parts[view.s0 + States.SECOND_LEFT]]));
        slots.add(Mix.with(81, t0, lastRight0, fine[view.parts[view.s0 + States.SECOND_RIGHT]]));
        slots.add(Mix.with(88, w0, right0));
        slots.add(Mix.with(97, w0, view.parts[view.s0 + States.RIGHT_KINDS]));
    }

    /** The front with its dependents. */
    void frontPart() {
        int x0 = word[view.j0];
        int u0 = fine[view.j0];
        int kB = tags.kind(view.j0, view.parts[view.b + States.MARKERS]);
        int lastLeftB = fine[view.parts[view.b + States.FIRST_LEFT]];
        slots.add(Mix.with(65, x0, kB));
        slots.add(Mix.with(79, word[view.parts[view.b + States.FIRST_LEFT]], u0));
        slots.add(Mix.with(83, u0, lastLeftB, fine[view.parts[view.b + States.SECOND_LEFT]]));
    }

    /** The second with its dependents. */
    void secondPart() {
        int w1 = word[view.i1];
        int t1 = fine[view.i1];
        int right1 = Math.min(view.parts[view.s1 + States.RIGHT_COUNT], 4);
        int lastRight1 = fine[view.parts[view.s1 + States.FIRST_RIGHT]];
        slots.add(Mix.with(77, word[view.parts[view.s1 + States.FIRST_RIGHT]], t1));
        slots.add(Mix.with(78, word[view.parts[view.s1 + States.FIRST_LEFT]], t1));
        slots.add(Mix.with(82, t1, lastRight1, fine[view.parts[view.s1 + States.SECOND_RIGHT]]));
        slots.add(Mix.with(90, w1, right1));
        slots.add(Mix.with(95, w1, view.parts[view.s1 + States.RIGHT_KINDS]));
    }

    /** Top and front with their dependents. */
    void topAndFrontParts() {
        int j1 = Math.min(view.j0 + 1, tags.size);
        int w0 = word[view.i0];
        int t0 = fine[view.i0];
        int u0 = fine[view.j0];
        int u1 = fine[j1];
        int c0 = forms.fine[view.i0];
        int d0 = forms.fine[view.j0];
        int near = View.distance(view.i0, view.j0);
        int left0 = Math.min(view.parts[view.s0 + States.LEFT_COUNT], 4);
        int right0 = Math.min(view.parts[view.s0 + States.RIGHT_COUNT], 4);
        int leftB = Math.min(view.parts[view.b + States.LEFT_COUNT], 4);
        int k0 = tags.kind(view.i0, view.parts[view.s0 + States.MARKERS]);
        int kB = tags.kind(view.j0, view.parts[view.b + States.MARKERS]);
        int lastLeft0 = fine[view.parts[view.s0 + States.FIRST_LEFT]];
        int lastRight0 = fine[view.parts[view.s0 + States.FIRST_RIGHT]];
        int lastLeftB = fine[view.parts[view.b + States.FIRST_LEFT]];
        slots.add(Mix.with(58, k0, kB));
        slots.add(Mix.with(Mix.with(66, t0), k0, kB, u1));
        slots.add(Mix.with(67, t0, lastLeft0, u0));
        slots.add(Mix.with(68, t0, lastRight0, u0));
        slots.add(Mix.with(69, t0, lastLeftB, u0));
        slots.add(Mix.with(86, w0, word[view.parts[view.b + States.FIRST_LEFT]], u0));
        slots.add(Mix.with(89, t0, right0, u0));
        slots.add(Mix.with(92, t0, left0, u0));
        slots.add(Mix.with(93, u0, leftB, t0));
        slots.add(Mix.with(96, t0, view.parts[view.s0 + States.RIGHT_KINDS], kB));
        slots.add(Mix.with(98, u0, view.parts[view.b + States.LEFT_KINDS], k0));
        slots.add(Mix.with(99, t0, view.parts[view.s0 + States.LEFT_KINDS], u0));
        slots.add(Mix.with(109, near, k0, kB));
        slots.add(Mix.with(Mix.with(117, c0, d0), word[view.parts[view.b + States.FIRST_LEFT]], u0));
    }

    /** The top two with their dependents. */
    void topTwoParts() {
        int w0 = word[view.i0];
        int t0 = fine[view.i0];
        int w1 = word[view.i1];
        int t1 = fine[view.i1];
        int c0 = forms.fine[view.i0];
        int c1 = forms.fine[view.i1];
        int far = View.distance(view.i1, view.i0);
        int right1 = Math.min(view.parts[view.s1 + States.RIGHT_COUNT], 4);
        int k0 = tags.kind(view.i0, view.parts[view.s0 + States.MARKERS]);
        int k1 = tags.kind(view.i1, view.parts[view.s1 + States.MARKERS]);
        int lastLeft0 = fine[view.parts[view.s0 + States.FIRST_LEFT]];
        int lastRight0 = fine[view.parts[view.s0 + States.FIRST_RIGHT]];
        int lastRight1 = fine[view.parts[view.s1 + States.FIRST_RIGHT]];
        int lastLeft1 = fine[view.parts[view.s1 + States.FIRST_LEFT]];
        slots.add(Mix.with(61, w1, k0));
        slots.add(Mix.with(70, t1, lastRight1, t0));
        slots.add(Mix.with(71, t1, lastLeft1, t0));
        slots.add(Mix.with(72, t1, t0, lastLeft0));
        slots.add(Mix.with(73, t1, t0, lastRight0));
        slots.add(Mix.with(84, w1, word[view.parts[view.s0 + States.FIRST_LEFT]], t0));
        slots.add(Mix.with(87, w1, word[view.parts[view.s0 + States.FIRST_LEFT]], w0));
        slots.add(Mix.with(91, t1, right1, t0));
        slots.add(Mix.with(94, t1, view.parts[view.s1 + States.RIGHT_KINDS], k0));
        slots.add(Mix.with(100, t1, view.parts[view.s1 + States.LEFT_KINDS], k0));
        slots.add(Mix.with(106, far, w1, k0));
        slots.add(Mix.with(Mix.with(116, c1, c0), word[view.parts[view.s0 + States.FIRST_LEFT]], t0));
        slots.add(Mix.with(125, far, k1, k0));
    }

    /** All of them with their dependents, and how deep the stack is. */
    void allParts() {
        int j1 = Math.min(view.j0 + 1, tags.size);
        int j2 = Math.min(view.j0 + 2, tags.size);
        int w0 = word[view.i0];
        int t0 = fine[view.i0];
        int w1 = word[view.i1];
        int t1 = fine[view.i1];
        int u0 = fine[view.j0];
        int u1 = fine[j1];
        int u2 = fine[j2];
        int c1 = forms.fine[view.i1];
        int d0 = forms.fine[view.j0];
        int k0 = tags.kind(view.i0, view.parts[view.s0 + States.MARKERS]);
        int k1 = tags.kind(view.i1, view.parts[view.s1 + States.MARKERS]);
        int kB = tags.kind(view.j0, view.parts[view.b + States.MARKERS]);
        int lastRight1 = fine[view.parts[view.s1 + States.FIRST_RIGHT]];
        slots.add(Mix.with(59, k1, k0, kB));
        slots.add(Mix.with(62, t1, k0, u0));
        slots.add(Mix.with(63, w1, k0, kB));
        slots.add(Mix.with(64, k1, w0, kB));
        slots.add(Mix.with(74, t1, lastRight1, u0));
        slots.add(Mix.with(85, w1, word[view.parts[view.b + States.FIRST_LEFT]], u0));
        slots.add(Mix.with(101, k1, view.parts[view.s1 + States.FIRST_RIGHT_KIND], Mix.with(k0, kB)));
        slots.add(Mix.with(107, view.depth, u0, t0));
        slots.add(Mix.with(Mix.with(115, k1, k0), u0, u1, u2));
        slots.add(Mix.with(Mix.with(118, c1, d0), word[view.parts[view.b + States.FIRST_LEFT]], u0));
        slots.add(Mix.with(
                119,
                universal[view.i2],
                Mix.with(universal[view.i1], universal[view.i0]),
                Mix.with(kB, universal[j1])));
        slots.add(Mix.with(122, word[view.i2], k0, kB));
        slots.add(Mix.with(126, view.parts[view.s1 + States.RIGHT_KINDS], k0, Mix.with(kB, k1)));
        slots.add(Mix.with(121, forms.coarse[view.i0], forms.coarse[view.i1], Mix.with(forms.coarse[view.j0], k0)));
    }
}
