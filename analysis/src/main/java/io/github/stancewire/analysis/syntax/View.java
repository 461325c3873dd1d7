package io.github.stancewire.analysis.syntax;

/**
 * The part of a state that its features are about: the top three of the stack and the front of the buffer. Confined to one
 * call.
 */
final class View {
    private static final int DEEP = 4;

    /** Fields of parts, see {@link States}. */
    int[] parts = new int[0];
    /** The parts of the top of the stack, of what is below, and of the front; words of these and of the third. */
    int s0;

    int s1;
    int b;
    int i0;
    int i1;
    int i2;
    int j0;
    /** How many are on the stack, up to four. */
    int depth;

    void look(States states, int state) {
        parts = states.parts;
        int top = states.top[state];
        int below = states.below(top);
        s0 = states.part(top);
        s1 = states.part(below);
        b = states.waiting[state];
        i0 = parts[s0 + States.TOKEN];
        i1 = parts[s1 + States.TOKEN];
        i2 = parts[states.part(states.below(below)) + States.TOKEN];
        j0 = parts[b + States.TOKEN];
        depth = Math.min(states.depth(top), DEEP);
    }

    /** How many words lie between, in eight steps. */
    static int distance(int from, int to) {
        int words = Math.abs(to - from);
        return words < 5 ? words : words < 8 ? 5 : words < 12 ? 6 : 7;
    }
}
