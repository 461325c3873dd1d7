package io.github.stancewire.analysis.stance.targets;

import io.github.stancewire.analysis.Span;
import io.github.stancewire.analysis.language.Sentence;
import io.github.stancewire.analysis.language.Token;
import io.github.stancewire.analysis.syntax.Dependencies;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * A parsed sentence seen from a target that it mentions once or more: what belongs to a mention, how far each word is from the nearest one, what is
 * quoted. Words are counted from 0. Immutable.
 */
final class TargetView {
    private static final int FAR = 99;

    private final List<Token> tokens;
    private final Dependencies tree;
    private final boolean[] target;
    private final boolean[] quoted;
    private final List<Integer> heads = new ArrayList<>();
    /** Steps in the tree to the nearest head of a mention, and the word that the way comes from; -1 at the head. */
    private final int[] steps;

    private final int[] from;
    private final int[] gaps;

    /** @throws IllegalArgumentException if no token of the sentence is at any of the places */
    TargetView(Sentence sentence, Dependencies tree, List<Span> places) {
        this.tokens = sentence.tokens();
        this.tree = tree;
        this.target = new boolean[tokens.size()];
        for (Span place : places) {
            for (int at = 0; at < target.length; at++) {
                target[at] |= tokens.get(at).span().overlaps(place);
            }
        }
        addHeads(places);
        this.steps = new int[tokens.size()];
        this.from = new int[tokens.size()];
        walk();
        this.quoted = quoted(tokens);
        this.gaps = gaps(target);
    }

    private void addHeads(List<Span> places) {
        int last = -1;
        for (int at = 0; at < target.length; at++) {
            if (target[at]) {
                last = at;
                if (isHead(at)) {
                    heads.add(at);
                }
            }
        }
        if (last < 0) {
            throw new IllegalArgumentException("No token of the sentence is at " + places);
        }
        if (heads.isEmpty()) {
            heads.add(last);
        }
    }

    /** One head for each mention: mentions are runs of words, and a run may hang on the outside by commas and particles, too. */
    private boolean isHead(int at) {
        int head = tree.head(at);
        if (head >= 0 && target[head] && !isApart(at, head)) {
            return false;
        }
        int begin = at;
        while (begin > 0 && target[begin - 1]) {
            begin--;
        }
        for (int before = begin; before < at; before++) {
            if (heads.contains(before)) {
                return false;
            }
        }
        return !isSmall(at) || at + 1 == target.length || !target[at + 1];
    }

    /** Whether a word between the two belongs to no mention. */
    private boolean isApart(int one, int other) {
        for (int at = Math.min(one, other); at < Math.max(one, other); at++) {
            if (!target[at]) {
                return true;
            }
        }
        return false;
    }

    private boolean isSmall(int at) {
        return tree.relation(at).equals("punct") || tree.relation(at).equals("case");
    }

    private void walk() {
        Arrays.fill(steps, FAR);
        Arrays.fill(from, -1);
        List<Integer> open = new ArrayList<>(heads);
        heads.forEach(head -> steps[head] = 0);
        for (int i = 0; i < open.size(); i++) {
            int at = open.get(i);
            List<Integer> next = new ArrayList<>(tree.children(at));
            if (tree.head(at) >= 0) {
                next.add(tree.head(at));
            }
            for (int word : next) {
                if (steps[word] == FAR) {
                    steps[word] = steps[at] + 1;
                    from[word] = at;
                    open.add(word);
                }
            }
        }
    }

    /** A mark that nothing closes quotes up to the end of the sentence. */
    private static boolean[] quoted(List<Token> tokens) {
        boolean[] quoted = new boolean[tokens.size()];
        boolean open = false;
        for (int at = 0; at < quoted.length; at++) {
            String text = tokens.get(at).text();
            boolean mark = text.equals("\"") || text.equals("“") || text.equals("”") || text.equals("``");
            if (mark) {
                open = text.equals("“") || text.equals("``") || !text.equals("”") && !open;
            }
            quoted[at] = open && !mark;
        }
        return quoted;
    }

    int size() {
        return tokens.size();
    }

    Dependencies tree() {
        return tree;
    }

    List<Integer> heads() {
        return heads;
    }

    boolean isTarget(int at) {
        return target[at];
    }

    boolean isQuoted(int at) {
        return quoted[at];
    }

    int steps(int at) {
        return steps[at];
    }

    /** Relations on the way from the target to a word: {@code ^nsubj} up from a subject, {@code obj} down to an object. */
    String way(int at) {
        StringBuilder way = new StringBuilder();
        for (int word = at; from[word] >= 0; word = from[word]) {
            boolean down = tree.head(word) == from[word];
            way.insert(0, down ? relation(word) + " " : "^" + relation(from[word]) + " ");
        }
        return way.toString().strip();
    }

    /** With the preposition, where there is one. */
    String relation(int word) {
        String relation = tree.relation(word);
        if (relation.startsWith("obl") || relation.startsWith("nmod")) {
            for (int child : tree.children(word)) {
                if (tree.relation(child).equals("case")) {
                    return relation + ":" + lower(child);
                }
            }
        }
        return relation;
    }

    String lower(int at) {
        return tokens.get(at).text().toLowerCase(Locale.ROOT);
    }

    String lemma(int at) {
        return tokens.get(at).lemma();
    }

    String tag(int at) {
        return tokens.get(at).tag();
    }

    /** How many words a word stands behind the nearest mention, negative where it stands before it, 0 in it. */
    int gap(int at) {
        return gaps[at];
    }

    private static int[] gaps(boolean[] target) {
        int[] gaps = new int[target.length];
        int behind = Integer.MAX_VALUE / 2;
        for (int at = 0; at < gaps.length; at++) {
            behind = target[at] ? 0 : behind + 1;
            gaps[at] = behind;
        }
        int before = Integer.MAX_VALUE / 2;
        for (int at = gaps.length - 1; at >= 0; at--) {
            before = target[at] ? 0 : before + 1;
            gaps[at] = before <= gaps[at] ? -before : gaps[at];
        }
        return gaps;
    }
}
