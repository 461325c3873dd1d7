package io.github.stancewire.analysis.syntax;

import io.github.stancewire.analysis.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The dependency tree of a sentence: each word hangs on another one by a relation of Universal Dependencies
 * (universaldependencies.org/u/dep), one on none. Words are counted from 0 as the tokens of the sentence are. Immutable.
 */
public final class Dependencies {
    private final int[] heads;
    private final List<String> relations;
    private final List<String> tags;
    private final List<List<Integer>> children;
    private final int root;

    /** @throws IllegalArgumentException unless there is one root and every other word leads to it */
    Dependencies(int[] heads, List<String> relations, List<String> tags) {
        this.heads = heads.clone();
        this.relations = List.copyOf(relations);
        this.tags = List.copyOf(tags);
        List<List<Integer>> lists = new ArrayList<>();
        for (int i = 0; i < heads.length; i++) {
            lists.add(new ArrayList<>(0));
        }
        int found = -1;
        for (int i = 0; i < heads.length; i++) {
            if (heads[i] >= 0) {
                lists.get(heads[i]).add(i);
            } else if (found >= 0) {
                throw new IllegalArgumentException("Two roots: " + found + " and " + i);
            } else {
                found = i;
            }
        }
        this.root = found;
        this.children = lists.stream().map(Collections::unmodifiableList).toList();
        if (found < 0 || subtree(found).size() != heads.length) {
            throw new IllegalArgumentException("No tree");
        }
    }

    public int size() {
        return heads.length;
    }

    /** The word that hangs on none. */
    public int root() {
        return root;
    }

    /** The word that a word hangs on; -1 for the root. */
    public int head(int word) {
        return heads[word];
    }

    /** Relation to the head with its subtype, such as {@code nsubj:pass}; {@code root} for the root. */
    public String relation(int word) {
        return relations.get(word);
    }

    /** Universal and Penn Treebank tag that the tree was made from, such as {@code VERB|VBD}. */
    public String tag(int word) {
        return tags.get(word);
    }

    /** What hangs on a word, from left to right. */
    public List<Integer> children(int word) {
        return children.get(word);
    }

    /** A word and all that hangs on it, directly or not, in order of the sentence. */
    public List<Integer> subtree(int word) {
        List<Integer> words = new ArrayList<>();
        words.add(word);
        for (int at = 0; at < words.size() && words.size() <= heads.length; at++) {
            words.addAll(children.get(words.get(at)));
        }
        Collections.sort(words);
        return words;
    }

    /** From the first word of a subtree to behind its last one. */
    public Span extent(int word) {
        List<Integer> words = subtree(word);
        return new Span(words.get(0), words.get(words.size() - 1) + 1);
    }
}
