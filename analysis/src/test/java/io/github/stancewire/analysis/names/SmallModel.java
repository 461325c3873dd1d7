package io.github.stancewire.analysis.names;

import java.util.List;
import java.util.Random;

/** Models with weights drawn at random, for tests that do not depend on what a model knows. */
final class SmallModel {
    private SmallModel() {}

    /** Knows the features of these sentences. */
    static NameModel over(List<List<String>> sentences, Lexicon lexicon, long seed) {
        Random random = new Random(seed);
        IntTable seen = new IntTable(64);
        NameFeatures features = new NameFeatures(sentences, lexicon);
        for (int sentence = 0; sentence < sentences.size(); sentence++) {
            features.sentence(sentence);
            for (int token = 0; token < sentences.get(sentence).size(); token++) {
                int count = features.read(token);
                for (int at = 0; at < count; at++) {
                    seen.put(features.feature(at), 1);
                }
            }
        }
        int[] keys = seen.sortedKeys();
        double[][] weights = new double[keys.length][NameTags.COUNT];
        for (double[] row : weights) {
            for (int tag = 0; tag < row.length; tag++) {
                row[tag] = random.nextInt(4) == 0 ? random.nextGaussian() / 4 : 0;
            }
        }
        double[] links = new double[NameTags.COUNT * NameTags.COUNT];
        for (int link = 0; link < links.length; link++) {
            links[link] = random.nextGaussian() / 2;
        }
        return NameModel.of(lexicon, links, keys, weights);
    }
}
