package io.github.stancewire.analysis.stance.pairs;

import io.github.stancewire.analysis.stance.clause.Place;

/** Features of a pair from the words around it, in the order of the sentence, and of the kind of actors. Confined to the call that makes it. */
final class PairSurroundings {
    private static final int WINDOW = 3;

    private final PairView pair;
    private final PairText text;
    private final Features to;

    PairSurroundings(PairView pair, Features to) {
        this.pair = pair;
        this.text = pair.text();
        this.to = to;
    }

    void add() {
        words();
        window("source", pair.sourcePlace());
        window("target", pair.targetPlace());
        actor("source", pair.source());
        actor("target", pair.target());
        to.add("actors", kind(pair.source()), kind(pair.target()));
        rivals();
    }

    private void words() {
        int first = Math.min(pair.sourcePlace().begin(), pair.targetPlace().begin());
        int begin = Math.min(pair.sourcePlace().end(), pair.targetPlace().end());
        int end = Math.max(pair.sourcePlace().begin(), pair.targetPlace().begin());
        int last = Math.max(pair.sourcePlace().end(), pair.targetPlace().end());
        String order = pair.source() < pair.target() ? "st" : "ts";
        for (int at = 0; at < text.size(); at++) {
            if (pair.isActor(at) || !text.isContent(at)) {
                continue;
            }
            String region =
                    at < first ? "before" : at >= last ? "behind" : at >= begin && at < end ? "between" : "inside";
            if (region.equals("between")) {
                to.add("between", order, text.words[at]);
                to.add("between", text.words[at]);
            }
            to.add("any", text.words[at]);
            for (String known : text.classes.get(at)) {
                to.add("any class", region, order, known);
                to.add("any class", known);
            }
        }
    }

    private void window(String end, Place place) {
        for (int at = Math.max(0, place.begin() - WINDOW); at < place.begin(); at++) {
            near(end, "left", at, place.begin() - at);
        }
        for (int at = place.end(); at < Math.min(text.size(), place.end() + WINDOW); at++) {
            near(end, "right", at, at - place.end() + 1);
        }
    }

    private void near(String end, String side, int at, int distance) {
        if (!pair.isActor(at)) {
            to.add("near", end, side, text.words[at]);
            if (distance == 1) {
                to.add("next", end, side, text.words[at]);
                to.add("next fine", end, side, text.fine[at]);
            }
        }
    }

    /** What kind of actor: the common noun it is, or that it is a name. */
    private void actor(String end, int head) {
        to.add("actor", end, kind(head));
        to.add("actor word", end, text.words[head]);
        to.add("actor fine", end, text.tag(head).equals("PROPN") ? "name" : text.fine[head]);
        to.add("actor role", end, text.roles[head], kind(head));
        text.classes.get(head).forEach(known -> to.add("actor class", end, known));
    }

    private String kind(int head) {
        return NounPhrases.kind(text, head);
    }

    /** How many other phrases may be meant in place of an actor: those on the same side of the top that come before it. */
    private void rivals() {
        int earlier = 0;
        int between = 0;
        int begin = Math.min(pair.source(), pair.target());
        int end = Math.max(pair.source(), pair.target());
        for (int other : text.phrases()) {
            if (pair.isActor(other)) {
                continue;
            }
            earlier += other < begin ? 1 : 0;
            between += other > begin && other < end ? 1 : 0;
        }
        to.add("earlier", PairFeatures.bucket(earlier));
        to.add("rivals between", PairFeatures.bucket(between));
    }
}
