package io.github.stancewire.analysis.syntax;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Learns a {@link TagModel} from trees, in as many passes as the caller makes, in the caller's order. It learns on the tags
 * it gives itself, so that a model knows how to go on after a mistake. Deterministic; not thread-safe.
 */
public final class TagTrainer {
    /** Pairs of tags seen more rarely are read as the commonest pair of the same universal tag. */
    private static final int RAREST_TAG = 20;

    private static final int RAREST_FEATURE = 2;
    /** By how much the right tag has to be better than others, in summed weights, until nothing more is learned. */
    private static final int MARGIN = 25;

    private final Lexicon lexicon;
    private final List<String> names;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final RowTrainer rows;
    private final int[] features = new int[TagFeatures.COUNT];
    private final int[] scores;

    public TagTrainer(Lexicon lexicon, List<Tree> trees) {
        this.lexicon = lexicon;
        this.names = number(trees);
        this.scores = new int[names.size()];
        this.rows = new RowTrainer(names.size(), RAREST_FEATURE, MARGIN);
        for (Tree tree : trees) {
            count(tree);
        }
    }

    private List<String> number(List<Tree> trees) {
        Map<String, Integer> counts = new TreeMap<>();
        trees.forEach(tree -> tree.tags().forEach(tag -> counts.merge(tag, 1, Integer::sum)));
        List<String> byCount = counts.keySet().stream()
                .sorted((a, b) -> counts.getOrDefault(b, 0) - counts.getOrDefault(a, 0))
                .toList();
        List<String> kept = new ArrayList<>();
        for (String tag : byCount) {
            String same = kept.stream()
                    .filter(other -> universal(other).equals(universal(tag)))
                    .findFirst()
                    .orElse(tag);
            if (counts.getOrDefault(tag, 0) >= RAREST_TAG || same.equals(tag)) {
                numbers.put(tag, kept.size());
                kept.add(tag);
            } else {
                numbers.put(tag, kept.indexOf(same));
            }
        }
        return kept;
    }

    static String universal(String tag) {
        int bar = tag.indexOf('|');
        return bar < 0 ? tag : tag.substring(0, bar);
    }

    private void count(Tree tree) {
        Forms forms = Forms.of(tree.words(), lexicon);
        int before = 0;
        int second = 0;
        for (int i = 0; i < tree.size(); i++) {
            rows.count(features, TagFeatures.fill(forms, i, before, second, features));
            second = before;
            before = number(tree, i) + 1;
        }
    }

    private int number(Tree tree, int i) {
        return numbers.getOrDefault(tree.tags().get(i), 0);
    }

    /** Learns from each tree once; returns how many words were told right before they were learned from. */
    public int pass(List<Tree> trees) {
        int right = 0;
        for (Tree tree : trees) {
            Forms forms = Forms.of(tree.words(), lexicon);
            int before = 0;
            int second = 0;
            for (int i = 0; i < tree.size(); i++) {
                int count = TagFeatures.fill(forms, i, before, second, features);
                int truth = number(tree, i);
                rows.score(features, count, truth, scores);
                int told = rows.update(features, count, truth, scores);
                right += told == truth ? 1 : 0;
                second = before;
                before = told + 1;
            }
        }
        return right;
    }

    /** What is learned so far. */
    public TagModel model() {
        return new TagModel(lexicon, names, rows.model());
    }
}
