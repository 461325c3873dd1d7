package io.github.stancewire.analysis.names;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Against all taggings of three tokens, one by one. */
class TagLatticeTest {
    private static final List<String> TOKENS = List.of("Greta", "Holm", "spoke");
    private static final int SIZE = TOKENS.size();

    private final double[][] scores = new double[SIZE][NameTags.COUNT];

    private TagLattice lattice(NameModel model) {
        NameFeatures features = new NameFeatures(List.of(TOKENS), model.lexicon());
        TagLattice lattice = new TagLattice(model);
        lattice.begin(SIZE);
        features.sentence(0);
        for (int token = 0; token < SIZE; token++) {
            int[] sums = new int[NameTags.COUNT];
            int count = features.read(token);
            for (int at = 0; at < count; at++) {
                model.add(new int[] {features.feature(at)}, 1, sums, 0);
            }
            lattice.add(token, features.features(), count);
            for (int tag = 0; tag < NameTags.COUNT; tag++) {
                scores[token][tag] = sums[tag];
            }
        }
        return lattice;
    }

    private interface Visitor {
        void way(int[] tags, double score);
    }

    private void all(NameModel model, int[] tags, int token, double score, Visitor visitor) {
        if (token == SIZE) {
            if (NameTags.closes(tags[SIZE - 1])) {
                visitor.way(tags, score);
            }
            return;
        }
        for (int tag = 0; tag < NameTags.COUNT; tag++) {
            int now = tag;
            boolean allowed = token == 0
                    ? NameTags.opens(tag)
                    : Arrays.stream(NameTags.before(tag)).anyMatch(before -> before == tags[token - 1]);
            if (allowed) {
                tags[token] = now;
                double link = token == 0 ? 0 : model.link(tags[token - 1], tag);
                all(model, tags, token + 1, score + scores[token][tag] + link, visitor);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void theBestWayHasTheHighestScore(long seed) {
        NameModel model = SmallModel.over(List.of(TOKENS), Lexicon.empty(), seed);
        int[] found = lattice(model).best();
        double[] best = {Double.NEGATIVE_INFINITY};
        int[] expected = new int[SIZE];
        all(model, new int[SIZE], 0, 0, (tags, score) -> {
            if (score > best[0]) {
                best[0] = score;
                System.arraycopy(tags, 0, expected, 0, SIZE);
            }
        });
        assertArrayEquals(expected, found);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void aProbabilityIsTheShareOfAllWays(long seed) {
        NameModel model = SmallModel.over(List.of(TOKENS), Lexicon.empty(), seed);
        TagLattice lattice = lattice(model);
        int[] person = NameTags.encode(List.of(new Name(0, 2, NameType.PERSON, 1)), SIZE);
        double[] sums = new double[2];
        all(model, new int[SIZE], 0, 0, (tags, score) -> {
            double weight = Math.exp(score * NameModel.STEP);
            sums[0] += weight;
            sums[1] += tags[0] == person[0] && tags[1] == person[1] ? weight : 0;
        });
        double probability = lattice.probability(person, 0, 2);
        assertTrue(probability > 0);
        assertEquals(sums[1] / sums[0], probability, 1e-9);
    }
}
