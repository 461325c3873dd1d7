package io.github.stancewire.analysis.stance.pairs;

import java.util.ArrayList;
import java.util.List;

/**
 * What a linear model looks at to tell how one actor stands to another: the words that tell something between them, which part each
 * actor plays in these, and what lexicon and raw text know of them. Names of actors are not looked at, so that nothing is learnt
 * of any of them. Confined to the call that makes it.
 */
final class PairFeatures {
    private static final int LONGEST_WAY = 6;

    private final PairView pair;
    private final PairText text;
    private final Features to;
    private final List<Integer> chain;
    private final String sourceEdge;
    private final String targetEdge;

    private PairFeatures(PairView pair, Features to) {
        this.pair = pair;
        this.text = pair.text();
        this.to = to;
        this.chain = chain(pair);
        this.sourceEdge = edge(pair.fromSource());
        this.targetEdge = edge(pair.fromTarget());
    }

    /** Adds all features of a pair, in a fixed order. */
    static void add(PairView pair, Features to) {
        PairFeatures features = new PairFeatures(pair, to);
        features.shape();
        features.predicates();
        features.sequence();
        features.governors();
        new PairSurroundings(pair, to).add();
    }

    /** The words between the phrases of both actors that may tell something, from the source's end to the target's. */
    private static List<Integer> chain(PairView pair) {
        List<Integer> chain = new ArrayList<>();
        pair.fromSource().stream().skip(1).limit(LONGEST_WAY).forEach(chain::add);
        if (!pair.fromSource().isEmpty() && !pair.fromTarget().isEmpty()) {
            chain.add(pair.top());
        }
        int size = pair.fromTarget().size();
        for (int i = Math.min(size, LONGEST_WAY) - 1; i >= 1; i--) {
            chain.add(pair.fromTarget().get(i));
        }
        return chain;
    }

    private void shape() {
        String order = Boolean.toString(pair.source() < pair.target());
        String up = roles(pair.fromSource());
        String down = roles(pair.fromTarget());
        to.add("bias");
        to.add("order", order);
        to.add("gap", bucket(Math.abs(pair.source() - pair.target())), order);
        to.add("way", up, down);
        to.add(
                "lengths",
                bucket(pair.fromSource().size()),
                bucket(pair.fromTarget().size()));
        to.add("edges", sourceEdge, targetEdge);
        to.add("source way", up);
        to.add("target way", down);
        inside("source", pair.sourceInside());
        inside("target", pair.targetInside());
    }

    private void inside(String end, List<Integer> steps) {
        StringBuilder roles = new StringBuilder();
        for (int step : steps) {
            roles.append(text.roles[step]).append('>');
            to.add("part of", end, text.roles[step], text.words[text.tree.head(step)]);
        }
        to.add("part", end, roles.toString());
        to.add("part edges", end, roles.toString(), sourceEdge, targetEdge);
    }

    private void predicates() {
        for (int i = 0; i < chain.size(); i++) {
            int word = chain.get(i);
            String at = word == pair.top() ? "top" : pair.fromSource().contains(word) ? "source" : "target";
            String from = PairRoles.of(text, word, upper(pair.fromSource()), pair.fromSource());
            String towards = PairRoles.of(text, word, upper(pair.fromTarget()), pair.fromTarget());
            String negated = text.negated[word] ? "not" : "";
            to.add("roles", at, from, towards);
            to.add("word", text.words[word]);
            to.add("word roles", text.words[word], from, towards);
            to.add("word source", text.words[word], from);
            to.add("word target", text.words[word], towards);
            to.add("word at", text.words[word], at);
            to.add("fine roles", text.fine[word], from, towards);
            to.add("fine", text.fine[word], text.tag(word));
            to.add("coarse roles", text.coarse[word], from, towards);
            for (String known : text.classes.get(word)) {
                to.add("class", known);
                to.add("class at", known, at, negated);
                to.add("class roles", known, from, towards, negated);
                to.add("class source", known, from);
                to.add("class target", known, towards);
                to.add("class edges", known, sourceEdge, targetEdge);
            }
            if (!negated.isEmpty()) {
                to.add("negated", at);
                to.add("negated word", text.words[word]);
            }
            hanging(word, at, from, towards);
        }
    }

    /** What hangs on a word beside the way: what is given, refused, asked for. */
    private void hanging(int word, String at, String from, String towards) {
        for (int child : text.tree.children(word)) {
            String role = text.roles[child];
            if (role.equals("punct") || pair.isActor(child) || onWay(child)) {
                continue;
            }
            to.add("hangs", at, role);
            to.add("hangs", at, role, text.words[child]);
            to.add("hangs on", text.words[word], role, text.words[child]);
            to.add("hangs on fine", text.fine[word], role, text.fine[child]);
            for (String known : text.classes.get(child)) {
                to.add("hangs class", role, known);
                to.add("hangs class roles", role, known, from, towards);
                to.add("hangs class on", role, known, text.event(word));
            }
        }
    }

    private boolean onWay(int word) {
        return pair.fromSource().contains(word) || pair.fromTarget().contains(word);
    }

    /** The events of the chain together: to lift a sanction is not to impose one. */
    private void sequence() {
        StringBuilder events = new StringBuilder();
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < chain.size(); i++) {
            int word = chain.get(i);
            events.append(text.event(word)).append('>');
            words.append(text.words[word]).append('>');
            for (int j = i + 1; j < chain.size(); j++) {
                to.add("two", text.event(word), text.event(chain.get(j)));
                to.add("two edges", text.event(word), text.event(chain.get(j)), sourceEdge, targetEdge);
                to.add("two words", text.words[word], text.words[chain.get(j)]);
                to.add("word and event", text.words[word], text.event(chain.get(j)));
                to.add("event and word", text.event(word), text.words[chain.get(j)]);
            }
        }
        to.add("events", events.toString());
        to.add("events edges", events.toString(), sourceEdge, targetEdge);
        to.add("words", words.toString(), sourceEdge, targetEdge);
    }

    /** What the top hangs on: who says, hopes, denies it. */
    private void governors() {
        int at = pair.top();
        to.add("depth", bucket(text.depth[at]));
        to.add("top", text.tag(at), text.tree.relation(at));
        for (int steps = 0; steps < 2 && text.tree.head(at) >= 0; steps++) {
            int head = text.tree.head(at);
            String level = Integer.toString(steps);
            to.add("above", level, text.words[head], text.roles[at]);
            to.add("above", level, text.event(head), text.roles[at], text.event(pair.top()));
            for (String known : text.classes.get(head)) {
                to.add("above class", level, known, text.roles[at]);
            }
            at = head;
        }
    }

    private int upper(List<Integer> way) {
        return way.isEmpty() ? pair.top() : way.get(0);
    }

    private String roles(List<Integer> way) {
        if (way.size() > LONGEST_WAY) {
            return "long";
        }
        StringBuilder roles = new StringBuilder();
        way.forEach(word -> roles.append(text.roles[word]).append('>'));
        return roles.toString();
    }

    /** How the last word of a way hangs on the top. */
    private String edge(List<Integer> way) {
        return way.isEmpty() ? PairRoles.NONE : text.roles[way.get(way.size() - 1)];
    }

    static String bucket(int number) {
        return number < 4
                ? Integer.toString(number)
                : number < 7 ? "4+" : number < 12 ? "7+" : number < 20 ? "12+" : "20+";
    }
}
