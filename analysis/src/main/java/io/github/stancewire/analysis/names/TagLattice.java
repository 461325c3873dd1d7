package io.github.stancewire.analysis.names;

import java.util.Arrays;

/** All ways to tag a sentence, with the model's score of each: the best one, and how probable a part of it is. Used by one thread. */
final class TagLattice {
    private static final int TAGS = NameTags.COUNT;
    private static final int IMPOSSIBLE = Integer.MIN_VALUE / 4;

    private final NameModel model;
    private int size;
    private int[] scores = new int[0];
    private int[] best = new int[0];
    private byte[] back = new byte[0];

    private boolean summed;
    private double[] emissions = new double[0];
    private double[] forward = new double[0];
    private double[] backward = new double[0];
    private double[] scale = new double[0];
    private final double[] linkFactors = new double[TAGS * TAGS];
    private final int[][] before = new int[TAGS][];
    private final int[][] links = new int[TAGS][];

    TagLattice(NameModel model) {
        this.model = model;
        for (int tag = 0; tag < TAGS; tag++) {
            before[tag] = NameTags.before(tag);
            links[tag] = new int[before[tag].length];
            for (int at = 0; at < before[tag].length; at++) {
                links[tag][at] = model.link(before[tag][at], tag);
                linkFactors[before[tag][at] * TAGS + tag] = Math.exp(links[tag][at] * NameModel.STEP);
            }
        }
    }

    /** Forgets the last sentence. */
    void begin(int tokens) {
        size = tokens;
        summed = false;
        if (tokens * TAGS > scores.length) {
            scores = new int[tokens * TAGS];
            best = new int[tokens * TAGS];
            back = new byte[tokens * TAGS];
        } else {
            Arrays.fill(scores, 0, tokens * TAGS, 0);
        }
    }

    /** Adds what the features of a token weigh. The features are used up. */
    void add(int token, int[] features, int count) {
        model.add(features, count, scores, token * TAGS);
    }

    /** The tags of the best way. */
    int[] best() {
        for (int token = 0; token < size; token++) {
            for (int tag = 0; tag < TAGS; tag++) {
                extend(token, tag);
            }
        }
        int[] tags = new int[size];
        int tag = 0;
        for (int token = size - 1; token >= 0; token--) {
            if (token == size - 1) {
                for (int last = 1; last < TAGS; last++) {
                    tag = NameTags.closes(last) && best[token * TAGS + last] > best[token * TAGS + tag] ? last : tag;
                }
            }
            tags[token] = tag;
            tag = back[token * TAGS + tag];
        }
        return tags;
    }

    private void extend(int token, int tag) {
        int most = token == 0 && NameTags.opens(tag) ? 0 : IMPOSSIBLE;
        int from = 0;
        if (token > 0) {
            int[] allowed = before[tag];
            int[] weights = links[tag];
            int base = (token - 1) * TAGS;
            for (int at = 0; at < allowed.length; at++) {
                int value = best[base + allowed[at]] + weights[at];
                if (value > most) {
                    most = value;
                    from = allowed[at];
                }
            }
        }
        best[token * TAGS + tag] = Math.max(IMPOSSIBLE, most + scores[token * TAGS + tag]);
        back[token * TAGS + tag] = (byte) from;
    }

    /** How probable it is that the tokens from {@code from} to {@code to}, exclusive, have these tags. */
    double probability(int[] tags, int from, int to) {
        if (!summed) {
            sum();
            summed = true;
        }
        double probability = forward[from * TAGS + tags[from]];
        for (int token = from + 1; token < to; token++) {
            probability *= linkFactors[tags[token - 1] * TAGS + tags[token]]
                    * emissions[token * TAGS + tags[token]]
                    / scale[token];
        }
        return Math.min(1, probability * backward[(to - 1) * TAGS + tags[to - 1]]);
    }

    private void sum() {
        if (size * TAGS > emissions.length) {
            emissions = new double[size * TAGS];
            forward = new double[size * TAGS];
            backward = new double[size * TAGS];
            scale = new double[size];
        }
        for (int token = 0; token < size; token++) {
            int base = token * TAGS;
            int most = IMPOSSIBLE;
            for (int tag = 0; tag < TAGS; tag++) {
                most = Math.max(most, scores[base + tag]);
            }
            for (int tag = 0; tag < TAGS; tag++) {
                emissions[base + tag] = Math.exp((scores[base + tag] - most) * NameModel.STEP);
            }
            forward(token);
        }
        for (int token = size - 1; token >= 0; token--) {
            backward(token);
        }
    }

    private void forward(int token) {
        double total = 0;
        int base = token * TAGS;
        for (int tag = 0; tag < TAGS; tag++) {
            double sum = token == 0 && NameTags.opens(tag) ? 1 : 0;
            if (token > 0) {
                for (int previous : before[tag]) {
                    sum += forward[base - TAGS + previous] * linkFactors[previous * TAGS + tag];
                }
            }
            boolean possible = token < size - 1 || NameTags.closes(tag);
            forward[base + tag] = possible ? sum * emissions[base + tag] : 0;
            total += forward[base + tag];
        }
        scale[token] = total;
        for (int tag = 0; tag < TAGS; tag++) {
            forward[base + tag] /= total;
        }
    }

    private void backward(int token) {
        int base = token * TAGS;
        for (int tag = 0; tag < TAGS; tag++) {
            backward[base + tag] = token == size - 1 && NameTags.closes(tag) ? 1 : 0;
        }
        if (token == size - 1) {
            return;
        }
        for (int tag = 0; tag < TAGS; tag++) {
            double after = emissions[base + TAGS + tag] * backward[base + TAGS + tag] / scale[token + 1];
            for (int previous : before[tag]) {
                backward[base + previous] += linkFactors[previous * TAGS + tag] * after;
            }
        }
    }
}
