package io.github.stancewire.analysis.syntax;

import java.util.List;

/**
 * A sentence of a treebank: what a tagger and a parser learn from.
 *
 * @param words as printed
 * @param tags universal and Penn Treebank tag of each word, joined by a bar: {@code VERB|VBD}
 * @param heads index of the word each hangs on, counted from 0; -1 for the root
 * @param relations Universal Dependencies relation to the head, with its subtype: {@code nsubj:pass}
 */
public record Tree(List<String> words, List<String> tags, List<Integer> heads, List<String> relations) {
    public Tree {
        words = List.copyOf(words);
        tags = List.copyOf(tags);
        heads = List.copyOf(heads);
        relations = List.copyOf(relations);
        if (words.size() != tags.size() || words.size() != heads.size() || words.size() != relations.size()) {
            throw new IllegalArgumentException("Words, tags, heads and relations differ in number");
        }
    }

    public int size() {
        return words.size();
    }

    /** The same tree with other tags, for example those that a tagger predicts. */
    public Tree withTags(List<String> others) {
        return new Tree(words, others, heads, relations);
    }

    /** Whether no two arcs cross. Only such trees are learned from: the transitions make no others. */
    boolean isProjective() {
        for (int i = 0; i < size(); i++) {
            int head = heads.get(i);
            int from = Math.min(i, head);
            int to = Math.max(i, head);
            for (int j = from + 1; j < to; j++) {
                if (heads.get(j) < from || heads.get(j) > to) {
                    return false;
                }
            }
        }
        return true;
    }
}
