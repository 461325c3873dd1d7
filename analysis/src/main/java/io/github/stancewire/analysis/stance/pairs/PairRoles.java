package io.github.stancewire.analysis.stance.pairs;

import java.util.List;

/**
 * What an actor is to a word that tells something: its subject, object, or by which preposition it hangs on it, also where the tree does not say so
 * directly. A verb without a subject takes that of the verb it hangs on ("agreed to send", "came and saw"), or its object ("urged Riga to
 * leave"); a relative clause takes the noun it hangs on. Pure.
 */
final class PairRoles {
    /** What is no longer than this is looked at. */
    private static final int LONGEST_CHAIN = 5;

    static final String NONE = "-";
    private static final String SUBJECT = "nsubj";
    private static final String PASSIVE = "nsubj:pass";

    private PairRoles() {}

    /**
     * The role of an actor.
     *
     * @param way the words from the actor's phrase up to where it meets the other's, without the latter
     * @param actor the head of its phrase
     */
    static String of(PairText text, int predicate, int actor, List<Integer> way) {
        if (actor == predicate) {
            return "self";
        }
        if (text.tree.head(actor) == predicate) {
            return text.roles[actor];
        }
        String inherited = inherited(text, predicate, actor);
        if (!inherited.equals(NONE)) {
            return inherited;
        }
        for (int step : way) {
            if (text.tree.head(step) == predicate) {
                return "in " + text.roles[step];
            }
        }
        return NONE;
    }

    private static String inherited(PairText text, int predicate, int actor) {
        int at = predicate;
        for (int steps = 0; steps < LONGEST_CHAIN; steps++) {
            int head = text.tree.head(at);
            String relation = text.tree.relation(at);
            int subject = subject(text, at);
            if (head < 0) {
                return NONE;
            }
            if (relation.startsWith("acl") && head == actor) {
                if (subject >= 0 && !isRelative(text, subject)) {
                    return "whom";
                }
                return isPassive(text, at, subject) ? PASSIVE : SUBJECT;
            }
            if (subject >= 0) {
                return NONE;
            }
            boolean shares = relation.equals("xcomp")
                    || relation.equals("conj") && text.tag(head).equals(text.tag(at))
                    || relation.startsWith("advcl");
            if (!shares) {
                return NONE;
            }
            if (text.tree.head(actor) == head) {
                String role = text.roles[actor];
                int object = relation.equals("xcomp") ? object(text, head) : -1;
                if (object >= 0 ? object == actor : role.startsWith(SUBJECT)) {
                    return isPassive(text, predicate, -1) ? PASSIVE : relation.equals("conj") ? role : SUBJECT;
                }
                return NONE;
            }
            at = head;
        }
        return NONE;
    }

    /** The subject that hangs on a word; -1 where none does. */
    static int subject(PairText text, int predicate) {
        for (int child : text.tree.children(predicate)) {
            if (text.tree.relation(child).startsWith(SUBJECT)) {
                return child;
            }
        }
        return -1;
    }

    private static int object(PairText text, int predicate) {
        for (int child : text.tree.children(predicate)) {
            if (text.tree.relation(child).equals("obj")) {
                return child;
            }
        }
        return -1;
    }

    private static boolean isRelative(PairText text, int word) {
        return switch (text.lemma(word)) {
            case "who", "which", "that", "whom" -> true;
            default -> false;
        };
    }

    private static boolean isPassive(PairText text, int predicate, int subject) {
        if (subject >= 0 && text.tree.relation(subject).equals(PASSIVE)) {
            return true;
        }
        boolean participle = text.tree.tag(predicate).endsWith("VBN");
        boolean perfect = text.tree.children(predicate).stream()
                .anyMatch(child -> text.tree.relation(child).equals("aux")
                        && text.lemma(child).equals("have"));
        return participle && !perfect;
    }
}
