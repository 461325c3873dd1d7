package io.github.stancewire.lab.syntax;

import io.github.stancewire.analysis.syntax.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;

/**
 * Other ways to print a sentence of a treebank, so that models also know what news looks like and how our tokenizer cuts
 * it: hyphenated words whole, headlines, capitals, no stop at the end. Stateless.
 */
final class Variants {
    private static final double HEADLINES = 0.05;
    private static final double CAPITALS = 0.03;
    private static final double UNSTOPPED = 0.08;
    private static final int SHORTEST = 4;
    private static final Set<String> PREPOSED =
            Set.of("amod", "compound", "nummod", "acl", "nmod", "nmod:unmarked", "advmod");
    private static final Set<String> SMALL = Set.of("ADP", "DET", "CCONJ", "PART", "PUNCT", "SCONJ");

    private Variants() {}

    /** The sentence with its hyphenated words whole, or the same tree when there is none. */
    static Tree joined(Tree tree) {
        Tree result = tree;
        int at = 1;
        while (at < result.size() - 1) {
            Tree next = isHyphen(result, at) ? join(result, at - 1, at + 2) : result;
            at = next.size() == result.size() ? at + 1 : at;
            result = next;
        }
        return result;
    }

    private static boolean isHyphen(Tree tree, int at) {
        return tree.tags().get(at).equals("PUNCT|HYPH")
                && !(Character.isUpperCase(tree.words().get(at + 1).charAt(0))
                        && Character.isUpperCase(tree.words().get(at - 1).charAt(0)));
    }

    /** Some words as one, if only one of them hangs on a word outside. */
    private static Tree join(Tree tree, int begin, int end) {
        int top = -1;
        for (int i = begin; i < end; i++) {
            int head = tree.heads().get(i);
            if (head < begin || head >= end) {
                if (top >= 0) {
                    return tree;
                }
                top = i;
            }
        }
        if (top < 0) {
            return tree;
        }
        boolean adjective =
                PREPOSED.contains(tree.relations().get(top)) && tree.heads().get(top) >= end;
        List<String> words = new ArrayList<>();
        List<String> tags = new ArrayList<>();
        List<Integer> heads = new ArrayList<>();
        List<String> relations = new ArrayList<>();
        for (int i = 0; i < tree.size(); i++) {
            if (i == begin) {
                words.add(String.join("", tree.words().subList(begin, end)));
                tags.add(adjective ? "ADJ|JJ" : tree.tags().get(top));
                heads.add(moved(tree.heads().get(top), begin, end));
                relations.add(adjective ? "amod" : tree.relations().get(top));
            } else if (i < begin || i >= end) {
                words.add(tree.words().get(i));
                tags.add(tree.tags().get(i));
                heads.add(moved(tree.heads().get(i), begin, end));
                relations.add(tree.relations().get(i));
            }
        }
        return new Tree(words, tags, heads, relations);
    }

    private static int moved(int head, int begin, int end) {
        return head < begin ? head : head < end ? begin : head - (end - begin - 1);
    }

    /** A few more variants, drawn at random. */
    static List<Tree> drawn(Tree tree, Random random) {
        double headline = random.nextDouble();
        double capitals = random.nextDouble();
        double stop = random.nextDouble();
        List<Tree> variants = new ArrayList<>();
        if (tree.size() < SHORTEST) {
            return variants;
        }
        if (headline < HEADLINES) {
            variants.add(headline(unstopped(tree)));
        }
        if (capitals < CAPITALS) {
            variants.add(printed(
                    tree,
                    tree.words().stream()
                            .map(word -> word.toUpperCase(Locale.ROOT))
                            .toList()));
        }
        if (stop < UNSTOPPED && isStopped(tree)) {
            variants.add(unstopped(tree));
        }
        return variants;
    }

    private static boolean isStopped(Tree tree) {
        int last = tree.size() - 1;
        return tree.words().get(last).equals(".")
                && !tree.heads().contains(last)
                && tree.heads().get(last) >= 0;
    }

    static Tree unstopped(Tree tree) {
        int last = tree.size() - 1;
        return isStopped(tree)
                ? new Tree(
                        tree.words().subList(0, last),
                        tree.tags().subList(0, last),
                        tree.heads().subList(0, last),
                        tree.relations().subList(0, last))
                : tree;
    }

    private static Tree headline(Tree tree) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < tree.size(); i++) {
            String word = tree.words().get(i);
            boolean small =
                    i > 0 && SMALL.contains(Accuracy.universal(tree.tags().get(i)));
            words.add(small ? word : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
        }
        return printed(tree, words);
    }

    private static Tree printed(Tree tree, List<String> words) {
        return new Tree(words, tree.tags(), tree.heads(), tree.relations());
    }
}
