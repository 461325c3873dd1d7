package io.github.stancewire.analysis.stance.clause;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Who is meant to do what a clause without a subject tells, where it hangs on a noun or an adjective that says whose it is: "claimed
 * responsibility for bombing", "Ghana's role in toppling", "a force tasked with defending". Immutable.
 */
final class Control {
    /** Whoever has it does what stands behind its "for" or "of". */
    private static final Set<String> DUTIES = Set.of(
            "responsibility",
            "credit",
            "readiness",
            "willingness",
            "preparedness",
            "blame",
            "reputation",
            "duty",
            "guilt",
            "policy",
            "habit",
            "record",
            "history");

    /** Whoever has it does what stands behind its "in". */
    private static final Set<String> SHARES =
            Set.of("participation", "involvement", "role", "part", "share", "hand", "complicity", "interest");
    /** Verbs whose subject has what their object names. */
    private static final Set<String> HAVING = Set.of(
            "claim",
            "take",
            "play",
            "have",
            "bear",
            "assume",
            "accept",
            "share",
            "admit",
            "acknowledge",
            "confess",
            "express",
            "voice",
            "signal",
            "show",
            "declare",
            "deny",
            "win",
            "earn",
            "receive",
            "get",
            "confirm");
    /** What somebody is who shall do what stands behind it. */
    private static final Set<String> CHARGED = Set.of(
            "responsible",
            "tasked",
            "charged",
            "dedicated",
            "devoted",
            "committed",
            "bent",
            "intent",
            "ready",
            "willing",
            "prepared",
            "eager",
            "determined",
            "guilty",
            "complicit");
    /** "is used by Ghana to strike", "was set up by Ghana to help": who does the one does the other. */
    private static final Set<String> PURPOSEFUL = Set.of(
            "use",
            "employ",
            "deploy",
            "form",
            "found",
            "create",
            "establish",
            "set",
            "launch",
            "build",
            "assemble",
            "send",
            "dispatch",
            "design");

    private static final Set<String> MARKS = Set.of("for", "of", "in", "with", "on", "to");

    private final SentenceView sentence;
    private final Phrases phrases;
    private final Grammar grammar;

    Control(SentenceView sentence, Phrases phrases, Grammar grammar) {
        this.sentence = sentence;
        this.phrases = phrases;
        this.grammar = grammar;
    }

    /** Heads of the noun phrases that name them, which may be none; empty where no such noun or adjective governs the clause. */
    Optional<List<Integer>> understood(int predicate) {
        int above = sentence.tree().head(predicate);
        String mark = phrases.mark(predicate);
        if (above < 0 || !MARKS.contains(mark)) {
            return Optional.empty();
        }
        int noun = governingNoun(above, predicate);
        if (noun >= 0 && (mark.equals("in") ? SHARES : DUTIES).contains(sentence.lemma(noun))) {
            return Optional.of(holders(noun));
        }
        if (CHARGED.contains(sentence.lower(above)) && isSaidOfNoun(above)) {
            return Optional.of(phrases.joined(sentence.tree().head(above)));
        }
        return mark.equals("to") ? makers(above, predicate) : Optional.empty();
    }

    // "took part in bombing": the parser may hang the clause on the verb.
    private int governingNoun(int above, int predicate) {
        if (sentence.tag(above).equals("NOUN")) {
            return above;
        }
        return phrases.is(predicate, "advcl") && phrases.isVerb(above)
                ? sentence.tree().children(above).stream()
                        .filter(child -> phrases.is(child, "obj") && child < predicate)
                        .findFirst()
                        .orElse(-1)
                : -1;
    }

    private boolean isSaidOfNoun(int word) {
        boolean beside = phrases.is(word, "amod") || phrases.is(word, "acl");
        return beside
                && !phrases.hasChild(word, "cop")
                && phrases.isNominal(sentence.tree().head(word));
    }

    /** Heads of who has a share in the deed that a noun names. */
    List<Integer> sharers(int noun) {
        int above = sentence.tree().head(noun);
        boolean shared = above >= 0
                && phrases.is(noun, "nmod")
                && phrases.preposition(noun).equals("in")
                && SHARES.contains(sentence.lemma(above));
        return shared ? holders(above) : List.of();
    }

    // Before it, behind it or as the subject of its verb: "took part", "Ghana's role".
    private List<Integer> holders(int noun) {
        List<Integer> owners = new ArrayList<>();
        for (int child : sentence.tree().children(noun)) {
            if (phrases.is(child, "nmod:poss")) {
                owners.addAll(phrases.joined(child));
            }
        }
        if (owners.isEmpty()) {
            sentence.within(phrases.extent(noun).begin(), noun).forEach(place -> owners.add(place.end() - 1));
        }
        if (owners.isEmpty()) {
            grammar.ownObliques(noun).stream()
                    .filter(oblique -> Set.of("of", "by").contains(oblique.preposition()))
                    .forEach(oblique -> owners.addAll(phrases.joined(oblique.head())));
        }
        int verb = sentence.tree().head(noun);
        boolean had = owners.isEmpty() && verb >= 0 && HAVING.contains(sentence.lemma(verb)) && phrases.isVerb(verb);
        if (had && (phrases.is(noun, "obj") || phrases.is(noun, "nsubj:pass"))) {
            return grammar.agents(verb);
        }
        return owners;
    }

    // "a coalition formed by Ghana to fight", "drones used by Ghana to strike"
    private Optional<List<Integer>> makers(int above, int predicate) {
        List<Integer> making = new ArrayList<>(sentence.tree().children(above));
        making.add(above);
        return making.stream()
                .filter(verb -> verb < predicate
                        && PURPOSEFUL.contains(sentence.lemma(verb))
                        && (verb == above || phrases.is(verb, "acl"))
                        && grammar.isPassive(verb))
                .map(grammar::by)
                .filter(makers -> !makers.isEmpty())
                .findFirst();
    }
}
