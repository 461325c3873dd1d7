package io.github.stancewire.analysis.stance.targets;

import io.github.stancewire.analysis.Span;
import io.github.stancewire.analysis.language.Sentence;
import io.github.stancewire.analysis.stance.lexicon.Predicates;
import io.github.stancewire.analysis.syntax.Dependencies;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What a linear model looks at to tell whether a sentence is good or bad for a target: its words and what the lexicon knows of them, near and
 * far from the target, and the tree around it. Names are not looked at, so that nothing is learnt of anybody. Pure.
 */
public final class TargetFeatures {
    private static final Set<String> NEGATIONS = Set.of(
            "not", "n't", "no", "never", "neither", "nor", "without", "hardly", "deny", "refuse", "fail", "lack",
            "nobody", "nothing", "none");
    private static final int LONGEST_WAY = 4;
    private static final int NEAR = 4;
    private static final int NEGATION_REACH = 4;

    private final TargetView view;
    private final Predicates predicates = Predicates.shared();
    private final Set<String> found = new LinkedHashSet<>();
    private final List<List<String>> classes = new ArrayList<>();
    private final boolean[] negated;

    private TargetFeatures(TargetView view) {
        this.view = view;
        this.negated = negated();
        for (int at = 0; at < view.size(); at++) {
            classes.add(view.isTarget(at) ? List.of() : lookUp(at));
        }
    }

    /**
     * Each feature once, in a fixed order.
     *
     * @param places where the target is mentioned in the sentence
     * @throws IllegalArgumentException if no token of the sentence is there
     */
    public static List<String> of(Sentence sentence, Dependencies tree, List<Span> places) {
        TargetFeatures features = new TargetFeatures(new TargetView(sentence, tree, places));
        features.words();
        features.sides();
        features.places();
        features.neighbours();
        features.whole();
        return List.copyOf(features.found);
    }

    private void add(String... parts) {
        found.add(String.join(" ", parts));
    }

    private void words() {
        String before = "^";
        for (int at = 0; at < view.size(); at++) {
            String word = word(at);
            add("2", before, word);
            before = word;
            if (!isContent(at)) {
                continue;
            }
            String sign = negated[at] ? "not-" : "";
            add("1", sign + word);
            int gap = view.gap(at);
            add("side", gap < 0 ? "left" : "right", sign + word);
            if (Math.abs(gap) <= NEAR) {
                add("near", gap < 0 ? "left" : "right", sign + word);
            }
            if (view.steps(at) <= LONGEST_WAY) {
                add("tree", sign + word);
            }
            if (view.steps(at) <= 2) {
                add("way", view.way(at), sign + word);
            }
        }
        add("2", before, "$");
    }

    /** What the lexicon knows of words, by where they stand. */
    private void sides() {
        String[] names = {"good", "bad", "good-near", "bad-near", "good-tree", "bad-tree"};
        int[] counts = new int[names.length];
        for (int at = 0; at < view.size(); at++) {
            int gap = Math.abs(view.gap(at));
            for (String known : classes.get(at)) {
                String side = turned(known, negated[at]);
                add("c", side);
                add("c-side", view.gap(at) < 0 ? "left" : "right", side);
                add("c-quoted", Boolean.toString(view.isQuoted(at)), side);
                if (view.steps(at) <= LONGEST_WAY) {
                    add("c-way", view.way(at), side);
                }
                count(counts, side, gap, view.steps(at));
            }
        }
        for (int i = 0; i < names.length; i++) {
            for (int least = 1; least <= Math.min(4, counts[i]); least++) {
                add("n", names[i], Integer.toString(least));
            }
        }
        for (int i = 0; i < names.length; i += 2) {
            add("balance", names[i], Integer.toString(Math.max(-3, Math.min(3, counts[i] - counts[i + 1]))));
        }
    }

    private static void count(int[] counts, String side, int gap, int steps) {
        int which = side.equals("for") ? 0 : side.equals("against") ? 1 : -1;
        if (which >= 0) {
            counts[which]++;
            counts[2 + which] += gap <= NEAR + 1 ? 1 : 0;
            counts[4 + which] += steps <= 3 ? 1 : 0;
        }
    }

    private static String turned(String side, boolean negated) {
        if (!negated) {
            return side;
        }
        return side.equals("for") ? "against" : side.equals("against") ? "for" : "not-" + side;
    }

