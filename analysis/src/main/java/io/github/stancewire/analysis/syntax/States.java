package io.github.stancewire.analysis.syntax;

import java.util.Arrays;

/**
 * The states of one search: where each came from, and the partial trees ("frames") on its stack and at the front of its
 * buffer. Frames are shared between states and never changed, so a transition costs the same however long the sentence.
 *
 * <p>The transitions are those of the arc-hybrid system (Kuhlmann, Gómez-Rodríguez and Satta 2011): SHIFT puts the front of
 * the buffer on the stack, LEFT hangs the top of the stack on the front of the buffer, RIGHT hangs it on what is below it.
 * A state can always go on to a tree with one root. Confined to the call that makes it.
 */
final class States {
    static final int SHIFT = 0;
    static final int LEFT = 1;
    static final int RIGHT = 2;

    /** Fields of a frame. */
    static final int TOKEN = 0;

    static final int BELOW = 1;
    static final int FIRST_LEFT = 2;
    static final int SECOND_LEFT = 3;
    static final int FIRST_RIGHT = 4;
    static final int SECOND_RIGHT = 5;
    static final int LEFT_COUNT = 6;
    static final int RIGHT_COUNT = 7;
    static final int LEFT_KINDS = 8;
    static final int RIGHT_KINDS = 9;
    static final int MARKERS = 10;
    static final int FIRST_LEFT_KIND = 11;
    static final int FIRST_RIGHT_KIND = 12;
    static final int DEPTH = 13;
    static final int EDGE = 14;
    static final int FRAME = 16;

    private final TagCodes tags;
    private final int size;

    int[] frames = new int[FRAME * 256];
    private int frameCount = 1; // 0 is no frame

    /** By state. */
    int[] front = new int[64];

    int[] top = new int[64];
    int[] waiting = new int[64];
    int[] score = new int[64];
    int[] previous = new int[64];
    byte[] action = new byte[64];
    private int stateCount;

    States(TagCodes tags) {
        this.tags = tags;
        this.size = tags.size;
        Arrays.fill(frames, 0, FRAME, 0);
        frames[TOKEN] = size + 1;
        frames[EDGE] = size + 1;
        for (int field = FIRST_LEFT; field <= SECOND_RIGHT; field++) {
            frames[field] = size + 1;
        }
    }

    /** The first state: an empty stack before all words. */
    int start() {
        int state = newState();
        front[state] = 0;
        top[state] = 0;
        waiting[state] = leaf(0);
        previous[state] = -1;
        score[state] = 0;
        return state;
    }

    boolean allows(int state, int move) {
        return switch (move) {
            case SHIFT -> front[state] < size;
            case LEFT -> front[state] < size && top[state] != 0;
            default -> frames[top[state] + DEPTH] > 1;
        };
    }

    /** The state after a move that is allowed. */
    int move(int from, int move, int total) {
        int to = newState();
        previous[to] = from;
        action[to] = (byte) move;
        score[to] = total;
        int below = top[from];
        switch (move) {
            case SHIFT -> {
                int pushed = copy(waiting[from]);
                frames[pushed + BELOW] = below;
                frames[pushed + DEPTH] = frames[below + DEPTH] + 1;
                top[to] = pushed;
                front[to] = front[from] + 1;
                waiting[to] = leaf(front[to]);
            }
            case LEFT -> {
                int head = copy(waiting[from]);
                addLeft(head, below);
                front[to] = front[from];
                waiting[to] = head;
                top[to] = frames[below + BELOW];
            }
            default -> {
                int head = copy(frames[below + BELOW]);
                addRight(head, below);
                front[to] = front[from];
                waiting[to] = waiting[from];
                top[to] = head;
            }
        }
        return to;
    }

    private void addLeft(int head, int child) {
        int token = frames[child + TOKEN];
        int kind = tags.kind(token, frames[child + MARKERS]);
        if (frames[head + LEFT_COUNT]++ == 0) {
            frames[head + EDGE] = token;
        }
        frames[head + SECOND_LEFT] = frames[head + FIRST_LEFT];
        frames[head + FIRST_LEFT] = token;
        frames[head + FIRST_LEFT_KIND] = kind;
        frames[head + LEFT_KINDS] |= 1 << kind;
        frames[head + MARKERS] |= tags.marker[token];
    }

    private void addRight(int head, int child) {
        int token = frames[child + TOKEN];
        int kind = tags.kind(token, frames[child + MARKERS]);
        frames[head + RIGHT_COUNT]++;
        frames[head + SECOND_RIGHT] = frames[head + FIRST_RIGHT];
        frames[head + FIRST_RIGHT] = token;
        frames[head + FIRST_RIGHT_KIND] = kind;
        frames[head + RIGHT_KINDS] |= 1 << kind;
    }

    private int leaf(int token) {
        int frame = newFrame();
        Arrays.fill(frames, frame, frame + FRAME, 0);
        frames[frame + TOKEN] = token;
        int none = size + 1;
        frames[frame + FIRST_LEFT] = none;
        frames[frame + SECOND_LEFT] = none;
        frames[frame + FIRST_RIGHT] = none;
        frames[frame + SECOND_RIGHT] = none;
        frames[frame + EDGE] = token;
        return frame;
    }

    private int copy(int frame) {
        int to = newFrame();
        System.arraycopy(frames, frame, frames, to, FRAME);
        return to;
    }

    private int newFrame() {
        int frame = frameCount++ * FRAME;
        if (frame + FRAME > frames.length) {
            frames = Arrays.copyOf(frames, frames.length * 2);
        }
        return frame;
    }

    private int newState() {
        int state = stateCount++;
        if (state == front.length) {
            int length = state * 2;
            front = Arrays.copyOf(front, length);
            top = Arrays.copyOf(top, length);
            waiting = Arrays.copyOf(waiting, length);
            score = Arrays.copyOf(score, length);
            previous = Arrays.copyOf(previous, length);
            action = Arrays.copyOf(action, length);
        }
        return state;
    }

    /** The word on top of the stack, and the one below it. */
    int first(int state) {
        return frames[top[state] + TOKEN];
    }

    int second(int state) {
        return frames[frames[top[state] + BELOW] + TOKEN];
    }

    /** The heads of the tree of a last state: index from 0, -1 for the root. */
    int[] heads(int last) {
        int[] heads = new int[size];
        Arrays.fill(heads, -1);
        for (int state = last; previous[state] >= 0; state = previous[state]) {
            int from = previous[state];
            int child = frames[top[from] + TOKEN];
            if (action[state] == LEFT) {
                heads[child] = front[from];
            } else if (action[state] == RIGHT) {
                heads[child] = frames[frames[top[from] + BELOW] + TOKEN];
            }
        }
        return heads;
    }
}
