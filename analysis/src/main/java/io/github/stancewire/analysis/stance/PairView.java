package io.github.stancewire.analysis.stance;

import io.github.stancewire.analysis.language.Token;
import io.github.stancewire.analysis.syntax.Dependencies;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/**
 * Two actors of a parsed sentence and the way between them in its tree: from each one's head word up to the word where the ways meet. Words are
 * counted from 0. Immutable.
 */
final class PairView {
    private final List<Token> tokens;
    private final Dependencies tree;
    private final int source;
    private final int target;
    private final List<Integer> fromSource;
    private final List<Integer> fromTarget;
    private final int top;

    /** An actor's words from {@code begin} to {@code end}, exclusive. */
    record Place(int begin, int end) {
        boolean contains(int token) {
            return begin <= token && token < end;
        }

        boolean overlaps(Place other) {
            return begin < other.end && other.begin < end;
        }
    }

    private final Place sourcePlace;
    private final Place targetPlace;

    PairView(List<Token> tokens, Dependencies tree, Place source, Place target) {
        this.tokens = tokens;
        this.tree = tree;
        this.sourcePlace = source;
        this.targetPlace = target;
        this.source = headOf(tree, source);
        this.target = headOf(tree, target);
        List<Integer> up = wayUp(this.source);
        List<Integer> other = wayUp(this.target);
        int meeting = -1;
        for (int node : up) {
            if (other.contains(node)) {
                meeting = node;
                break;
            }
        }
        top = meeting;
        fromSource = Collections.unmodifiableList(up.subList(0, up.indexOf(meeting)));
        fromTarget = Collections.unmodifiableList(other.subList(0, other.indexOf(meeting)));
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

    private List<Integer> wayUp(int from) {
        List<Integer> way = new ArrayList<>();
        for (int at = from; at >= 0; at = tree.head(at)) {
            way.add(at);
        }
        return way;
    }

    Dependencies tree() {
        return tree;
    }

    int size() {
        return tokens.size();
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

    /** Where both ways meet: mostly the verb or noun that relates the two. */
    int top() {
        return top;
    }

    /** The words from the source up to, without the top; empty where the source is the top. */
    List<Integer> fromSource() {
        return fromSource;
    }

    /** The words from the target up to, without the top; empty where the target is the top. */
    List<Integer> fromTarget() {
        return fromTarget;
    }

    String lemma(int token) {
        return tokens.get(token).lemma();
    }

    String tag(int token) {
        return tokens.get(token).tag();
    }

    String lower(int token) {
        return tokens.get(token).text().toLowerCase(Locale.ROOT);
    }

    boolean isActor(int token) {
        return sourcePlace.contains(token) || targetPlace.contains(token);
    }
}
