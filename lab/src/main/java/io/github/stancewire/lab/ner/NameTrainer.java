package io.github.stancewire.lab.ner;

import io.github.stancewire.analysis.names.IntTable;
import io.github.stancewire.analysis.names.Lexicon;
import io.github.stancewire.analysis.names.NameModel;
import io.github.stancewire.analysis.names.NameTags;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;

/**
 * Makes a model of documents: lexicon, features, weights; what is too small to matter is left out.
 *
 * @param passes over all sentences; the weights kept are the mean of those behind the second half of them
 * @param rarest fewest times that a feature must be seen
 * @param clusters of words
 * @param rate first step of a weight
 * @param price on weights that are not zero
 * @param least smallest weight that is kept
 */
record NameTrainer(int passes, int rarest, int clusters, float rate, float price, double least) {
    private static final int RAREST_CLUSTERED = 3;
    private static final int ROUNDS = 10;

    /** The settings that did best on the development part of the Groningen Meaning Bank. */
    static NameTrainer usual() {
        return new NameTrainer(8, 3, 256, 0.05f, 0.35f, 0.015);
    }

    NameModel train(List<Document> documents, long seed, Consumer<String> progress) {
        List<List<String>> sentences = documents.stream()
                .flatMap(document -> document.sentences().stream())
                .toList();
        Lexicon lexicon = LexiconBuilder.build(sentences, clusters, RAREST_CLUSTERED, ROUNDS);
        progress.accept(lexicon.clusters().size() + " words in clusters, "
                + lexicon.lists().size() + " listed words and phrases");
        TrainingSet set = TrainingSet.of(documents, lexicon, rarest);
        progress.accept(set.keys().length + " features");
        CrfTrainer trainer = new CrfTrainer(set, rate, price);
        Random random = new Random(seed);
        float[] mean = new float[trainer.weights().length];
        float[] links = new float[trainer.links().length];
        int taken = 0;
        for (int pass = 1; pass <= passes; pass++) {
            double loss = trainer.pass(random);
            progress.accept(
                    String.format(java.util.Locale.ROOT, "pass %d of %d: loss %.4f a token", pass, passes, loss));
            if (pass > passes / 2) {
                taken++;
                add(mean, trainer.weights(), taken);
                add(links, trainer.links(), taken);
            }
        }
        return model(lexicon, set, mean, links);
    }

    private static void add(float[] mean, float[] values, int taken) {
        for (int at = 0; at < mean.length; at++) {
            mean[at] += (values[at] - mean[at]) / taken;
        }
    }

    private NameModel model(Lexicon lexicon, TrainingSet set, float[] mean, float[] links) {
        int[] keys = set.keys();
        double[][] weights = new double[keys.length][NameTags.COUNT];
        for (int at = 0; at < mean.length; at++) {
            int row = at / NameTags.COUNT;
            boolean kept = Math.abs(mean[at]) >= least && set.habitual().get(keys[row]) == IntTable.ABSENT;
            weights[row][at % NameTags.COUNT] = kept ? mean[at] : 0;
        }
        double[] between = new double[links.length];
        for (int at = 0; at < links.length; at++) {
            between[at] = links[at];
        }
        return NameModel.of(lexicon, between, keys, weights);
    }
}
