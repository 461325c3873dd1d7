package io.github.stancewire.analysis.syntax;

import java.util.Arrays;

/**
 * A tree of which only the heads are known, with what telling relations needs of it: children, siblings, and the order from
 * the root down. Confined to the call that makes it.
 */
final class Arcs {
    final int[] heads;
    /** Children of a word from left to right: {@code first[i]}, then {@code next} of each; -1 ends. */
    final int[] first;

    final int[] next;
    final int[] previous;
    final int[] last;
    /** Every word after its head, and siblings from left to right. */
    final int[] order;
    /** Child at the left that marks the word (adposition, subordinator, "to"), its auxiliary, and both as bits; -1 is none. */
    final int[] marker;

    final int[] auxiliary;
    final int[] markers;

    Arcs(int[] heads, TagCodes tags) {
        int size = heads.length;
        this.heads = heads;
        this.first = filled(size);
        this.next = filled(size);
        this.previous = filled(size);
        this.last = filled(size);
        this.marker = filled(size);
        this.auxiliary = filled(size);
        this.markers = new int[size];
        this.order = new int[size];
        int root = 0;
        for (int i = 0; i < size; i++) {
            int head = heads[i];
            if (head < 0) {
                root = i;
            } else {
                append(head, i);
                if (i < head) {
                    mark(head, i, tags.marker[i]);
                }
            }
        }
        order[0] = root;
        for (int done = 0, known = 1; done < known; done++) {
            for (int child = first[order[done]]; child >= 0; child = next[child]) {
                order[known++] = child;
            }
        }
    }

    private static int[] filled(int size) {
        int[] array = new int[size];
        Arrays.fill(array, -1);
        return array;
    }

    private void append(int head, int child) {
        if (first[head] < 0) {
            first[head] = child;
        } else {
            next[last[head]] = child;
            previous[child] = last[head];
        }
        last[head] = child;
    }

    private void mark(int head, int child, int bits) {
        markers[head] |= bits;
        if ((bits & (TagCodes.WITH_ADPOSITION | TagCodes.WITH_SUBORDINATOR | TagCodes.WITH_TO)) != 0
                && marker[head] < 0) {
            marker[head] = child;
        }
        if ((bits & TagCodes.WITH_AUXILIARY) != 0) {
            auxiliary[head] = child;
        }
    }
}
