package io.github.stancewire.analysis.stance.pairs;

import io.github.stancewire.analysis.stance.clause.Place;
import io.github.stancewire.analysis.syntax.Dependencies;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Two actors of a parsed sentence and the way between them in its tree. An actor that is part of another noun phrase ("Oslo's envoy", "a
 * number of banks in Oslo", "Riga and Oslo") hangs where the whole phrase hangs. Words are counted from 0. Immutable.
 */
public final class PairView {
    private static final Set<String> INSIDE = Set.of(
            "flat",
            "fixed",
            "goeswith",
            "appos",
            "compound",
            "nmod:poss",
            "nmod:desc",
            "amod",
            "nummod",
            "list",
            "dep");
    private static final Set<String> PARTS =
            Set.of("nmod:of", "nmod:in", "nmod:from", "nmod:at", "nmod:near", "nmod:inside");

    private final PairText text;
    private final int source;
    private final int target;
    private final Place sourcePlace;
    private final Place targetPlace;
    private final List<Integer> sourceInside = new ArrayList<>();
    private final List<Integer> targetInside = new ArrayList<>();
    private final List<Integer> fromSource;
    private final List<Integer> fromTarget;
    private final int top;

    PairView(PairText text, Place source, Place target) {
        this.text = text;
        this.sourcePlace = source;
        this.targetPlace = target;
        this.source = headOf(text.tree, source);
        this.target = headOf(text.tree, target);
        int upperSource = lift(this.source, sourceInside);
        int upperTarget = lift(this.target, targetInside);
        if (upperSource == upperTarget) {
            sourceInside.clear();
            targetInside.clear();
            upperSource = this.source;
            upperTarget = this.target;
        }
        List<Integer> up = wayUp(upperSource);
        List<Integer> other = wayUp(upperTarget);
        int meeting = up.stream().filter(other::contains).findFirst().orElse(text.tree.root());
        top = meeting;
        fromSource = List.copyOf(up.subList(0, up.indexOf(meeting)));
        fromTarget = List.copyOf(other.subList(0, other.indexOf(meeting)));
    }

    /** The first of its words that hangs on a word outside. */
    static int headOf(Dependencies tree, Place place) {
        for (int at = place.begin(); at < place.end(); at++) {
            int head = tree.head(at);
            if (!place.contains(head)
                    && !tree.relation(at).equals("punct")
                    && !tree.relation(at).equals("case")) {
                return at;
            }
        }
        return place.end() - 1;
    }

    /** The head of the phrase that stands for the same actor, as far as the tree tells; {@code inside} gets what is passed. */
    private int lift(int from, List<Integer> inside) {
        int at = from;
        while (text.tree.head(at) >= 0 && belongs(at)) {
            inside.add(at);
            at = text.tree.head(at);
        }
        return at;
    }

    private boolean belongs(int word) {
        int head = text.tree.head(word);
        String role = text.roles[word];
        if (role.equals("conj")) {
            return isNoun(head) && isNoun(word);
        }
        return isNoun(head)
                && (INSIDE.contains(text.tree.relation(word)) || PARTS.contains(role))
                && !NounPhrases.isDeed(text, head);
    }

    private boolean isNoun(int word) {
        String tag = text.tag(word);
        return tag.equals("NOUN") || tag.equals("PROPN") || tag.equals("NUM") || tag.equals("PRON");
    }

    private List<Integer> wayUp(int from) {
        List<Integer> way = new ArrayList<>();
        for (int at = from; at >= 0; at = text.tree.head(at)) {
            way.add(at);
        }
        return way;
    }

    PairText text() {
        return text;
    }

    int source() {
        return source;
    }

    int target() {
        return target;
    }

    Place sourcePlace() {
        return sourcePlace;
    }

    Place targetPlace() {
        return targetPlace;
    }

    /** What the source passes before its phrase hangs on something else. */
    List<Integer> sourceInside() {
        return sourceInside;
    }

    List<Integer> targetInside() {
        return targetInside;
    }

    /** Where both ways meet: mostly the verb or noun that relates the two. */
    public int top() {
        return top;
    }

    /** The words from the source's phrase up to, without the top; empty where it is the top. */
    public List<Integer> fromSource() {
        return fromSource;
    }

    /** The words from the target's phrase up to, without the top; empty where it is the top. */
    public List<Integer> fromTarget() {
        return fromTarget;
    }

    boolean isActor(int token) {
        return sourcePlace.contains(token) || targetPlace.contains(token);
    }
}
