package io.github.stancewire.analysis.syntax;

import org.jspecify.annotations.Nullable;

/**
 * A search through the states of one sentence that keeps the best few after each move. Every way to a tree has the same number of moves, so states are
 * compared fairly. Among equals the earlier one is kept, so the result is the same everywhere. Confined to one call.
 */
final class Beam {
    private static final int MARGIN = 20;
    /** States this much worse than the best one are given up, in summed weights of the model: they hardly ever win in the end. */
    private static final int SPREAD = 1400;

    private final States states;
    private final StateFeatures features;
    private final int width;
    private final int @Nullable [] truth;
    private int[] kept;
    private int[] candidates;
    private int count;

    /** Candidates of a step, best first: state, move, score. */
    private int found;

    private final int[] from;
    private final int[] moves;
    private final int[] totals;

    Beam(States states, StateFeatures features, int width) {
        this(states, features, width, null);
    }

    /** @param truth heads; while learning, an arc that differs from them is offered with a bonus, so that it is beaten by a margin */
    Beam(States states, StateFeatures features, int width, int @Nullable [] truth) {
        this.truth = truth;
        this.states = states;
        this.features = features;
        this.width = width;
        this.kept = new int[width];
        this.candidates = new int[width];
        this.from = new int[width + 1];
        this.moves = new int[width + 1];
        this.totals = new int[width + 1];
        kept[0] = states.start();
        count = 1;
    }

    /** Moves all states on by one; returns the best of the new ones. */
    int step() {
        found = 0;
        for (int i = 0; i < count; i++) {
            int state = kept[i];
            boolean shift = states.allows(state, States.SHIFT);
            boolean left = states.allows(state, States.LEFT);
            boolean right = states.allows(state, States.RIGHT);
            long sums = features.score(states, state);
            int score = states.score[state];
            if (shift) {
                offer(state, States.SHIFT, score + Sums.shift(sums));
            }
            if (left) {
                offer(state, States.LEFT, score + Sums.left(sums) + bonus(state, states.front[state]));
            }
            if (right) {
                offer(state, States.RIGHT, score + Sums.right(sums) + bonus(state, states.second(state)));
            }
        }
        if (truth == null) {
            giveUp(totals[0] - SPREAD);
        }
        for (int i = 0; i < found; i++) {
            candidates[i] = states.move(from[i], moves[i], totals[i]);
        }
        int[] swapped = kept;
        kept = candidates;
        candidates = swapped;
        count = found;
        return kept[0];
    }

    private void giveUp(int least) {
        while (totals[found - 1] < least) {
            found--;
        }
    }

    private int bonus(int state, int head) {
        return truth == null || truth[states.first(state)] == head ? 0 : MARGIN;
    }

    private void offer(int state, int move, int total) {
        if (found == width && total <= totals[found - 1]) {
            return;
        }
        int at = found;
        while (at > 0 && totals[at - 1] < total) {
            from[at] = from[at - 1];
            moves[at] = moves[at - 1];
            totals[at] = totals[at - 1];
            at--;
        }
        from[at] = state;
        moves[at] = move;
        totals[at] = total;
        found = Math.min(found + 1, width);
    }

    /** The best last state for a sentence of some words. */
    int run(int words) {
        int best = 0;
        for (int i = 0; i < 2 * words - 1; i++) {
            best = step();
        }
        return best;
    }
}
