package io.github.stancewire.analysis.syntax;

import java.util.Arrays;

/**
 * The states of one search: where each came from, and the partial trees ("parts") on its stack and at the front of its
 * buffer. Parts are shared between states and never changed, so a transition costs the same however long the sentence; the
 * same part made in two ways that a search tries is mostly one.
 *
 * <p>The transitions are those of the arc-hybrid system (Kuhlmann, Gómez-Rodríguez and Satta 2011): SHIFT puts the front of
 * the buffer on the stack, LEFT hangs the top of the stack on the front of the buffer, RIGHT hangs it on what is below it.
 * A state can always go on to a tree with one root. Confined to the call that makes it.
 */
final class States {
    static final int SHIFT = 0;
    static final int LEFT = 1;
    static final int RIGHT = 2;

    /** Fields of a part. */
    static final int TOKEN = 0;

    static final int FIRST_LEFT = 1;
    static final int SECOND_LEFT = 2;
    static final int FIRST_RIGHT = 3;
    static final int SECOND_RIGHT = 4;
    static final int LEFT_COUNT = 5;
    static final int RIGHT_COUNT = 6;
    static final int LEFT_KINDS = 7;
    static final int RIGHT_KINDS = 8;
    static final int MARKERS = 9;
    static final int FIRST_LEFT_KIND = 10;
    static final int FIRST_RIGHT_KIND = 11;
    static final int PART = 16;

    private static final int LEAST_BITS = 6;
    private static final int MOST_BITS = 12;

    /** Fields of a place on a stack: its part, the place below, how many are on the stack. */
    private static final int BELOW = 1;

    private static final int DEPTH = 2;
    private static final int PLACE = 4;

    private final TagCodes tags;
    private final int size;

    int[] parts;
    private int partCount;
    /** Parts made before, by head and child. */
    private final Recent joined;

    private int[] places = new int[PLACE * 128];
    private int placeCount = 1; // 0 is the empty stack

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
        this.parts = new int[PART * (4 * size + 16)];
        int bits = 2 + Integer.SIZE - Integer.numberOfLeadingZeros(size);
        this.joined = new Recent(Math.max(LEAST_BITS, Math.min(MOST_BITS, bits)));
        putLeaf(size + 1);
        for (int token = 0; token <= size; token++) {
            putLeaf(token);
        }
    }

    /** A part of one word. The first one is no part at all; those of the words follow it. */
    private void putLeaf(int token) {
        int leaf = newPart();
        parts[leaf + TOKEN] = token;
        Arrays.fill(parts, leaf + FIRST_LEFT, leaf + SECOND_RIGHT + 1, size + 1);
    }

    private static int leaf(int token) {
        return (token + 1) * PART;
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
            default -> places[top[state] + DEPTH] > 1;
        };
    }

    /** The state after a move that is allowed. */
    int move(int from, int move, int total) {
        int to = newState();
        previous[to] = from;
        action[to] = (byte) move;
        score[to] = total;
        int old = top[from];
        switch (move) {
            case SHIFT -> {
                top[to] = push(waiting[from], old);
                front[to] = front[from] + 1;
                waiting[to] = leaf(front[to]);
            }
            case LEFT -> {
                front[to] = front[from];
                waiting[to] = join(waiting[from], part(old), LEFT);
                top[to] = below(old);
            }
            default -> {
                int head = below(old);
                front[to] = front[from];
                waiting[to] = waiting[from];
                top[to] = push(join(part(head), part(old), RIGHT), below(head));
            }
        }
        return to;
    }

    private int push(int part, int below) {
        int place = placeCount++ * PLACE;
        if (place == places.length) {
            places = Arrays.copyOf(places, place * 2);
        }
        places[place] = part;
        places[place + BELOW] = below;
        places[place + DEPTH] = places[below + DEPTH] + 1;
        return place;
    }

    /** The part of a head with one more child. */
    private int join(int head, int child, int move) {
        long pair = (long) head << Integer.SIZE | child;
        int place = joined.place(move, pair);
        if (joined.has(place, move, pair)) {
            return (int) joined.get(place);
        }
        int part = newPart();
        System.arraycopy(parts, head, parts, part, PART);
        if (move == LEFT) {
            addLeft(part, child);
        } else {
            addRight(part, child);
        }
        return (int) joined.put(place, move, pair, part);
    }

    private void addLeft(int head, int child) {
        int token = parts[child + TOKEN];
        int kind = tags.kind(token, parts[child + MARKERS]);
        parts[head + LEFT_COUNT]++;
        parts[head + SECOND_LEFT] = parts[head + FIRST_LEFT];
        parts[head + FIRST_LEFT] = token;
        parts[head + FIRST_LEFT_KIND] = kind;
        parts[head + LEFT_KINDS] |= 1 << kind;
        parts[head + MARKERS] |= tags.marker[token];
    }

    private void addRight(int head, int child) {
        int token = parts[child + TOKEN];
        int kind = tags.kind(token, parts[child + MARKERS]);
        parts[head + RIGHT_COUNT]++;
        parts[head + SECOND_RIGHT] = parts[head + FIRST_RIGHT];
        parts[head + FIRST_RIGHT] = token;
        parts[head + FIRST_RIGHT_KIND] = kind;
        parts[head + RIGHT_KINDS] |= 1 << kind;
    }

    private int newPart() {
        int part = partCount++ * PART;
        if (part == parts.length) {
            parts = Arrays.copyOf(parts, part * 2);
        }
        return part;
    }

    /** What is on a place of a stack; on the empty one it is no part at all. */
    int part(int place) {
        return places[place];
    }

    int below(int place) {
        return places[place + BELOW];
    }

    int depth(int place) {
        return places[place + DEPTH];
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

    /** States are numbered from 0 to this. */
    int count() {
        return stateCount;
    }

    /** The word on top of the stack, and the one below it. */
    int first(int state) {
        return parts[part(top[state]) + TOKEN];
    }

    int second(int state) {
        return parts[part(below(top[state])) + TOKEN];
    }

    /** The heads of the tree of a last state: index from 0, -1 for the root. */
    int[] heads(int last) {
        int[] heads = new int[size];
        Arrays.fill(heads, -1);
        for (int state = last; previous[state] >= 0; state = previous[state]) {
            int from = previous[state];
            int child = first(from);
            if (action[state] == LEFT) {
                heads[child] = front[from];
            } else if (action[state] == RIGHT) {
                heads[child] = second(from);
            }
        }
        return heads;
    }
}
