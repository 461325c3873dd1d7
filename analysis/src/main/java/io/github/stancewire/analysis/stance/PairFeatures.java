package io.github.stancewire.analysis.stance;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a linear model looks at to tell how one actor stands to another: the tree between them, what the lexicon knows of its
 * words, and the words around. Names of actors are not looked at, so that nothing is learnt of any of them. Pure.
 */
final class PairFeatures {
    private static final int LONGEST_WAY = 6;
    private static final int WINDOW = 3;
    private static final Set<String> NEGATIONS =
            Set.of("not", "n't", "no", "never", "neither", "nor", "without", "deny", "refuse", "fail", "stop", "avoid");
    private static final Set<String> ACTOR_TAGS = Set.of("PROPN");

    private final PairView pair;
    private final StanceLexicon lexicon;
    private final Predicates predicates = Predicates.shared();
    private final Set<String> found = new LinkedHashSet<>();

    private PairFeatures(PairView pair, StanceLexicon lexicon) {
        this.pair = pair;
        this.lexicon = lexicon;
    }

    /** Each feature once, in a fixed order. */
    static List<String> of(PairView pair, StanceLexicon lexicon) {
        PairFeatures features = new PairFeatures(pair, lexicon);
        features.way();
        features.top();
        features.steps();
        features.wordsAround();
        features.actors();
        return List.copyOf(features.found);
    }

    private void add(String... parts) {
        found.add(String.join(" ", parts));
    }

    private void way() {
        String up = relations(pair.fromSource());
        String down = relations(pair.fromTarget());
        String top = word(pair.top());
        add("bias");
        add("order", Boolean.toString(pair.source() < pair.target()));
        add("gap", bucket(Math.abs(pair.source() - pair.target())));
        add("way", up, down);
        add(
                "way-length",
                bucket(pair.fromSource().size()),
                bucket(pair.fromTarget().size()));
        add("top", top);
        add("top-source", top, edge(pair.fromSource()));
        add("top-target", top, edge(pair.fromTarget()));
        add("top-both", top, edge(pair.fromSource()), edge(pair.fromTarget()));
        add("edges", edge(pair.fromSource()), edge(pair.fromTarget()));
        add("way-top", top, up, down);
        add("way-lemmas", lemmas(pair.fromSource()), top, lemmas(pair.fromTarget()));
        for (String side : classes(pair.top())) {
            add("top-class", side);
            add("top-class-edges", side, edge(pair.fromSource()), edge(pair.fromTarget()));
            add("top-class-way", side, up, down);
        }
    }

    /** What hangs on the top, and what the top hangs on. */
    private void top() {
        int top = pair.top();
        boolean negated = isNegated(top);
        for (int child : pair.tree().children(top)) {
            String relation = pair.tree().relation(child);
            boolean onWay =
                    pair.fromSource().contains(child) || pair.fromTarget().contains(child);
            if (onWay || pair.isActor(child) || relation.equals("punct")) {
                continue;
            }
            add("child", relation);
            add("child", relation, word(child));
            add("top-child", word(top), relation, word(child));
            for (String side : classes(child)) {
                add("child-class", relation, side);
                add("child-class", relation, side, edge(pair.fromSource()), edge(pair.fromTarget()));
            }
        }
        if (negated) {
            add("negated");
            classes(top).forEach(side -> add("negated", side));
        }
        int head = pair.tree().head(top);
        if (head >= 0) {
            add("above", word(head), pair.tree().relation(top));
            for (String side : classes(head)) {
                add("above-class", side, pair.tree().relation(top));
                add("above-class", side, pair.tree().relation(top), edge(pair.fromSource()), edge(pair.fromTarget()));
            }
        }
    }

    /** The words on the way, each with its side. */
    private void steps() {
        steps("source", pair.fromSource());
        steps("target", pair.fromTarget());
    }

    private void steps(String end, List<Integer> way) {
        for (int i = 1; i < Math.min(way.size(), LONGEST_WAY); i++) {
            int node = way.get(i);
            String relation = relation(node);
            String inner = relation(way.get(i - 1));
            add("step", end, word(node));
            add("step", end, word(node), inner, relation);
            add("step-top", end, word(node), word(pair.top()));
            boolean negated = isNegated(node);
            for (String side : classes(node)) {
                add("step-class", end, side);
                add("step-class", end, side, inner, relation);
                add(
                        "step-class",
                        end,
                        side,
                        Boolean.toString(negated),
                        edge(pair.fromSource()),
                        edge(pair.fromTarget()));
                classes(pair.top()).forEach(other -> add("step-top-class", end, side, other));
            }
            for (int child : pair.tree().children(node)) {
                if (!way.contains(child) && !pair.isActor(child) && isContent(child)) {
                    add("step-child", end, word(child));
                    classes(child).forEach(side -> add("step-child-class", end, side));
                }
            }
        }
    }

