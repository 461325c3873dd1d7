package io.github.stancewire.lab.syntax;

import io.github.stancewire.analysis.syntax.Dependencies;
import io.github.stancewire.analysis.syntax.EnglishParser;
import io.github.stancewire.analysis.syntax.Tree;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Trees that a parser tells for the words of a treebank. Stateless. */
final class Predictions {
    private Predictions() {}

    static Tree of(EnglishParser parser, List<String> words) {
        Dependencies told = parser.parse(words);
        List<String> tags = new ArrayList<>();
        List<Integer> heads = new ArrayList<>();
        List<String> relations = new ArrayList<>();
        for (int i = 0; i < told.size(); i++) {
            tags.add(told.tag(i));
            heads.add(told.head(i));
            relations.add(told.relation(i));
        }
        return new Tree(words, tags, heads, relations);
    }

    /** Writes CoNLL-U without lemmas and features. */
    static void write(List<Tree> trees, Path file) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            for (Tree tree : trees) {
                for (int i = 0; i < tree.size(); i++) {
                    String tag = tree.tags().get(i);
                    int bar = tag.indexOf('|');
                    out.write(String.join(
                            "\t",
                            Integer.toString(i + 1),
                            tree.words().get(i),
                            "_",
                            tag.substring(0, bar),
                            tag.substring(bar + 1),
                            "_",
                            Integer.toString(tree.heads().get(i) + 1),
                            tree.relations().get(i),
                            "_",
                            "_\n"));
                }
                out.write("\n");
            }
        }
    }
}
