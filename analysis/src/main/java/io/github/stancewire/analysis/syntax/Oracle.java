package io.github.stancewire.analysis.syntax;

import java.util.List;

/**
 * The moves that make a given projective tree. Of the ways there are, it takes the one that hangs a word on what is left of
 * it as late as possible, so that more is known when a model has to decide. Confined to one call.
 */
final class Oracle {
    private final List<Integer> heads;
    /** How many dependents of each word are still to come. */
    private final int[] pending;
    /** The first dependent of each word, or the word itself if it has none before it. */
    private final int[] leftmost;

    Oracle(List<Integer> heads) {
        this.heads = heads;
        this.pending = new int[heads.size()];
        this.leftmost = new int[heads.size()];
        for (int i = 0; i < leftmost.length; i++) {
            leftmost[i] = i;
        }
        for (int i = 0; i < pending.length; i++) {
            int head = heads.get(i);
            if (head >= 0) {
                pending[head]++;
                leftmost[head] = Math.min(leftmost[head], i);
            }
        }
    }

    /** The next move from a state that this oracle's moves have led to. */
    int next(States states, int state) {
        int front = states.front[state];
        if (states.top[state] == 0) {
            return States.SHIFT;
        }
        int top = states.first(state);
        int head = heads.get(top);
        boolean more = front < heads.size();
        if (more && head == front) {
            pending[front]--;
            return States.LEFT;
        }
        int below = states.second(state);
        boolean done = pending[top] == 0 && head == below;
        boolean canWait = more && heads.get(front) > front && leftmost[front] > top;
        if (done && !canWait) {
            pending[head]--;
            return States.RIGHT;
        }
        return States.SHIFT;
    }
}
