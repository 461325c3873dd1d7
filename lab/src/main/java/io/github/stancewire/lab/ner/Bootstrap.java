package io.github.stancewire.lab.ner;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** The interval in which F1 lies in 95 of 100 samples of the sentences, drawn with replacement. */
record Bootstrap(double low, double high) {
    private static final long SEED = 20240601;

    static Bootstrap of(List<SpanCounts> sentences, int samples) {
        Random random = new Random(SEED);
        double[] values = new double[samples];
        for (int sample = 0; sample < samples; sample++) {
            int right = 0;
            int both = 0;
            for (int draw = 0; draw < sentences.size(); draw++) {
                SpanCounts drawn = sentences.get(random.nextInt(sentences.size()));
                right += drawn.right();
                both += drawn.predicted() + drawn.expected();
            }
            values[sample] = both == 0 ? 0 : 2.0 * right / both;
        }
        Arrays.sort(values);
        return new Bootstrap(values[(int) (samples * 0.025)], values[(int) (samples * 0.975) - 1]);
    }
}
