package io.github.stancewire.analysis.stance.pairs;

import io.github.stancewire.analysis.entity.Agents;
import io.github.stancewire.analysis.stance.clause.Place;
import io.github.stancewire.analysis.syntax.Dependencies;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The noun phrases of a sentence that may stand for somebody, or for something of somebody. Pure. */
public final class NounPhrases {
    /** A sentence with more is a list. */
    private static final int MOST = 24;

    private static final Set<String> MODIFIERS =
            Set.of("amod", "compound", "nummod", "flat", "fixed", "goeswith", "nmod:desc", "obl:tmod", "nmod:tmod");
    private static final Set<String> PARTS = Set.of(
            "det",
            "amod",
            "compound",
            "nummod",
            "nmod:poss",
            "flat",
            "nmod:desc",
            "appos",
            "fixed",
            "det:predet",
            "goeswith",
            "advmod",
            "case");

    /** March and May are left out: they are also what people do, and names. */
    private static final Set<String> TIMES = Set.of(
            "monday",
            "tuesday",
            "wednesday",
            "thursday",
            "friday",
            "saturday",
            "sunday",
            "january",
            "february",
            "april",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december",
            "today",
            "tomorrow",
            "yesterday",
            "week",
            "month",
            "year",
            "day");

    private NounPhrases() {}

    /** Whether a noun tells a deed or an attitude ("criticism", "attack") and nobody who does it. */
    static boolean isDeed(PairText text, int word) {
        if (!text.tag(word).equals("NOUN") || Agents.shared().contains(text.lemma(word))) {
            return false;
        }
        return text.classes.get(word).stream().anyMatch(known -> !known.equals("good") && !known.equals("bad"));
    }

    /** Heads, in order of the sentence. */
    static List<Integer> heads(PairText text) {
        List<Integer> heads = new ArrayList<>();
        for (int at = 0; at < text.size() && heads.size() < MOST; at++) {
            String relation = text.tree.relation(at);
            boolean noun = switch (text.tag(at)) {
                case "PROPN" -> true;
                case "NOUN" -> !isDeed(text, at);
                default -> false;
            };
            if (TIMES.contains(text.lemma(at))) {
                continue;
            }
            if (noun && !MODIFIERS.contains(relation) || isDoer(text, at)) {
                heads.add(at);
            }
        }
        return heads;
    }

    /** "Iranian" in "Iranian attacks", "government" in "government raids". */
    private static boolean isDoer(PairText text, int word) {
        int head = text.tree.head(word);
        String relation = text.tree.relation(word);
        if (head < 0 || !isDeed(text, head)) {
            return false;
        }
        return switch (text.tag(word)) {
            case "ADJ" ->
                relation.equals("amod")
                        && Character.isUpperCase(text.tokens.get(word).text().charAt(0));
            case "NOUN" -> relation.equals("compound") && Agents.shared().contains(text.lemma(word));
            case "PROPN" -> relation.equals("compound") || relation.equals("amod");
            default -> false;
        };
    }

    /** What may be told of an actor by its head: a name, an agent of somebody, a person or thing of somebody, or else. */
    static String kind(PairText text, int head) {
        if (text.tag(head).equals("PROPN")) {
            return "name";
        }
        boolean named = text.tree.children(head).stream()
                .anyMatch(child -> child < head
                        && Character.isUpperCase(text.tokens.get(child).text().charAt(0))
                        && !text.tag(child).equals("DET"));
        String kind = Agents.shared().contains(text.lemma(head)) ? "agent" : text.tag(head);
        return named ? "named " + kind : kind;
    }

    /** The words that belong to a head: without clauses, and without what hangs behind it by a preposition. */
    public static Place core(Dependencies tree, int head) {
        int begin = head;
        int end = head + 1;
        for (int child : tree.children(head)) {
            String relation = tree.relation(child);
            if (!PARTS.contains(relation)) {
                continue;
            }
            if (child < head) {
                begin = relation.equals("case")
                        ? begin
                        : Math.min(begin, tree.extent(child).begin());
            } else if (child <= head + 4) {
                end = Math.max(end, relation.equals("appos") ? end : child + 1);
            }
        }
        return new Place(begin, end);
    }

    /** The words of a head with what hangs behind it by prepositions, without clauses and what is listed beside it. */
    static Place whole(PairText text, int head) {
        Place core = core(text.tree, head);
        int end = core.end();
        for (int child : text.tree.children(head)) {
            String relation = text.tree.relation(child);
            if (child > head
                    && relation.startsWith("nmod")
                    && !relation.equals("nmod:poss")
                    && !TIMES.contains(text.lemma(child))) {
                end = Math.max(end, whole(text, child).end());
            }
        }
        return new Place(core.begin(), end);
    }
}
