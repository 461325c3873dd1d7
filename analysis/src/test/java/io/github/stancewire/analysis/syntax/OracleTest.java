package io.github.stancewire.analysis.syntax;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class OracleTest {
    @Test
    void itsMovesMakeAnyProjectiveTree() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (int round = 0; round < 500; round++) {
            int[] heads = new int[1 + random.nextInt(15)];
            fill(heads, 0, heads.length, -1, random);
            assertArrayEquals(heads, made(tree(heads)), "seed " + seed);
        }
    }

    /** Hangs a word of a range on a head and the rest of the range on that word. */
    private static void fill(int[] heads, int begin, int end, int head, Random random) {
        int at = begin + random.nextInt(end - begin);
        heads[at] = head;
        split(heads, begin, at, at, random);
        split(heads, at + 1, end, at, random);
    }

    private static void split(int[] heads, int begin, int end, int head, Random random) {
        int from = begin;
        while (from < end) {
            int to = from + 1 + random.nextInt(end - from);
            fill(heads, from, to, head, random);
            from = to;
        }
    }

    private static Tree tree(int[] heads) {
        List<Integer> list = new ArrayList<>();
        for (int head : heads) {
            list.add(head);
        }
        List<String> words = Collections.nCopies(heads.length, "word");
        return new Tree(words, Collections.nCopies(heads.length, "X|XX"), list, words);
    }

    private static int[] made(Tree tree) {
        TagCodes codes = new TagCodes(tree.tags());
        States states = new States(codes);
        Oracle oracle = new Oracle(tree.heads());
        int state = states.start();
        for (int i = 0; i < 2 * tree.size() - 1; i++) {
            int move = oracle.next(states, state);
            assertTrue(states.allows(state, move));
            state = states.move(state, move, 0);
        }
        return states.heads(state);
    }

    @Test
    void crossingArcsAreNotProjective() {
        assertFalse(tree(new int[] {2, 3, -1, 2}).isProjective());
    }
}
