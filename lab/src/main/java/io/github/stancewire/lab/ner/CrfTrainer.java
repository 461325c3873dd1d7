package io.github.stancewire.lab.ner;

import io.github.stancewire.analysis.names.NameTags;
import java.util.Arrays;
import java.util.Random;

/**
 * Fits a linear-chain conditional random field: the weights under which the right tags of all sentences are most likely,
 * with a price on weights that are not zero (L1), so that few are kept. Steps are scaled for each weight by the gradients
 * it has met (AdaGrad); what is kept is the mean of the last passes. The same seed gives the same weights.
 */
final class CrfTrainer {
    private static final int TAGS = NameTags.COUNT;

    private final TrainingSet set;
    private final float[] weights;
    private final float[] squares;
    private final float[] links = new float[TAGS * TAGS];
    private final float[] linkSquares = new float[TAGS * TAGS];
    private final float rate;
    private final float price;

    private double[] scores = new double[0];
    private double[] forward = new double[0];
    private double[] backward = new double[0];
    private final double[] linkFactors = new double[TAGS * TAGS];

    /**
     * @param rate first step of a weight
     * @param price on weights that are not zero
     */
    CrfTrainer(TrainingSet set, float rate, float price) {
        this.set = set;
        this.rate = rate;
        this.price = price;
        weights = new float[set.keys().length * TAGS];
        squares = new float[weights.length];
        Arrays.fill(squares, 0.1f);
        Arrays.fill(linkSquares, 0.1f);
    }

    float[] weights() {
        return weights;
    }

    float[] links() {
        return links;
    }

    /** One pass over all sentences in an order that the random numbers give; the mean loss of a token. */
    double pass(Random random) {
        int[] order = new int[set.rows().length];
        for (int at = 0; at < order.length; at++) {
            int other = random.nextInt(at + 1);
            order[at] = order[other];
            order[other] = at;
        }
        double loss = 0;
        long tokens = 0;
        for (int at = 0; at < order.length; at++) {
            if (at % 8 == 0) {
                for (int link = 0; link < links.length; link++) {
                    linkFactors[link] = Math.exp(links[link]);
                }
            }
            loss += learn(set.rows()[order[at]], set.tags()[order[at]]);
            tokens += set.tags()[order[at]].length;
        }
        shrink();
        return loss / tokens;
    }

    /** Takes the price of a pass off every weight. */
    private void shrink() {
        for (int at = 0; at < weights.length; at++) {
            if (weights[at] != 0) {
                float step = (float) (price * rate / Math.sqrt(squares[at]));
                float size = Math.abs(weights[at]) - step;
                weights[at] = size > 0 ? Math.copySign(size, weights[at]) : 0;
            }
        }
    }

    private double learn(int[][] rows, int[] tags) {
        int size = tags.length;
        if (size * TAGS > scores.length) {
            scores = new double[size * TAGS];
            forward = new double[size * TAGS];
            backward = new double[size * TAGS];
        }
        double gold = 0;
        double scale = 0;
        for (int token = 0; token < size; token++) {
            scale += score(rows[token], token, tags[token]);
            gold += goldScore[0];
            if (token > 0) {
                gold += links[tags[token - 1] * TAGS + tags[token]];
            }
        }
        scale += forward(size);
        backward(size);
        for (int token = 0; token < size; token++) {
            double total = 0;
            for (int tag = 0; tag < TAGS; tag++) {
                total += forward[token * TAGS + tag] * backward[token * TAGS + tag];
            }
            for (int tag = 0; tag < TAGS; tag++) {
                double probability = forward[token * TAGS + tag] * backward[token * TAGS + tag] / total;
                float gradient = (float) (probability - (tag == tags[token] ? 1 : 0));
                if (Math.abs(gradient) > 1e-3f) {
                    for (int row : rows[token]) {
                        step(weights, squares, row * TAGS + tag, gradient);
                    }
                }
            }
            if (token > 0) {
                learnLinks(token, tags[token - 1], tags[token]);
            }
        }
        return scale - gold;
    }

