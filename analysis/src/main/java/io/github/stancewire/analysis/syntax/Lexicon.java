package io.github.stancewire.analysis.syntax;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is known of words beyond a sentence: whether they were seen often enough to be features of their own, the tags they
 * had, and the class that unlabelled text puts them in. Words are kept as 32-bit hashes of their lower-case forms, sorted;
 * two words that share a hash share an entry. Immutable.
 */
public final class Lexicon {
    /** A word seen more rarely in the treebank stands for its ending and shape only. */
    private static final int KNOWN = 3;
    /** A tag counts as possible for a word when it has at least one in so many of the word's places. */
    private static final int RARE_TAG = 10;

    private final int[] hashes;
    private final int[] tags;
    private final short[] classes;
    private final boolean[] known;

    private Lexicon(int[] hashes, int[] tags, short[] classes, boolean[] known) {
        this.hashes = hashes;
        this.tags = tags;
        this.classes = classes;
        this.known = known;
    }

    /**
     * Learns from trees and from classes of words.
     *
     * @param classes of words in lower case, joined as {@link WordClasses#join} does; may be empty
     */
    public static Lexicon of(List<Tree> trees, Map<String, Integer> classes) {
        Map<Integer, Map<String, Integer>> counts = new TreeMap<>();
        for (Tree tree : trees) {
            Forms forms = Forms.of(tree.words(), EMPTY);
            for (int i = 0; i < tree.size(); i++) {
                counts.computeIfAbsent(forms.lower[i], hash -> new TreeMap<>())
                        .merge(tree.tags().get(i), 1, Integer::sum);
            }
        }
        Map<Integer, Integer> classOf = new HashMap<>();
        new TreeMap<>(classes).forEach((word, number) -> {
            int hash = Forms.of(List.of(word), EMPTY).lower[0];
            classOf.putIfAbsent(hash, number);
            counts.computeIfAbsent(hash, ignored -> Map.of());
        });
        int[] hashes = counts.keySet().stream().mapToInt(Integer::intValue).toArray();
        int[] tags = new int[hashes.length];
        short[] numbers = new short[hashes.length];
        boolean[] known = new boolean[hashes.length];
        for (int i = 0; i < hashes.length; i++) {
            Map<String, Integer> seen = counts.getOrDefault(hashes[i], Map.of());
            int total = seen.values().stream().mapToInt(Integer::intValue).sum();
            known[i] = total >= KNOWN;
            tags[i] = known[i] ? possible(seen, total) : 0;
            numbers[i] = classOf.getOrDefault(hashes[i], 0).shortValue();
        }
        return new Lexicon(hashes, tags, numbers, known);
    }

    static final Lexicon EMPTY = new Lexicon(new int[0], new int[0], new short[0], new boolean[0]);

    /** A hash of the tags that a word often has, the commonest first. */
    private static int possible(Map<String, Integer> seen, int total) {
        int hash = 1;
        for (String tag : seen.keySet().stream()
                .filter(name -> seen.getOrDefault(name, 0) * RARE_TAG >= total)
                .sorted((a, b) -> seen.getOrDefault(b, 0) - seen.getOrDefault(a, 0))
                .toList()) {
            hash = Mix.with(hash, tag.hashCode());
        }
        return hash == 0 ? 1 : hash;
    }

    /** What {@link #tags} says of words that have one tag. */
    static int only(String tag) {
        return possible(Map.of(tag, 1), 1);
    }

    /** Where a word stands in this lexicon, or a negative number. */
    int find(int hash) {
        return Arrays.binarySearch(hashes, hash);
    }

    boolean isKnown(int at) {
        return at >= 0 && known[at];
    }

    int tags(int at) {
        return at < 0 ? 0 : tags[at];
    }

    int wordClass(int at) {
        return at < 0 ? 0 : classes[at];
    }

    void write(DataOutputStream out) throws IOException {
        out.writeInt(hashes.length);
        for (int i = 0; i < hashes.length; i++) {
            out.writeInt(hashes[i]);
            out.writeInt(tags[i]);
            out.writeShort(classes[i]);
            out.writeBoolean(known[i]);
        }
    }

    static Lexicon read(DataInputStream in) throws IOException {
        int size = in.readInt();
        Lexicon lexicon = new Lexicon(new int[size], new int[size], new short[size], new boolean[size]);
        for (int i = 0; i < size; i++) {
            lexicon.hashes[i] = in.readInt();
            lexicon.tags[i] = in.readInt();
            lexicon.classes[i] = in.readShort();
            lexicon.known[i] = in.readBoolean();
        }
        return lexicon;
    }
}