    /** What place in the tree the target holds. */
    private void places() {
        for (int head : view.heads()) {
            int place = top(head);
            String relation = view.relation(place);
            int governor = view.tree().head(place);
            add("place", relation);
            add("quoted", Boolean.toString(view.isQuoted(head)));
            if (governor < 0) {
                continue;
            }
            String sign = negated[governor] ? "not-" : "";
            add("place", relation, sign + word(governor));
            add("governor", view.tree().relation(governor), relation);
            for (String known : classes.get(governor)) {
                add("place", relation, turned(known, negated[governor]));
            }
            for (int child : view.tree().children(governor)) {
                if (child == place
                        || view.isTarget(child)
                        || view.tree().relation(child).equals("punct")) {
                    continue;
                }
                String sister = view.relation(child);
                add("sister", relation, sister);
                add("sister", relation, sister, word(child));
                for (String known : classes.get(child)) {
                    add("sister", relation, sister, turned(known, negated[governor] || negated[child]));
                }
            }
            int above = view.tree().head(governor);
            if (above >= 0) {
                add("above", relation, view.tree().relation(governor), word(above));
                classes.get(above)
                        .forEach(side -> add("above", relation, view.tree().relation(governor), side));
            }
        }
    }

    /** A conjunct holds the place of what it is joined to, an apposition that of its noun. */
    private int top(int head) {
        int place = head;
        while (view.tree().head(place) >= 0
                && (view.tree().relation(place).equals("conj")
                        || view.tree().relation(place).startsWith("flat")
                        || view.tree().relation(place).equals("appos"))
                && view.tag(view.tree().head(place)).matches("PROPN|NOUN|PRON")) {
            place = view.tree().head(place);
        }
        return place;
    }

    /** The words right beside each mention. */
    private void neighbours() {
        for (int at = 0; at < view.size(); at++) {
            if (view.isTarget(at)) {
                continue;
            }
            boolean before = at + 1 < view.size() && view.isTarget(at + 1);
            boolean behind = at > 0 && view.isTarget(at - 1);
            if (before) {
                add("before", word(at));
                add("before", word(at - 1), word(at));
            }
            if (behind) {
                add("behind", word(at));
                add("behind", word(at), word(at + 1));
            }
        }
    }

    private void whole() {
        int first = view.heads().get(0);
        add("bias");
        add("target", view.tag(first).equals("PRON") ? view.lower(first) : view.tag(first));
        add("first", first < 4 ? "early" : first * 2 < view.size() ? "half" : "late");
        add("mentions", Integer.toString(Math.min(3, view.heads().size())));
        add("length", view.size() < 12 ? "short" : view.size() < 30 ? "medium" : "long");
        String root = view.relation(view.tree().root());
        add("root", root, word(view.tree().root()));
    }

    private boolean[] negated() {
        boolean[] result = new boolean[view.size()];
        for (int at = 0; at < view.size(); at++) {
            if (NEGATIONS.contains(view.lemma(at))
                    || view.lower(at).equals("n't")
                    || view.lower(at).equals("n’t")) {
                for (int far = 1; far <= NEGATION_REACH && at + far < view.size(); far++) {
                    if (view.tag(at + far).equals("PUNCT")) {
                        break;
                    }
                    result[at + far] = true;
                }
                int governor = view.tree().head(at);
                if (governor >= 0 && view.tree().relation(at).equals("advmod")) {
                    result[governor] = true;
                }
            }
        }
        return result;
    }

    /** Content words as their lemma, others as printed; a name as what it is. */
    private String word(int at) {
        if (at < 0 || at >= view.size()) {
            return "$";
        }
        if (view.isTarget(at)) {
            return "TARGET";
        }
        return switch (view.tag(at)) {
            case "PROPN" -> "NAME";
            case "NUM" -> "NUMBER";
            case "NOUN", "VERB", "ADJ", "AUX" -> view.lemma(at);
            default -> view.lower(at);
        };
    }

    private boolean isContent(int at) {
        return !view.isTarget(at)
                && switch (view.tag(at)) {
                    case "VERB", "NOUN", "ADJ", "ADV", "ADP", "PART", "INTJ", "AUX", "PRON" -> true;
                    default -> false;
                };
    }

    private List<String> lookUp(int at) {
        char partOfSpeech = switch (view.tag(at)) {
            case "VERB", "AUX" -> 'v';
            case "NOUN" -> 'n';
            case "ADJ", "ADV" -> 'a';
            default -> ' ';
        };
        if (partOfSpeech == ' ') {
            return List.of();
        }
        String lemma = view.lemma(at);
        for (int child : view.tree().children(at)) {
            List<String> known = switch (view.tree().relation(child)) {
                case "compound:prt", "advmod", "obj", "obl" -> predicates.of('p', lemma + "_" + view.lemma(child));
                default -> List.<String>of();
            };
            if (!known.isEmpty()) {
                return known;
            }
        }
        List<String> known = predicates.of(partOfSpeech, lemma);
        if (known.isEmpty() && view.tag(at).equals("ADV") && lemma.endsWith("ly")) {
            return predicates.of('a', lemma.substring(0, lemma.length() - 2));
        }
        if (known.isEmpty() && partOfSpeech != 'v') {
            known = predicates.of(partOfSpeech == 'a' ? 'v' : 'a', lemma);
        }
        if (known.isEmpty() && partOfSpeech == 'v') {
            known = predicates.of('a', view.lower(at));
        }
        return known;
    }
}
