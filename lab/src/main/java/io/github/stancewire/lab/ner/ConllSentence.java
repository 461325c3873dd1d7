package io.github.stancewire.lab.ner;

import io.github.stancewire.analysis.names.Name;
import io.github.stancewire.analysis.names.NameType;
import java.util.ArrayList;
import java.util.List;

/**
 * A sentence of a file in columns.
 *
 * @param head comment lines before it, as printed
 * @param rows its token lines, as printed
 * @param words first column
 * @param tags last column
 */
record ConllSentence(List<String> head, List<String> rows, List<String> words, List<String> tags) {
    ConllSentence {
        head = List.copyOf(head);
        rows = List.copyOf(rows);
        words = List.copyOf(words);
        tags = List.copyOf(tags);
    }

    /**
     * The names that the tags mark, read as conlleval does: B begins one, and so does an I that continues none of its type.
     *
     * @throws IllegalArgumentException when a tag is none
     */
    List<Name> names() {
        List<Name> names = new ArrayList<>();
        int from = 0;
        String kind = "";
        for (int at = 0; at <= tags.size(); at++) {
            String tag = at < tags.size() ? tags.get(at) : "O";
            boolean continues = tag.startsWith("I-") && tag.substring(2).equals(kind);
            if (continues) {
                continue;
            }
            if (!kind.isEmpty()) {
                names.add(new Name(from, at, type(kind), 1));
            }
            kind = tag.equals("O") ? "" : tag.substring(2);
            from = at;
        }
        return names;
    }

    static NameType type(String label) {
        return NameType.of(label).orElseThrow(() -> new IllegalArgumentException("no type of names: " + label));
    }
}
