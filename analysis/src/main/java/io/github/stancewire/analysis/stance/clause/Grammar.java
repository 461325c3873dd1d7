package io.github.stancewire.analysis.stance.clause;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Who does what to whom in a dependency tree: what fills the places of a predicate, wherever the sentence puts it. Noun phrases are told by
 * their head words. Reads through passives, coordination, relative clauses, control and raising; a predicate whose subject the tree
 * does not tell has none. Immutable.
 */
public final class Grammar {
    private static final Set<String> NEGATIONS = Set.of("not", "n't", "n’t", "never");

    private static final Set<String> AIMED = Set.of("on", "against");

    private final SentenceView sentence;
    private final Phrases phrases;
    private final Misparses misparses;
    private final Control control;
    private final Subjects subjects;

    public Grammar(SentenceView sentence) {
        this.sentence = sentence;
        this.phrases = new Phrases(sentence);
        this.misparses = new Misparses(sentence, phrases);
        this.control = new Control(sentence, phrases, this);
        this.subjects = new Subjects(sentence, phrases, misparses, this, control);
    }

    /** The phrases of the same sentence. */
    public Phrases phrases() {
        return phrases;
    }

    /**
     * A noun phrase under a preposition.
     *
     * @param preposition in lower case
     */
    public record Oblique(String preposition, int head) {}

    /** Who is told to do what the predicate says: the subject, in the passive who stands behind "by". */
    public List<Integer> agents(int predicate) {
        return isPassive(predicate) ? by(predicate) : subjects(predicate);
    }

    /** Whom or what it is done to: the object, in the passive the subject. */
    public List<Integer> patients(int predicate) {
        if (isPassive(predicate)) {
            return subjects(predicate);
        }
        List<Integer> objects = objects(predicate);
        return objects.isEmpty() ? recipients(predicate) : objects;
    }

    /** Who stands behind "by". */
    public List<Integer> by(int predicate) {
        for (Oblique oblique : ownObliques(predicate)) {
            if (oblique.preposition().equals("by")) {
                return phrases.joined(oblique.head());
            }
        }
        return sentence.form(predicate).equals("VBN") ? byOfNext(predicate) : List.of();
    }

    // "was stopped and searched by guards": the parser tells it of the last only.
    private List<Integer> byOfNext(int predicate) {
        for (int child : sentence.tree().children(predicate)) {
            boolean shares = phrases.is(child, "conj")
                    && sentence.form(child).equals("VBN")
                    && !phrases.hasChild(child, "nsubj:pass")
                    && !phrases.hasChild(child, "nsubj");
            if (shares) {
                return by(child);
            }
        }
        return List.of();
    }

    /** The grammatical subject, also where another clause lends it. */
    public List<Integer> subjects(int predicate) {
        return subjects.of(predicate);
    }

    /** "Ghana's role in the bombing of": heads of who has a share in what a noun names; empty where nobody is told to. */
    public List<Integer> sharers(int noun) {
        return control.sharers(noun);
    }

    /** Objects, also those that a relative clause leaves to the noun before: "the missiles that Iran fired". */
    public List<Integer> objects(int predicate) {
        List<Integer> own = ownObjects(predicate);
        boolean gap = own.isEmpty()
                && phrases.relation(predicate).equals("acl:relcl")
                && !subjects(predicate).equals(phrases.joined(sentence.tree().head(predicate)));
        return gap ? phrases.joined(sentence.tree().head(predicate)) : own;
    }

    /** Objects that stand in the predicate's own clause, also where the parser hangs them on something else. */
    public List<Integer> ownObjects(int predicate) {
        List<Integer> heads = hanging(predicate, "obj");
        return heads.isEmpty() ? misparses.objectBehind(predicate) : heads;
    }

    /** "gave Ukraine tanks" */
    public List<Integer> recipients(int predicate) {
        return hanging(predicate, "iobj");
    }

    private List<Integer> hanging(int predicate, String relation) {
        return sentence.tree().children(predicate).stream()
                .filter(child -> phrases.is(child, relation) && !misparses.isTime(child))
                .flatMap(child -> phrases.joined(misparses.counted(child)).stream())
                .toList();
    }

    /**
     * Noun phrases under prepositions that may belong to a verb: its own, and those that the parser put under its object, since no
     * grammar tells these apart.
     */
    public List<Oblique> obliques(int predicate) {
        List<Oblique> all = new ArrayList<>(ownObliques(predicate));
        for (int object : ownObjects(predicate)) {
            all.addAll(ownObliques(object));
        }
        all.sort((one, other) -> Integer.compare(one.head(), other.head()));
        return all;
    }

    /** Noun phrases under prepositions that hang on a word. */
    public List<Oblique> ownObliques(int word) {
        List<Oblique> all = new ArrayList<>();
        for (int child : sentence.tree().children(word)) {
            boolean oblique = phrases.relation(child).startsWith("obl")
                    || phrases.is(child, "nmod")
                    || phrases.is(child, "advmod") && phrases.isNominal(child);
            String preposition = oblique ? phrases.preposition(child) : "";
            if (!preposition.isEmpty()) {
                all.add(new Oblique(preposition, child));
            }
        }
        return all;
    }

    /**
     * The same for a noun that names a deed: "the raids on Peru by Chile". The parser may hang the second name on the first, though names have no
     * doers.
     */
    public List<Oblique> deedObliques(int noun) {
        List<Oblique> all = new ArrayList<>(ownObliques(noun));
        for (Oblique first : List.copyOf(all)) {
            boolean named = sentence.isNamed(first.head());
            ownObliques(first.head()).stream()
                    .filter(second -> named && AIMED.contains(second.preposition())
                            || (named || first.preposition().equals("of"))
                                    && second.preposition().equals("by"))
                    .forEach(all::add);
        }
        return all;
    }

    /** Clauses that a verb governs without a conjunction: "aimed at isolating", "wants to stop". */
    public List<Integer> complements(int predicate) {
        return sentence.tree().children(predicate).stream()
                .filter(child -> phrases.is(child, "xcomp") || phrases.is(child, "ccomp"))
                .toList();
    }

    /** Whether a "not" or the like hangs on it. */
    public boolean isNegated(int predicate) {
        return sentence.tree().children(predicate).stream()
                .anyMatch(child -> NEGATIONS.contains(sentence.lower(child)));
    }

    /** Whether it is a passive, with or without an auxiliary: "was struck", "missiles made by". */
    public boolean isPassive(int predicate) {
        if (!sentence.form(predicate).equals("VBN") && !sentence.form(predicate).equals("VBD")) {
            return false;
        }
        for (int child : sentence.tree().children(predicate)) {
            if (phrases.is(child, "aux:pass") || phrases.is(child, "nsubj:pass")) {
                return true;
            }
        }
        boolean perfect = phrases.hasChild(predicate, "aux") || phrases.hasChild(predicate, "nsubj");
        if (perfect) {
            return false;
        }
        return isReduced(predicate)
                || phrases.is(predicate, "conj")
                        && sentence.form(predicate).equals("VBN")
                        && isPassive(sentence.tree().head(predicate));
    }

    // "missiles made by", "backed by Iran, the group": a participle without an auxiliary
    boolean isReduced(int predicate) {
        boolean participle = phrases.is(predicate, "acl")
                || phrases.is(predicate, "advcl")
                || phrases.is(predicate, "xcomp")
                || phrases.is(predicate, "amod");
        boolean form = sentence.form(predicate).equals("VBN")
                || sentence.form(predicate).equals("VBD") && !by(predicate).isEmpty();
        return participle && form && ownObjects(predicate).isEmpty();
    }
}
