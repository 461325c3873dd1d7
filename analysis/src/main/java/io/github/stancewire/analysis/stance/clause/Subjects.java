package io.github.stancewire.analysis.stance.clause;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The grammatical subject of a predicate, also where another clause or a noun lends it: control, raising, coordination, relative clauses. Immutable. */
final class Subjects {
    private static final int DEEPEST = 12;
    /** Verbs with an object whose infinitive is still the subject's. */
    private static final Set<String> SUBJECT_CONTROL = Set.of(
            "promise",
            "threaten",
            "vow",
            "use",
            "employ",
            "deploy",
            "utilise",
            "utilize",
            "operate",
            "wield",
            "take",
            "seek",
            "spend",
            "offer",
            "need",
            "have",
            "make",
            "hold");
    /** "accused Lisbon of hiding": the object does it. */
    private static final Set<String> OBJECT_MARKS = Set.of("of", "for", "from", "against", "about", "over");

    /** What only somebody who speaks does. */
    private static final Set<String> SPEECH = Set.of(
            "accuse",
            "blame",
            "call",
            "condemn",
            "criticise",
            "criticize",
            "denounce",
            "describe",
            "praise",
            "threaten",
            "urge",
            "vow",
            "warn");

    private static final Set<String> ADDRESSING = Set.of("on", "upon", "for", "to");

    private final SentenceView sentence;
    private final Phrases phrases;
    private final Misparses misparses;
    private final Grammar grammar;
    private final Control control;

    Subjects(SentenceView sentence, Phrases phrases, Misparses misparses, Grammar grammar, Control control) {
        this.sentence = sentence;
        this.phrases = phrases;
        this.misparses = misparses;
        this.grammar = grammar;
        this.control = control;
    }

    /** Heads of the subject's noun phrases; empty where the tree does not tell. */
    List<Integer> of(int predicate) {
        return subjects(predicate, 0);
    }

    private List<Integer> subjects(int predicate, int depth) {
        List<Integer> own = ownSubjects(predicate);
        if (!own.isEmpty() || depth > DEEPEST) {
            return own;
        }
        int above = sentence.tree().head(predicate);
        if (above < 0) {
            return misparses.subjectBefore(predicate);
        }
        Optional<List<Integer>> understood = control.understood(predicate);
        if (understood.isPresent()) {
            return understood.get();
        }
        return switch (phrases.relation(predicate)) {
            case "conj" -> phrases.isClause(above) ? subjects(above, depth + 1) : List.of();
            case "xcomp" -> controllers(above, predicate, depth);
            case "advcl" -> {
                List<Integer> lost = misparses.subjectBehindPreposition(predicate);
                yield lost.isEmpty() ? ofAdverbial(above, predicate, depth) : lost;
            }
            case "ccomp", "advcl:relcl" ->
                sentence.form(predicate).equals("VBG") ? subjects(above, depth + 1) : List.of();
            case "acl:relcl" -> phrases.joined(above);
            case "acl" -> ofNoun(above, predicate, depth);
            case "parataxis" -> ofParataxis(above, predicate, depth);
            default -> misparses.subjectBefore(predicate);
        };
    }

    private List<Integer> ownSubjects(int predicate) {
        List<Integer> heads = new ArrayList<>();
        for (int child : sentence.tree().children(predicate)) {
            if (phrases.relation(child).startsWith("nsubj") && !misparses.isBacker(child)) {
                heads.addAll(phrases.joined(misparses.counted(misparses.withoutTime(child))));
            }
        }
        if (heads.isEmpty()) {
            misparses.addressed(predicate).ifPresent(heads::add);
        }
        if (misparses.isHeadlineList(heads)) {
            heads.add(0, 0);
        }
        return heads;
    }

    // "urged Togo to stop", "was urged to stop", "called on Togo to stop", "wants to stop"
    private List<Integer> controllers(int above, int predicate, int depth) {
        boolean bySubject = grammar.isPassive(above) || SUBJECT_CONTROL.contains(sentence.lemma(above));
        if (!bySubject) {
            // "asked Togo to stop": a recipient as well
            List<Integer> objects =
                    grammar.ownObjects(above).isEmpty() ? grammar.recipients(above) : grammar.ownObjects(above);
            if (!objects.isEmpty()) {
                return objects;
            }
            for (Grammar.Oblique oblique : grammar.ownObliques(above)) {
                if (ADDRESSING.contains(oblique.preposition()) && oblique.head() < predicate) {
                    return phrases.joined(oblique.head());
                }
            }
        }
        return subjects(above, depth + 1);
    }

    private List<Integer> ofAdverbial(int above, int predicate, int depth) {
        String mark = phrases.mark(predicate);
        if (isSpeechOfAnother(above, predicate)) {
            return subjects(sentence.tree().head(above), depth + 1);
        }
        boolean lent = !sentence.form(predicate).startsWith("VBZ")
                && !sentence.form(predicate).equals("VBD");
        if (phrases.isVerb(above) && OBJECT_MARKS.contains(mark)) {
            List<Integer> accused = grammar.patients(above);
            return accused.isEmpty() ? subjects(above, depth + 1) : accused;
        }
        return phrases.isClause(above) && (lent || grammar.isReduced(predicate))
                ? subjects(above, depth + 1)
                : List.of();
    }

    // "said the house was hit, denouncing the attack": he who said it, which the parser cannot know.
    private boolean isSpeechOfAnother(int above, int predicate) {
        int teller = sentence.tree().head(above);
        boolean speech = sentence.form(predicate).equals("VBG")
                && predicate > above
                && SPEECH.contains(sentence.lemma(predicate))
                && phrases.is(above, "ccomp")
                && phrases.mark(predicate).isEmpty();
        return speech && teller >= 0 && sentence.lower(predicate - 1).equals(",");
    }

    // "efforts to help", "ships leaving", "a fund aimed at"
    private List<Integer> ofNoun(int noun, int predicate, int depth) {
        String mark = phrases.mark(predicate);
        if (!mark.equals("to") && !OBJECT_MARKS.contains(mark)) {
            return phrases.joined(noun);
        }
        List<Integer> owners = new ArrayList<>();
        for (int child : sentence.tree().children(noun)) {
            if (phrases.is(child, "nmod:poss")) {
                owners.addAll(phrases.joined(child));
            }
        }
        if (!owners.isEmpty()) {
            return owners;
        }
        if (!sentence.within(phrases.extent(noun).begin(), noun).isEmpty()) {
            return List.of(noun);
        }
        int verb = sentence.tree().head(noun);
        return verb >= 0 && phrases.isClause(verb) && phrases.relation(noun).equals("obj")
                ? subjects(verb, depth + 1)
                : List.of(noun);
    }

    // "The United States, with its allies, imposed": where the parser lost the subject, it stands above.
    private List<Integer> ofParataxis(int above, int predicate, int depth) {
        boolean finite = Misparses.FINITE.contains(sentence.form(predicate))
                || sentence.form(predicate).equals("VBN");
        if (above > predicate || !finite) {
            return List.of();
        }
        return phrases.isClause(above)
                ? subjects(above, depth + 1)
                : phrases.isNominal(above) ? phrases.joined(above) : List.of();
    }
}
