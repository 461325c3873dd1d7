package io.github.stancewire.analysis.stance.clause;

import io.github.stancewire.analysis.Span;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Words and phrases of a dependency tree: what kind a word is, how far its phrase reaches, and what is joined to it. Immutable. */
public final class Phrases {
    private static final int DEEPEST = 12;
    /** Longer lists than any in the news are cut, so that few words cannot hold endless pairs. */
    private static final int MOST_JOINED = 12;

    private static final Set<String> RELATIVE = Set.of("who", "which", "that", "whom");
    /** What hangs on a noun without belonging to its phrase; a preposition does not either. */
    private static final Set<String> OUTSIDE = Set.of("conj", "cc", "appos", "punct", "parataxis", "cop", "mark");

    /** The same with all of their subtypes. */
    private static final Set<String> OUTSIDE_KINDS = Set.of("acl", "nsubj", "aux", "advcl", "obl");

    private final SentenceView sentence;

    Phrases(SentenceView sentence) {
        this.sentence = sentence;
    }

    /** A noun phrase's head and what is joined to it by "and", commas or "as well as". */
    public List<Integer> joined(int head) {
        List<Integer> heads = new ArrayList<>();
        addJoined(head, heads, 0);
        return heads;
    }

    private void addJoined(int head, List<Integer> heads, int depth) {
        if (depth > DEEPEST || heads.size() >= MOST_JOINED) {
            return;
        }
        heads.add(antecedent(head));
        for (int child : sentence.tree().children(head)) {
            if (is(child, "conj") && isNominal(child) && isInList(head, child)) {
                addJoined(child, heads, depth + 1);
            }
        }
    }

    // "the Dogon, farmers in Mali": without "and" at the end of the list it is an apposition.
    private boolean isInList(int head, int member) {
        if (opensClause(member)) {
            return false;
        }
        for (int child : sentence.tree().children(head)) {
            if (child >= member && is(child, "conj") && hasChild(child, "cc")) {
                return true;
            }
        }
        return hasChild(head, "cc") || sentence.isNamed(member) && sentence.isNamed(head);
    }

    // "is in league with Ghana and Togo does not agree": the parser may join what is the subject of its own verb.
    private boolean opensClause(int member) {
        int next = extent(member).end();
        if (next >= sentence.size() || next != member + 1) {
            return false;
        }
        int verb = relation(next).startsWith("aux") || is(next, "cop")
                ? sentence.tree().head(next)
                : next;
        boolean finite = Misparses.FINITE.contains(sentence.form(next))
                || sentence.form(next).equals("MD");
        String preposition = preposition(sentence.tree().head(member));
        return finite
                && verb > member
                && isClause(verb)
                && !is(verb, "acl")
                && !hasChild(verb, "nsubj")
                && !hasChild(verb, "nsubj:pass")
                && !preposition.isEmpty()
                && !Misparses.SUBORDINATORS.contains(preposition);
    }

    // "Russia, which invaded Ukraine": the noun before stands for the pronoun.
    private int antecedent(int token) {
        if (!RELATIVE.contains(sentence.lower(token)) || !sentence.tag(token).equals("PRON")) {
            return token;
        }
        int clause = sentence.tree().head(token);
        if (clause >= 0 && relation(clause).equals("acl:relcl")) {
            return sentence.tree().head(clause);
        }
        for (int at = token - 1; at >= 0 && at > token - 4; at--) {
            if (isNominal(at)) {
                return sentence.tree().head(at) > at
                                && sentence.tree().head(at) < token
                                && isNominal(sentence.tree().head(at))
                        ? sentence.tree().head(at)
                        : at;
            }
        }
        return token;
    }

    /** Whether a noun phrase may have it as its head: nouns, pronouns, numbers, names, "the poor". */
    public boolean isNominal(int token) {
        return switch (sentence.tag(token)) {
            case "NOUN", "PROPN", "PRON", "NUM" -> true;
            case "ADJ" -> sentence.isNamed(token) || hasChild(token, "det");
            default -> sentence.isNamed(token);
        };
    }

    /** Whether it is a verb that is no mere auxiliary or copula. */
    public boolean isVerb(int token) {
        return sentence.tag(token).equals("VERB")
                || sentence.tag(token).equals("AUX") && !relation(token).startsWith("aux") && !is(token, "cop");
    }

    /** Whether the token is, or governs, a clause of its own. */
    public boolean isClause(int token) {
        return isVerb(token) || hasChild(token, "cop") || hasChild(token, "nsubj");
    }

    /** The preposition of a noun phrase; empty where it has none. */
    public String preposition(int head) {
        for (int child : sentence.tree().children(head)) {
            if (is(child, "case") && child < head) {
                return fixed(child);
            }
        }
        return is(head, "conj") ? preposition(sentence.tree().head(head)) : "";
    }

    /** What marks a clause: "to", "that", "if", "of"; empty where nothing does. */
    public String mark(int predicate) {
        for (int child : sentence.tree().children(predicate)) {
            if (is(child, "mark")) {
                return fixed(child);
            }
        }
        return "";
    }

    private String fixed(int first) {
        StringBuilder words = new StringBuilder(sentence.lower(first));
        for (int child : sentence.tree().children(first)) {
            if (is(child, "fixed")) {
                words.append(' ').append(sentence.lower(child));
            }
        }
        return words.toString();
    }

    /** From the first to behind the last word of a noun phrase, without clauses and without what is joined or in apposition. */
    public Place extent(int head) {
        int begin = head;
        int end = head + 1;
        for (int child : sentence.tree().children(head)) {
            String relation = relation(child);
            int colon = relation.indexOf(':');
            String kind = colon < 0 ? relation : relation.substring(0, colon);
            boolean outside = OUTSIDE.contains(relation)
                    || OUTSIDE_KINDS.contains(kind)
                    || relation.equals("case") && child < head;
            if (!outside) {
                Span whole = sentence.tree().extent(child);
                begin = Math.min(begin, whole.begin());
                end = Math.max(end, whole.end());
            }
        }
        return new Place(begin, end);
    }

    /** The verb or copular predicate of the clause that a token stands in; -1 where there is none. */
    public int clauseOf(int token) {
        int at = token;
        for (int steps = 0; at >= 0 && steps < SentenceView.MAX_TOKENS; steps++) {
            if (isClause(at)) {
                return at;
            }
            at = sentence.tree().head(at);
        }
        return -1;
    }

    /** Whether something hangs on it by a relation. */
    public boolean hasChild(int token, String relation) {
        return sentence.tree().children(token).stream()
                .anyMatch(child -> relation(child).equals(relation));
    }

    /** Whether it hangs on its head by a relation. */
    public boolean is(int token, String relation) {
        return relation(token).equals(relation);
    }

    /** How it hangs on its head, in Universal Dependencies. */
    public String relation(int token) {
        return sentence.tree().relation(token);
    }

    /** Itself and all that hangs on it, however far below. */
    public Set<Integer> subtree(int token) {
        return new LinkedHashSet<>(sentence.tree().subtree(token));
    }
}
