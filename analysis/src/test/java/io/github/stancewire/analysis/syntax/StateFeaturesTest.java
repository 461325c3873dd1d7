package io.github.stancewire.analysis.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Any state weighs what its features weigh one by one, whatever was weighed and remembered before. */
class StateFeaturesTest {
    /** Weights that anything but the right features would change. */
    private static final Scorer WEIGHTS = (hashes, from, to) -> {
        long sums = 0;
        for (int i = from; i < to; i++) {
            sums += Sums.of((byte) hashes[i], (byte) (hashes[i] >> 8), (byte) (hashes[i] >> 16));
        }
        return sums;
    };

    @Test
    void aStateWeighsWhatAllItsFeaturesWeigh() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (int size : new int[] {1, 2, 7, 30, 300}) {
            States states = states(size, random);
            StateFeatures features = features(size);
            for (int round = 0; round < 40 * size; round++) {
                int state = random.nextInt(states.count());
                long remembered = features.score(states, state);
                Slots all = features.all(states, state);
                assertEquals(WEIGHTS.score(all.hashes, 0, all.count), remembered, "seed " + seed);
            }
        }
    }

    @Test
    void noFeatureIsTwiceAmongThoseOfAState() {
        States states = states(30, new Random(3));
        Slots all = features(30).all(states, 40);
        assertEquals(
                all.count,
                new HashSet<>(IntStream.of(all.hashes).limit(all.count).boxed().toList()).size());
    }

    private static StateFeatures features(int size) {
        return new StateFeatures(Forms.of(words(size), Lexicon.EMPTY), tags(size), WEIGHTS);
    }

    private static List<String> words(int size) {
        return IntStream.range(0, size)
                .mapToObj(i -> "word" + (char) ('a' + i % 19))
                .toList();
    }

    private static TagCodes tags(int size) {
        List<String> some = List.of("NOUN|NN", "VERB|VBD", "ADP|IN", "AUX|VBZ", "CCONJ|CC", "PART|TO", "PUNCT|,");
        return new TagCodes(IntStream.range(0, size)
                .mapToObj(i -> some.get(i * i % some.size()))
                .toList());
    }

    /** Twenty random ways from one start. */
    private static States states(int size, Random random) {
        States states = new States(tags(size));
        int start = states.start();
        for (int way = 0; way < 20; way++) {
            int state = start;
            for (int step = 0; step < 2 * size - 1; step++) {
                List<Integer> allowed = new ArrayList<>();
                for (int move = 0; move < 3; move++) {
                    if (states.allows(state, move)) {
                        allowed.add(move);
                    }
                }
                state = states.move(state, allowed.get(random.nextInt(allowed.size())), 0);
            }
        }
        return states;
    }
}
