package io.github.stancewire.lab.syntax;

import io.github.stancewire.analysis.syntax.Lexicon;
import io.github.stancewire.analysis.syntax.ParseModel;
import io.github.stancewire.analysis.syntax.ParseTrainer;
import io.github.stancewire.analysis.syntax.TagModel;
import io.github.stancewire.analysis.syntax.TagTrainer;
import io.github.stancewire.analysis.syntax.Tree;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;

/**
 * Trains tagger and parser from trees. The order of the trees in each pass is drawn with a seed, so the same trees and seed
 * give the same models. Used by one thread.
 */
final class Training {
    /** Trees next to each other are often of one text, so they go to the same fold. */
    private static final int BLOCK = 10;

    private final Map<String, Integer> classes;
    private final long seed;
    private final Consumer<String> progress;

    Training(Map<String, Integer> classes, long seed, Consumer<String> progress) {
        this.classes = classes;
        this.seed = seed;
        this.progress = progress;
    }

    /** A tree and its variants. */
    private record Family(Tree tree, Tree joined, List<Tree> others) {
        List<Tree> all() {
            List<Tree> all = new ArrayList<>(counted());
            all.addAll(others);
            return all;
        }

        /** Those without mere reprints, in which a rare word would seem to be seen more often. */
        List<Tree> counted() {
            return joined.size() == tree.size() ? List.of(tree) : List.of(tree, joined);
        }
    }

    private List<Family> families(List<Tree> trees) {
        Random random = new Random(seed);
        return trees.stream()
                .map(tree -> new Family(tree, Variants.joined(tree), Variants.drawn(tree, random)))
                .toList();
    }

    TagModel tagger(List<Tree> trees, int passes) {
        return tagger(families(trees), passes, "tagger");
    }

    private TagModel tagger(List<Family> families, int passes, String name) {
        List<Tree> counted =
                families.stream().flatMap(family -> family.counted().stream()).toList();
        List<Tree> order = new ArrayList<>(
                families.stream().flatMap(family -> family.all().stream()).toList());
        int words = order.stream().mapToInt(Tree::size).sum();
        TagTrainer trainer = new TagTrainer(Lexicon.of(counted, classes), counted);
        Random random = new Random(seed);
        for (int pass = 1; pass <= passes; pass++) {
            Collections.shuffle(order, random);
            progress.accept(name + ", pass " + pass + ": " + trainer.pass(order) + " of " + words + " words right");
        }
        return trainer.model();
    }

    /**
     * A parser that learns from tags as a tagger tells them that has not seen the sentence.
     *
     * @param folds how many taggers are trained for that
     * @param tagPasses passes of each
     * @param courses how often it begins from nothing; the model is the mean of all, which errs less than one alone
     * @param passes of each course
     * @param width states that the search keeps
     * @param places size of the table of weights of moves, a power of two
     */
    ParseModel parser(List<Tree> trees, int folds, int tagPasses, int courses, int passes, int width, int places) {
        List<Family> families = families(trees);
        List<Tree> order = new ArrayList<>();
        for (int fold = 0; fold < folds; fold++) {
            List<Family> others = new ArrayList<>();
            List<Family> own = new ArrayList<>();
            for (int i = 0; i < families.size(); i++) {
                (i / BLOCK % folds == fold ? own : others).add(families.get(i));
            }
            TagModel tagger = tagger(others, tagPasses, "tagger without fold " + (fold + 1));
            own.forEach(family -> family.all().forEach(tree -> order.add(tree.withTags(tagger.tag(tree.words())))));
        }
        List<Tree> counted =
                families.stream().flatMap(family -> family.counted().stream()).toList();
        ParseTrainer trainer = new ParseTrainer(Lexicon.of(counted, classes), order, width, places);
        Random random = new Random(seed);
        for (int course = 1; course <= courses; course++) {
            if (course > 1) {
                trainer.restart();
            }
            for (int pass = 1; pass <= passes; pass++) {
                Collections.shuffle(order, random);
                progress.accept("parser, course " + course + ", pass " + pass + ": " + trainer.pass(order) + " of "
                        + order.size() + " trees right");
            }
        }
        return trainer.model();
    }
}
