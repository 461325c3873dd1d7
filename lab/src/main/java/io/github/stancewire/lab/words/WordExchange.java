package io.github.stancewire.lab.words;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Puts words that stand in the same surroundings in one class: the exchange algorithm (Kneser and Ney 1993; Martin,
 * Liermann and Ney 1998), which moves one word after the other to the class that makes a bigram model of classes likeliest. Deterministic; not thread-safe.
 */
public final class WordExchange {
    private static final String EDGE = "\u0001";
    private static final String RARE = "\u0002";
    private static final double[] TIMES_LOG = timesLog(1 << 16);

    private final int classCount;
    private final List<String> vocabulary = new ArrayList<>();
    private final int[][] nextWords;
    private final int[][] nextCounts;
    private final int[][] previousWords;
    private final int[][] previousCounts;
    private final int[] classOf;
    private final int[] wordCounts;
    private final int[] selfCounts;
    private final int[][] pairs;
    private final int[] totals;

    /**
     * @param sentences words in lower case
     * @param rarest words seen more rarely are in no class
     */
    public WordExchange(List<List<String>> sentences, int classCount, int rarest) {
        this.classCount = classCount;
        Map<String, Integer> counts = new HashMap<>();
        sentences.forEach(sentence -> sentence.forEach(word -> counts.merge(word, 1, Integer::sum)));
        counts.keySet().stream()
                .filter(word -> counts.getOrDefault(word, 0) >= rarest)
                .sorted((a, b) -> {
                    int more = Integer.compare(counts.getOrDefault(b, 0), counts.getOrDefault(a, 0));
                    return more != 0 ? more : a.compareTo(b);
                })
                .forEach(vocabulary::add);
        vocabulary.add(EDGE);
        vocabulary.add(RARE);
        int size = vocabulary.size();
        this.nextWords = new int[size][];
        this.nextCounts = new int[size][];
        this.previousWords = new int[size][];
        this.previousCounts = new int[size][];
        this.selfCounts = new int[size];
        this.wordCounts = new int[size];
        this.classOf = new int[size];
        this.pairs = new int[classCount][classCount];
        this.totals = new int[classCount];
        countPairs(sentences);
        for (int word = 0; word < size; word++) {
            classOf[word] = word % classCount;
        }
        for (int word = 0; word < size; word++) {
            totals[classOf[word]] += wordCounts[word];
            for (int i = 0; i < nextWords[word].length; i++) {
                pairs[classOf[word]][classOf[nextWords[word][i]]] += nextCounts[word][i];
            }
        }
    }

    /** A word as texts are best compared by: lower case, figures alike, plain apostrophes. */
    public static String plain(String word) {
        return word.toLowerCase(Locale.ROOT).replace('’', '\'').replaceAll("\\d", "0");
    }

    private void countPairs(List<List<String>> sentences) {
        Map<String, Integer> numbers = new HashMap<>();
        for (int i = 0; i < vocabulary.size(); i++) {
            numbers.put(vocabulary.get(i), i);
        }
        int edge = vocabulary.size() - 2;
        int rare = vocabulary.size() - 1;
        List<Map<Integer, Integer>> after = new ArrayList<>();
        List<Map<Integer, Integer>> before = new ArrayList<>();
        vocabulary.forEach(word -> {
            after.add(new TreeMap<>());
            before.add(new TreeMap<>());
        });
        for (List<String> sentence : sentences) {
            int last = edge;
            for (int i = 0; i <= sentence.size(); i++) {
                int word = i == sentence.size() ? edge : numbers.getOrDefault(sentence.get(i), rare);
                after.get(last).merge(word, 1, Integer::sum);
                before.get(word).merge(last, 1, Integer::sum);
                wordCounts[word]++;
                last = word;
            }
        }
        for (int word = 0; word < vocabulary.size(); word++) {
            selfCounts[word] = after.get(word).getOrDefault(word, 0);
            nextWords[word] = keys(after.get(word));
            nextCounts[word] = values(after.get(word));
            previousWords[word] = keys(before.get(word));
            previousCounts[word] = values(before.get(word));
        }
    }

    private static int[] keys(Map<Integer, Integer> map) {
        return map.keySet().stream().mapToInt(Integer::intValue).toArray();
    }

    private static int[] values(Map<Integer, Integer> map) {
        return map.values().stream().mapToInt(Integer::intValue).toArray();
    }

    /** Looks at each word once; returns how many were moved. */
    public int pass() {
        int moved = 0;
        int[] next = new int[classCount];
        int[] previous = new int[classCount];
        for (int word = 0; word < vocabulary.size(); word++) {
            Arrays.fill(next, 0);
            Arrays.fill(previous, 0);
            gather(word, nextWords[word], nextCounts[word], next);
            gather(word, previousWords[word], previousCounts[word], previous);
            int old = classOf[word];
            move(word, old, next, previous, -1);
            int best = best(word, next, previous);
            move(word, best, next, previous, 1);
            classOf[word] = best;
            moved += best != old ? 1 : 0;
        }
        return moved;
    }

    /** How often a word meets each class, itself left out. */
    private void gather(int word, int[] others, int[] counts, int[] into) {
        for (int i = 0; i < others.length; i++) {
            if (others[i] != word) {
                into[classOf[others[i]]] += counts[i];
            }
        }
    }

    private void move(int word, int to, int[] next, int[] previous, int sign) {
        for (int other = 0; other < classCount; other++) {
            pairs[to][other] += sign * next[other];
            pairs[other][to] += sign * previous[other];
        }
        pairs[to][to] += sign * selfCounts[word];
        totals[to] += sign * wordCounts[word];
    }

    private int best(int word, int[] next, int[] previous) {
        int[] following = nonZero(next);
        int[] preceding = nonZero(previous);
        int best = 0;
        double most = Double.NEGATIVE_INFINITY;
        for (int candidate = 0; candidate < classCount; candidate++) {
            double gain = -2 * gain(totals[candidate], wordCounts[word]);
            int[] row = pairs[candidate];
            for (int other : following) {
                if (other != candidate) {
                    gain += gain(row[other], next[other]);
                }
            }
            for (int other : preceding) {
                if (other != candidate) {
                    gain += gain(pairs[other][candidate], previous[other]);
                }
            }
            gain += gain(row[candidate], next[candidate] + previous[candidate] + selfCounts[word]);
            if (gain > most) {
                most = gain;
                best = candidate;
            }
        }
        return best;
    }

    private static int[] nonZero(int[] counts) {
        int[] found = new int[counts.length];
        int size = 0;
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] != 0) {
                found[size++] = i;
            }
        }
        return Arrays.copyOf(found, size);
    }

    /** What n log n grows by. */
    private static double gain(int before, int added) {
        return timesLogOf(before + added) - timesLogOf(before);
    }

    private static double timesLogOf(int n) {
        return n < TIMES_LOG.length ? TIMES_LOG[n] : n * Math.log(n);
    }

    private static double[] timesLog(int size) {
        double[] table = new double[size];
        for (int n = 1; n < size; n++) {
            table[n] = n * Math.log(n);
        }
        return table;
    }

    /** Classes of words, from 0. */
    public Map<String, Integer> classes() {
        Map<String, Integer> classes = new TreeMap<>();
        for (int word = 0; word < vocabulary.size() - 2; word++) {
            classes.put(vocabulary.get(word), classOf[word]);
        }
        return classes;
    }
}