    private void wordsAround() {
        int first = Math.min(pair.sourcePlace().begin(), pair.targetPlace().begin());
        int begin = Math.min(pair.sourcePlace().end(), pair.targetPlace().end());
        int end = Math.max(pair.sourcePlace().begin(), pair.targetPlace().begin());
        int last = Math.max(pair.sourcePlace().end(), pair.targetPlace().end());
        String order = pair.source() < pair.target() ? "st" : "ts";
        for (int at = 0; at < pair.size(); at++) {
            if (pair.isActor(at) || ACTOR_TAGS.contains(pair.tag(at))) {
                continue;
            }
            String region =
                    at < first ? "before" : at >= last ? "behind" : at >= begin && at < end ? "between" : "inside";
            if (isContent(at)) {
                if (region.equals("between")) {
                    add("between", order, word(at));
                    add("between", word(at));
                }
                add("word", word(at));
                for (String side : classes(at)) {
                    add("class", region, order, side);
                    add("class", side);
                }
            }
        }
        window("source", pair.sourcePlace());
        window("target", pair.targetPlace());
    }

    private void window(String end, PairView.Place place) {
        for (int at = Math.max(0, place.begin() - WINDOW); at < place.begin(); at++) {
            near(end, "left", at, place.begin() - at);
        }
        for (int at = place.end(); at < Math.min(pair.size(), place.end() + WINDOW); at++) {
            near(end, "right", at, at - place.end() + 1);
        }
    }

    private void near(String end, String side, int at, int distance) {
        if (!pair.isActor(at)) {
            add("near", end, side, word(at));
            if (distance == 1) {
                add("next", end, side, word(at));
            }
        }
    }

    /** What kind of actor: the common noun it is, or that it is a name. */
    private void actors() {
        actor("source", pair.source());
        actor("target", pair.target());
    }

    private void actor(String end, int head) {
        add("actor", end, pair.tag(head).equals("PROPN") ? "name" : word(head));
        classes(head).forEach(side -> add("actor-class", end, side));
    }

    private String relations(List<Integer> way) {
        if (way.size() > LONGEST_WAY) {
            return "long";
        }
        return way.stream().map(this::relation).collect(Collectors.joining(">"));
    }

    private String lemmas(List<Integer> way) {
        if (way.size() > LONGEST_WAY) {
            return "long";
        }
        return way.stream().skip(1).map(this::word).collect(Collectors.joining(">"));
    }

    /** The relation by which the last word of a way hangs on the top. */
    private String edge(List<Integer> way) {
        return way.isEmpty() ? "-" : relation(way.get(way.size() - 1));
    }

    /** With the preposition, where there is one. */
    private String relation(int word) {
        String relation = pair.tree().relation(word);
        if (relation.startsWith("obl") || relation.startsWith("nmod")) {
            for (int child : pair.tree().children(word)) {
                if (pair.tree().relation(child).equals("case")) {
                    return relation + ":" + pair.lower(child);
                }
            }
        }
        return relation;
    }

    private String word(int token) {
        if (pair.tag(token).equals("PROPN")) {
            return "NAME";
        }
        if (pair.tag(token).equals("NUM")) {
            return "NUMBER";
        }
        for (int child : pair.tree().children(token)) {
            if (pair.tree().relation(child).equals("compound:prt")) {
                return pair.lemma(token) + "_" + pair.lower(child);
            }
        }
        return pair.lemma(token);
    }

    private boolean isNegated(int token) {
        if (NEGATIONS.contains(pair.lemma(token))) {
            return true;
        }
        for (int child : pair.tree().children(token)) {
            if (NEGATIONS.contains(pair.lemma(child))) {
                return true;
            }
        }
        return false;
    }

    private boolean isContent(int token) {
        return switch (pair.tag(token)) {
            case "VERB", "NOUN", "ADJ", "ADV", "ADP", "PART" -> true;
            default -> false;
        };
    }

    /** What the lexicons know of a word: the events that it tells, and for which side. */
    private List<String> classes(int token) {
        char partOfSpeech = switch (pair.tag(token)) {
            case "VERB", "AUX" -> 'v';
            case "NOUN" -> 'n';
            case "ADJ" -> 'a';
            default -> ' ';
        };
        if (partOfSpeech == ' ') {
            return List.of();
        }
        String lemma = pair.lemma(token);
        Set<String> classes = new LinkedHashSet<>(phrase(token, lemma));
        if (classes.isEmpty()) {
            classes.addAll(predicates.of(partOfSpeech, lemma));
        }
        if (classes.isEmpty() && partOfSpeech == 'a') {
            classes.addAll(predicates.of('v', lemma));
        }
        lexicon.frames(partOfSpeech, word(token).replace('_', ' '))
                .forEach(frame -> classes.add("frame-" + frame.event().name().toLowerCase(Locale.ROOT)));
        lexicon.judgement(lemma).ifPresent(judgement -> classes.add(judgement.good() ? "good" : "bad"));
        return List.copyOf(classes);
    }

    /** Of a verb with a particle or object that the lexicon knows together: "turn down", "lodge a protest". */
    private List<String> phrase(int token, String lemma) {
        for (int child : pair.tree().children(token)) {
            List<String> found = switch (pair.tree().relation(child)) {
                case "compound:prt", "advmod", "obj", "obl" -> predicates.of('p', lemma + "_" + pair.lemma(child));
                default -> List.<String>of();
            };
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    private static String bucket(int number) {
        return number < 4
                ? Integer.toString(number)
                : number < 7 ? "4+" : number < 12 ? "7+" : number < 20 ? "12+" : "20+";
    }
}
