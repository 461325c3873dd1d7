package io.github.stancewire.analysis.entity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** Names by their words, one node for each shared beginning; looking up costs the length of the longest name. Not changed once filled. */
final class AliasTrie {
    private final Node root = new Node();

    private static final class Node {
        private final Map<String, Node> next = new HashMap<>(2);
        private final List<Alias> ends = new ArrayList<>(1);
    }

    void add(List<Word> words, Alias alias) {
        Node node = root;
        for (Word word : words) {
            node = node.next.computeIfAbsent(word.key(), key -> new Node());
        }
        boolean known = node.ends.stream()
                .anyMatch(end -> end.entry().id().equals(alias.entry().id())
                        && end.kind() == alias.kind()
                        && end.shapes().equals(alias.shapes()));
        if (!known) {
            node.ends.add(alias);
        }
    }

    /** Tells every name that begins at a word, shortest first: its end, exclusive, and the name. */
    void from(Words words, int start, BiConsumer<Integer, Alias> found) {
        int sentenceEnd = words.sentenceEnd(start);
        Node node = root;
        for (int at = start; at < sentenceEnd; at++) {
            Word word = words.get(at);
            if (at > start && word.glue() == Word.Glue.BREAK) {
                return;
            }
            node = node.next.get(word.key());
            if (node == null) {
                return;
            }
            for (Alias alias : node.ends) {
                if (allows(alias, words, start)) {
                    found.accept(at + 1, alias);
                }
            }
        }
    }

    private static boolean allows(Alias alias, Words words, int start) {
        int end = start + alias.shapes().size();
        for (int at = start; at < end; at++) {
            if (!alias.shapes().get(at - start).allows(words.get(at))) {
                return false;
            }
        }
        return !alias.glued() || words.together(end, start) && words.get(end).glue() == Word.Glue.HYPHEN;
    }
}
