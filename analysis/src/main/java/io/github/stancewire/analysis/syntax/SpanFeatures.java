package io.github.stancewire.analysis.syntax;

/**
 * What the next transition is told from, the text around: what stands beside and between two words (templates after McDonald,
 * Crammer and Pereira 2005), and the content word that what begins at the front is likely about, for it tells where "in the"
 * or "and the" belongs. Confined to one call.
 */
final class SpanFeatures {
    /** Stands for the tag of what is outside of the sentence. */
    private static final int EDGE = 3;

    private final View view;
    private final Slots slots;
    private final Forms forms;
    private final TagCodes tags;
    private final Outlook outlook;
    private final int[] word;
    private final int[] fine;
    private final int[] universal;

    SpanFeatures(View view, Slots slots, Forms forms, TagCodes tags) {
        this.view = view;
        this.slots = slots;
        this.forms = forms;
        this.tags = tags;
        this.outlook = new Outlook(forms, tags);
        this.word = forms.word;
        this.fine = tags.fine;
        this.universal = tags.universal;
    }

    private int left(int index) {
        return index <= 0 || index > tags.size ? EDGE : fine[index - 1];
    }

    private int right(int index) {
        return index >= tags.size ? EDGE : fine[index + 1];
    }

    /** The front of the buffer and what comes behind it. */
    void front() {
        int ahead = outlook.content[view.j0];
        int verbs = outlook.verbsFrom(view.j0);
        int x0 = word[view.j0];
        int u0 = fine[view.j0];
        slots.add(Mix.with(130, u0, fine[ahead], word[ahead]));
        slots.add(Mix.with(131, x0, fine[ahead]));
        slots.add(Mix.with(132, u0, verbs));
    }

    /** The top of the stack and the front of the buffer. */
    void topAndFront() {
        int ahead = outlook.content[view.j0];
        int verbs = outlook.verbsFrom(view.j0);
        int w0 = word[view.i0];
        int t0 = fine[view.i0];
        int x0 = word[view.j0];
        int u0 = fine[view.j0];
        int c0 = forms.fine[view.i0];
        int between = outlook.between(view.i0, view.j0);
        slots.add(Mix.with(140, w0, x0, word[ahead]));
        slots.add(Mix.with(141, t0, x0, word[ahead]));
        slots.add(Mix.with(142, c0, x0, forms.fine[ahead]));
        slots.add(Mix.with(143, t0, u0, fine[ahead]));
        slots.add(Mix.with(144, w0, x0, fine[ahead]));
        slots.add(Mix.with(145, t0, u0, verbs));
        slots.add(Mix.with(146, t0, u0, between));
        slots.add(Mix.with(147, universal[view.i0], universal[view.j0], between));
        slots.add(Mix.with(Mix.with(148, t0), right(view.i0), left(view.j0), u0));
        slots.add(Mix.with(Mix.with(149, left(view.i0)), t0, u0, right(view.j0)));
        slots.add(Mix.with(Mix.with(150, t0), right(view.i0), u0, right(view.j0)));
        slots.add(Mix.with(Mix.with(151, left(view.i0)), t0, left(view.j0), u0));
    }

    /** The top two of the stack. */
    void topTwo() {
        int t0 = fine[view.i0];
        int t1 = fine[view.i1];
        int between = outlook.between(view.i1, view.i0);
        slots.add(Mix.with(160, t1, t0, between));
        slots.add(Mix.with(161, universal[view.i1], universal[view.i0], between));
        slots.add(Mix.with(Mix.with(162, t1), right(view.i1), left(view.i0), t0));
        slots.add(Mix.with(Mix.with(163, left(view.i1)), t1, t0, right(view.i0)));
        slots.add(Mix.with(Mix.with(164, t1), right(view.i1), t0, right(view.i0)));
        slots.add(Mix.with(Mix.with(165, left(view.i1)), t1, left(view.i0), t0));
    }

    /** The second of the stack and the front of the buffer. */
    void secondAndFront() {
        int ahead = outlook.content[view.j0];
        int w1 = word[view.i1];
        int t1 = fine[view.i1];
        int x0 = word[view.j0];
        int u0 = fine[view.j0];
        slots.add(Mix.with(170, w1, x0, word[ahead]));
        slots.add(Mix.with(171, t1, x0, word[ahead]));
        slots.add(Mix.with(172, forms.fine[view.i1], x0, forms.fine[ahead]));
        slots.add(Mix.with(173, t1, u0, fine[ahead]));
        slots.add(Mix.with(174, w1, x0, fine[ahead]));
    }

    /** Two of the stack, the front of the buffer and what it is about. */
    void four() {
        int ahead = outlook.content[view.j0];
        int t0 = fine[view.i0];
        int t1 = fine[view.i1];
        int x0 = word[view.j0];
        int u0 = fine[view.j0];
        int like = (forms.coarse[view.i0] == forms.coarse[ahead] ? 1 : 0)
                | (forms.coarse[view.i1] == forms.coarse[ahead] ? 2 : 0)
                | (fine[view.i0] == fine[ahead] ? 4 : 0)
                | (fine[view.i1] == fine[ahead] ? 8 : 0);
        slots.add(Mix.with(Mix.with(180, t1, t0), u0, fine[ahead]));
        slots.add(Mix.with(Mix.with(181, t1, t0), x0, fine[ahead]));
        slots.add(Mix.with(182, like, x0, t0));
        slots.add(Mix.with(183, like, u0));
        slots.add(Mix.with(Mix.with(184, t1, t0), u0, outlook.verbsFrom(view.j0)));
    }
}
