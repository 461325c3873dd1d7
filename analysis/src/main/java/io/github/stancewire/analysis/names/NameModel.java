package io.github.stancewire.analysis.names;

import java.util.Arrays;

/**
 * Weights of features and of tags in a row, as whole numbers of {@link #STEP}. Only weights that are not zero are held.
 * Immutable; about 12 bytes of heap for each feature and four for each weight.
 */
public final class NameModel {
    /** The logarithm of odds that a weight of one stands for. */
    public static final double STEP = 1.0 / 128;

    private final Lexicon lexicon;
    private final int[] links;
    /** Where a feature's weights begin in {@link #cells}. */
    private final IntTable index;
    /** For each feature the number of its weights, then tag and weight in turn. */
    private final short[] cells;

    NameModel(Lexicon lexicon, int[] links, IntTable index, short[] cells) {
        this.lexicon = lexicon;
        this.links = links;
        this.index = index;
        this.cells = cells;
    }

    /**
     * @param links weight of a tag behind another, by {@code before * NameTags.COUNT + tag}
     * @param keys features
     * @param weights for each of them by tag
     */
    public static NameModel of(Lexicon lexicon, double[] links, int[] keys, double[][] weights) {
        IntTable index = new IntTable(keys.length);
        short[] cells = new short[1024];
        int size = 0;
        for (int at = 0; at < keys.length; at++) {
            if (size + 1 + 2 * NameTags.COUNT > cells.length) {
                cells = Arrays.copyOf(cells, cells.length * 2);
            }
            int begin = size++;
            for (int tag = 0; tag < NameTags.COUNT; tag++) {
                short weight = whole(weights[at][tag]);
                if (weight != 0) {
                    cells[size++] = (short) tag;
                    cells[size++] = weight;
                }
            }
            if (size == begin + 1) {
                size = begin;
            } else {
                cells[begin] = (short) ((size - begin) / 2);
                index.put(keys[at], begin);
            }
        }
        int[] whole = new int[links.length];
        for (int link = 0; link < links.length; link++) {
            whole[link] = whole(links[link]);
        }
        return new NameModel(lexicon, whole, index, Arrays.copyOf(cells, size));
    }

    private static short whole(double weight) {
        return (short) Math.max(Short.MIN_VALUE, Math.min(Short.MAX_VALUE, Math.round(weight / STEP)));
    }

    public Lexicon lexicon() {
        return lexicon;
    }

    /** Number of features that have a weight. */
    public int features() {
        return index.size();
    }

    /** Number of weights that are not zero. */
    public int weights() {
        return (cells.length - features()) / 2;
    }

    int link(int before, int tag) {
        return links[before * NameTags.COUNT + tag];
    }

    IntTable index() {
        return index;
    }

    short[] cells() {
        return cells;
    }

    /** Adds the weights of the first {@code count} features to a token's scores, which begin at {@code base}. The features are used up. */
    void add(int[] features, int count, int[] scores, int base) {
        index.getAll(features, count);
        for (int i = 0; i < count; i++) {
            int at = features[i];
            if (at >= 0) {
                int end = at + 2 * cells[at];
                for (at++; at <= end; at += 2) {
                    scores[base + cells[at]] += cells[at + 1];
                }
            }
        }
    }
}
