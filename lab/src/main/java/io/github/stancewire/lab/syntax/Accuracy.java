package io.github.stancewire.lab.syntax;

import io.github.stancewire.analysis.syntax.Tree;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * How many words of a treebank have the right tag, head and relation, punctuation included. Heads and relations are counted as the shared task of
 * CoNLL 2018 does: UAS is right heads, LAS right heads with right relations, whose subtypes count only where that is said.
 */
final class Accuracy {
    private static final int ROUNDS = 1000;

    /** What is counted. */
    enum Measure {
        UPOS(0, "UPOS"),
        UAS(1, "UAS"),
        LAS(2, "LAS"),
        LAS_WITH_SUBTYPES(3, "LAS with subtypes"),
        LAS_WITHOUT_PUNCTUATION(4, "LAS without punctuation");

        private final int column;
        private final String title;

        Measure(int column, String title) {
            this.column = column;
            this.title = title;
        }
    }

    /** By measure and sentence: right words and all words. */
    private final List<int[]> right = new ArrayList<>();

    private final List<int[]> all = new ArrayList<>();

    /** Compares a sentence with its truth. */
    void add(Tree truth, Tree told) {
        int[] rightHere = new int[Measure.values().length];
        int[] allHere = new int[Measure.values().length];
        for (int i = 0; i < truth.size(); i++) {
            String tag = universal(truth.tags().get(i));
            boolean head = truth.heads().get(i).equals(told.heads().get(i));
            String relation = truth.relations().get(i);
            String other = told.relations().get(i);
            boolean same = head && plain(relation).equals(plain(other));
            boolean[] is = {tag.equals(universal(told.tags().get(i))), head, same, head && relation.equals(other), same
            };
            for (Measure measure : Measure.values()) {
                if (measure != Measure.LAS_WITHOUT_PUNCTUATION || !tag.equals("PUNCT")) {
                    allHere[measure.column]++;
                    rightHere[measure.column] += is[measure.column] ? 1 : 0;
                }
            }
        }
        right.add(rightHere);
        all.add(allHere);
    }

    static String universal(String tag) {
        return tag.substring(0, Math.max(0, tag.indexOf('|')));
    }

    private static String plain(String relation) {
        int colon = relation.indexOf(':');
        return colon < 0 ? relation : relation.substring(0, colon);
    }

    /** Per cent of the words; 0 when there is none. */
    double percent(Measure measure) {
        long rightWords = 0;
        long words = 0;
        for (int i = 0; i < all.size(); i++) {
            rightWords += right.get(i)[measure.column];
            words += all.get(i)[measure.column];
        }
        return words == 0 ? 0 : 100.0 * rightWords / words;
    }

    /** The middle 95 % of what the figure is when sentences are drawn again, with a fixed seed. */
    double[] interval(Measure measure) {
        Random random = new Random(20240601);
        double[] values = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            long rightWords = 0;
            long words = 0;
            for (int i = 0; i < all.size(); i++) {
                int drawn = random.nextInt(all.size());
                rightWords += right.get(drawn)[measure.column];
                words += all.get(drawn)[measure.column];
            }
            values[round] = words == 0 ? 0 : 100.0 * rightWords / words;
        }
        Arrays.sort(values);
        return new double[] {values[ROUNDS / 40], values[ROUNDS - ROUNDS / 40 - 1]};
    }

    /** One line for each measure. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (Measure measure : Measure.values()) {
            double[] interval = interval(measure);
            lines.add(String.format(
                    Locale.ROOT,
                    "%-24s %.2f  [%.2f, %.2f]  n=%d",
                    measure.title,
                    percent(measure),
                    interval[0],
                    interval[1],
                    all.size()));
        }
        return lines;
    }
}