    private void learnLinks(int token, int goldBefore, int goldTag) {
        double total = 0;
        for (int tag = 0; tag < TAGS; tag++) {
            double after = scores[token * TAGS + tag] * backward[token * TAGS + tag];
            for (int before : NameTags.before(tag)) {
                total += forward[(token - 1) * TAGS + before] * linkFactors[before * TAGS + tag] * after;
            }
        }
        for (int tag = 0; tag < TAGS; tag++) {
            double after = scores[token * TAGS + tag] * backward[token * TAGS + tag] / total;
            for (int before : NameTags.before(tag)) {
                double probability = forward[(token - 1) * TAGS + before] * linkFactors[before * TAGS + tag] * after;
                float gradient = (float) (probability - (tag == goldTag && before == goldBefore ? 1 : 0));
                if (Math.abs(gradient) > 1e-3f) {
                    step(links, linkSquares, before * TAGS + tag, gradient);
                }
            }
        }
    }

    private void step(float[] of, float[] seen, int at, float gradient) {
        seen[at] += gradient * gradient;
        of[at] -= (float) (rate * gradient / Math.sqrt(seen[at]));
    }

    private final double[] goldScore = new double[1];

    /** Leaves the exponentials of the scores, scaled by the largest; its logarithm. */
    private double score(int[] rows, int token, int gold) {
        float[] sum = new float[TAGS];
        for (int row : rows) {
            int base = row * TAGS;
            for (int tag = 0; tag < TAGS; tag++) {
                sum[tag] += weights[base + tag];
            }
        }
        float max = sum[0];
        for (int tag = 1; tag < TAGS; tag++) {
            max = Math.max(max, sum[tag]);
        }
        for (int tag = 0; tag < TAGS; tag++) {
            scores[token * TAGS + tag] = Math.exp(sum[tag] - max);
        }
        goldScore[0] = sum[gold];
        return max;
    }

    /** Forward sums, each token's scaled to one; the logarithm of what was taken off. */
    private double forward(int size) {
        double logarithm = 0;
        for (int token = 0; token < size; token++) {
            double total = 0;
            for (int tag = 0; tag < TAGS; tag++) {
                double sum = 0;
                if (token == 0) {
                    sum = NameTags.opens(tag) ? 1 : 0;
                } else {
                    for (int before : NameTags.before(tag)) {
                        sum += forward[(token - 1) * TAGS + before] * linkFactors[before * TAGS + tag];
                    }
                }
                double value = sum * scores[token * TAGS + tag];
                if (token == size - 1 && !NameTags.closes(tag)) {
                    value = 0;
                }
                forward[token * TAGS + tag] = value;
                total += value;
            }
            for (int tag = 0; tag < TAGS; tag++) {
                forward[token * TAGS + tag] /= total;
            }
            logarithm += Math.log(total);
        }
        return logarithm;
    }

    private void backward(int size) {
        for (int tag = 0; tag < TAGS; tag++) {
            backward[(size - 1) * TAGS + tag] = NameTags.closes(tag) ? 1 : 0;
        }
        for (int token = size - 2; token >= 0; token--) {
            Arrays.fill(backward, token * TAGS, (token + 1) * TAGS, 0);
            double total = 0;
            for (int tag = 0; tag < TAGS; tag++) {
                double after = scores[(token + 1) * TAGS + tag] * backward[(token + 1) * TAGS + tag];
                if (after == 0) {
                    continue;
                }
                for (int before : NameTags.before(tag)) {
                    double value = linkFactors[before * TAGS + tag] * after;
                    backward[token * TAGS + before] += value;
                    total += value;
                }
            }
            for (int tag = 0; tag < TAGS; tag++) {
                backward[token * TAGS + tag] /= total;
            }
        }
    }
}
