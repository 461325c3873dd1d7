package io.github.stancewire.lab.ner;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Puts words that stand beside like words into one cluster: each word goes to the cluster under which the text's pairs of
 * neighbouring clusters are most likely (the exchange algorithm for bigram class models). Words are in lower case with
 * digits as 0. The same text gives the same clusters.
 */
final class WordClusters {
    private final int clusters;
    private final List<String> words = new ArrayList<>();
    private final Map<String, Integer> index = new HashMap<>();
    private int[][] behind = new int[0][];
    private int[][] before = new int[0][];
    private int[] total = new int[0];
    private int[] of = new int[0];
    private int[][] pairs = new int[0][];
    /** {@link #pairs} by the second cluster. */
    private int[][] turned = new int[0][];

    private int[] some = new int[0];
    private int someSize;
    private int[] sums = new int[0];

    private WordClusters(int clusters) {
        this.clusters = clusters;
    }

    /**
     * @param rarest fewest times that a word must be seen
     * @return cluster of each word, from 0; the last two are rare words' and the sentence's bounds'
     */
    static Map<String, Integer> of(List<List<String>> sentences, int clusters, int rarest, int rounds) {
        WordClusters induction = new WordClusters(clusters);
        induction.count(sentences, rarest);
        for (int round = 0; round < rounds; round++) {
            if (induction.exchange() == 0) {
                break;
            }
        }
        Map<String, Integer> result = new HashMap<>();
        for (int word = 2; word < induction.words.size(); word++) {
            result.put(induction.words.get(word), induction.of[word]);
        }
        return result;
    }

    static String normal(String word) {
        StringBuilder normal = new StringBuilder(word.toLowerCase(java.util.Locale.ROOT));
        for (int at = 0; at < normal.length(); at++) {
            if (Character.isDigit(normal.charAt(at))) {
                normal.setCharAt(at, '0');
            }
        }
        return normal.toString();
    }

    private void count(List<List<String>> sentences, int rarest) {
        Map<String, Integer> counts = new HashMap<>();
        for (List<String> sentence : sentences) {
            sentence.forEach(word -> counts.merge(normal(word), 1, Integer::sum));
        }
        words.add("<bound>");
        words.add("<rare>");
        counts.entrySet().stream()
                .filter(entry -> entry.getValue() >= rarest)
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .forEach(entry -> {
                    index.put(entry.getKey(), words.size());
                    words.add(entry.getKey());
                });
        int size = words.size();
        List<Map<Integer, Integer>> right = new ArrayList<>();
        List<Map<Integer, Integer>> left = new ArrayList<>();
        for (int word = 0; word < size; word++) {
            right.add(new HashMap<>());
            left.add(new HashMap<>());
        }
        total = new int[size];
        for (List<String> sentence : sentences) {
            int last = 0;
            for (int at = 0; at <= sentence.size(); at++) {
                int word = at == sentence.size() ? 0 : index.getOrDefault(normal(sentence.get(at)), 1);
                right.get(last).merge(word, 1, Integer::sum);
                left.get(word).merge(last, 1, Integer::sum);
                total[word]++;
                last = word;
            }
        }
        behind = right.stream().map(WordClusters::flat).toArray(int[][]::new);
        before = left.stream().map(WordClusters::flat).toArray(int[][]::new);
        of = new int[size];
        pairs = new int[clusters + 2][clusters + 2];
        turned = new int[clusters + 2][clusters + 2];
        some = new int[clusters + 2];
        sums = new int[clusters + 2];
        of[0] = clusters + 1;
        of[1] = clusters;
        for (int word = 2; word < size; word++) {
            of[word] = (word - 2) % clusters;
        }
        for (int word = 0; word < size; word++) {
            sums[of[word]] += total[word];
            for (int at = 0; at < behind[word].length; at += 2) {
                pairs[of[word]][of[behind[word][at]]] += behind[word][at + 1];
                turned[of[behind[word][at]]][of[word]] += behind[word][at + 1];
            }
        }
    }

    /** Word and count in turn, in order of the words. */
    private static int[] flat(Map<Integer, Integer> counts) {
        int[] flat = new int[counts.size() * 2];
        int at = 0;
        for (Map.Entry<Integer, Integer> entry : counts.entrySet().stream()
                .sorted(Comparator.comparing(Map.Entry::getKey))
                .toList()) {
            flat[at++] = entry.getKey();
            flat[at++] = entry.getValue();
        }
        return flat;
    }

    /** Moves each word to where it fits best; how many moved. */
    private int exchange() {
        int moved = 0;
        int[] to = new int[clusters + 2];
        int[] from = new int[clusters + 2];
        for (int word = 2; word < words.size(); word++) {
            Arrays.fill(to, 0);
            Arrays.fill(from, 0);
            int self = 0;
            for (int at = 0; at < behind[word].length; at += 2) {
                if (behind[word][at] == word) {
                    self = behind[word][at + 1];
                } else {
                    to[of[behind[word][at]]] += behind[word][at + 1];
                }
            }
            for (int at = 0; at < before[word].length; at += 2) {
                if (before[word][at] != word) {
                    from[of[before[word][at]]] += before[word][at + 1];
                }
            }
            someSize = 0;
            for (int other = 0; other < clusters + 2; other++) {
                if (to[other] > 0 || from[other] > 0) {
                    some[someSize++] = other;
                }
            }
            int old = of[word];
            move(word, old, -1, to, from, self);
            int best = old;
            double most = Double.NEGATIVE_INFINITY;
            for (int cluster = 0; cluster < clusters; cluster++) {
                double gain = gain(cluster, total[word], to, from, self);
                if (gain > most + 1e-9) {
                    most = gain;
                    best = cluster;
                }
            }
            of[word] = best;
            move(word, best, 1, to, from, self);
            moved += best == old ? 0 : 1;
        }
        return moved;
    }

    private void move(int word, int cluster, int sign, int[] to, int[] from, int self) {
        for (int at = 0; at < someSize; at++) {
            int other = some[at];
            pairs[cluster][other] += sign * to[other];
            turned[other][cluster] += sign * to[other];
            pairs[other][cluster] += sign * from[other];
            turned[cluster][other] += sign * from[other];
        }
        pairs[cluster][cluster] += sign * self;
        turned[cluster][cluster] += sign * self;
        sums[cluster] += sign * total[word];
    }

    /** What putting the word into the cluster adds to the logarithm of the text's likelihood. */
    private double gain(int cluster, int count, int[] to, int[] from, int self) {
        double gain = -2 * (plogp(sums[cluster] + count) - plogp(sums[cluster]));
        int[] behindIt = pairs[cluster];
        int[] beforeIt = turned[cluster];
        for (int at = 0; at < someSize; at++) {
            int other = some[at];
            if (other == cluster) {
                continue;
            }
            if (to[other] > 0) {
                gain += plogp(behindIt[other] + to[other]) - plogp(behindIt[other]);
            }
            if (from[other] > 0) {
                gain += plogp(beforeIt[other] + from[other]) - plogp(beforeIt[other]);
            }
        }
        int inside = to[cluster] + from[cluster] + self;
        return gain + plogp(pairs[cluster][cluster] + inside) - plogp(pairs[cluster][cluster]);
    }

    private static final double[] LOGARITHMS = new double[1 << 16];

    static {
        for (int at = 1; at < LOGARITHMS.length; at++) {
            LOGARITHMS[at] = at * StrictMath.log(at);
        }
    }

    private static double plogp(int count) {
        return count < LOGARITHMS.length ? LOGARITHMS[count] : count * StrictMath.log(count);
    }
}
