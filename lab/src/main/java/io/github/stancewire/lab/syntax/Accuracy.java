package io.github.stancewire.lab.syntax;

import io.github.stancewire.analysis.syntax.Tree;
import io.github.stancewire.lab.figures.Interval;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * How many words of a treebank have the right tag, head and relation, punctuation included. Heads and relations are counted as the shared task of
 * CoNLL 2018 does: UAS is right heads, LAS right heads with right relations, whose subtypes count only where that is said.
 */
final class Accuracy {
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

    /** Right and all words of a sentence. */
    private record Share(int right, int all) {}

    private static final Share NONE = new Share(0, 0);

    private final List<Map<Measure, Share>> sentences = new ArrayList<>();

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
        Map<Measure, Share> shares = new EnumMap<>(Measure.class);
        for (Measure measure : Measure.values()) {
            shares.put(measure, new Share(rightHere[measure.column], allHere[measure.column]));
        }
        sentences.add(shares);
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
        return 100 * share(sentences, measure);
    }

    private static double share(List<Map<Measure, Share>> sentences, Measure measure) {
        int right = 0;
        int all = 0;
        for (Map<Measure, Share> sentence : sentences) {
            Share share = sentence.getOrDefault(measure, NONE);
            right += share.right();
            all += share.all();
        }
        return all == 0 ? 0 : (double) right / all;
    }

    /** The share with the middle 95 % of what it is when sentences are drawn again. */
    Interval interval(Measure measure) {
        return Interval.of(sentences, drawn -> share(drawn, measure));
    }

    /** One line for each measure. */
    List<String> lines() {
        return Stream.of(Measure.values())
                .map(measure -> interval(measure).line(measure.title))
                .toList();
    }
}
