package io.github.stancewire.analysis.stance;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Who does what to whom in a dependency tree: what fills the places of a predicate, wherever the sentence puts it. Noun phrases are told by
 * their head words. Reads through passives, coordination, relative clauses, control and raising; a predicate whose subject the tree
 * does not tell has none. Immutable.
 */
final class Grammar {
    private static final int DEEPEST = 12;
    /** Longer lists than any in the news are cut, so that few words cannot hold endless pairs. */
    private static final int MOST_JOINED = 12;

    private static final Set<String> RELATIVE = Set.of("who", "which", "that", "whom");
    /** Verbs with an object whose infinitive is still the subject's. */
    private static final Set<String> SUBJECT_CONTROL = Set.of(
            "promise", "threaten", "vow", "use", "take", "seek", "spend", "offer", "need", "have", "make", "hold");
    /** "accused Washington of blocking": the object does it. */
    private static final Set<String> OBJECT_MARKS = Set.of("of", "for", "from", "against", "about", "over");

    private static final Set<String> TIMES =
            Set.of("day", "week", "month", "year", "decade", "morning", "evening", "today");
    private static final Set<String> REASONS = Set.of("for", "of", "over", "as");
    private static final Set<String> FINITE = Set.of("VBD", "VBZ", "VBP");
    private static final Set<String> SUBORDINATORS = Set.of("after", "before", "since", "as", "until");

    private final SentenceView sentence;

    Grammar(SentenceView sentence) {
        this.sentence = sentence;
    }

    /**
     * A noun phrase under a preposition.
     *
     * @param preposition in lower case
     */
    record Oblique(String preposition, int head) {}

    /** A noun phrase's head and what is joined to it by "and", commas or "as well as". */
    List<Integer> joined(int head) {
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

    // "the Houthis, militants in Yemen": without "and" at the end of the list it is an apposition.
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

    // "is at war with Israel and Iran does not recognize": the parser may join what is the subject of its own verb.
    private boolean opensClause(int member) {
        int next = extent(member).end();
        if (next >= sentence.size() || next != member + 1) {
            return false;
        }
        int verb = relation(next).startsWith("aux") || is(next, "cop")
                ? sentence.tree().head(next)
                : next;
        boolean finite =
                FINITE.contains(sentence.form(next)) || sentence.form(next).equals("MD");
        String preposition = preposition(sentence.tree().head(member));
        return finite
                && verb > member
                && isClause(verb)
                && !is(verb, "acl")
                && !hasChild(verb, "nsubj")
                && !hasChild(verb, "nsubj:pass")
                && !preposition.isEmpty()
                && !SUBORDINATORS.contains(preposition);
    }

    boolean isNominal(int token) {
        return switch (sentence.tag(token)) {
            case "NOUN", "PROPN", "PRON", "NUM" -> true;
            case "ADJ" -> sentence.isNamed(token) || hasChild(token, "det");
            default -> sentence.isNamed(token);
        };
    }

    boolean isVerb(int token) {
        return sentence.tag(token).equals("VERB")
                || sentence.tag(token).equals("AUX") && !relation(token).startsWith("aux") && !is(token, "cop");
    }

    /** Whether the token is, or governs, a clause of its own. */
    boolean isClause(int token) {
        return isVerb(token) || hasChild(token, "cop") || hasChild(token, "nsubj");
    }

    /** The preposition of a noun phrase; empty where it has none. */
    String preposition(int head) {
        for (int child : sentence.tree().children(head)) {
            if (is(child, "case") && child < head) {
                return fixed(child);
            }
        }
        return is(head, "conj") ? preposition(sentence.tree().head(head)) : "";
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

    /** Who is told to do what the predicate says: the subject, in the passive who stands behind "by". */
    List<Integer> agents(int predicate) {
        return isPassive(predicate) ? by(predicate) : subjects(predicate);
    }

    /** Whom or what it is done to: the object, in the passive the subject. */
    List<Integer> patients(int predicate) {
        if (isPassive(predicate)) {
            return subjects(predicate);
        }
        List<Integer> objects = objects(predicate);
        return objects.isEmpty() ? recipients(predicate) : objects;
    }

    List<Integer> by(int predicate) {
        for (Oblique oblique : ownObliques(predicate)) {
            if (oblique.preposition().equals("by")) {
                return joined(oblique.head());
            }
        }
        return List.of();
    }

    /** The grammatical subject, also where another clause lends it. */
    List<Integer> subjects(int predicate) {
        return subjects(predicate, 0);
    }

    private List<Integer> subjects(int predicate, int depth) {
        List<Integer> own = ownSubjects(predicate);
        if (!own.isEmpty() || depth > DEEPEST) {
            return own;
        }
        int above = sentence.tree().head(predicate);
        if (above < 0) {
            return before(predicate);
        }
        return switch (relation(predicate)) {
            case "conj" -> isClause(above) ? subjects(above, depth + 1) : List.of();
            case "xcomp" -> controllers(above, predicate, depth);
            case "advcl" -> lost(predicate).isEmpty() ? ofAdverbial(above, predicate, depth) : lost(predicate);
            case "ccomp", "advcl:relcl" ->
                sentence.form(predicate).equals("VBG") ? subjects(above, depth + 1) : List.of();
            case "acl:relcl" -> joined(above);
            case "acl" -> ofNoun(above, predicate, depth);
            case "parataxis" -> ofParataxis(above, predicate, depth);
            default -> before(predicate);
        };
    }

    // "Earlier this month the congress had rejected": what stands before a finite verb, where the parser hung it on
    // something else.
    private List<Integer> before(int predicate) {
        int at = predicate - 1;
        boolean finite = FINITE.contains(sentence.form(predicate));
        while (at > 0 && (relation(at).startsWith("aux") || is(at, "advmod"))) {
            finite |= relation(at).startsWith("aux");
            at--;
        }
        boolean loose = at >= 0
                && finite
                && isNominal(at)
                && preposition(at).isEmpty()
                && (is(at, "obj") || is(at, "nmod") || is(at, "appos"))
                && !isVerb(sentence.tree().head(at));
        return loose ? joined(at) : List.of();
    }

    private List<Integer> ownSubjects(int predicate) {
        List<Integer> heads = new ArrayList<>();
        for (int child : sentence.tree().children(predicate)) {
            // "Iran-backed rebels attacked": the parser may take the backer for a subject.
            boolean backer =
                    sentence.lower(child + 1).equals("-") && CompoundFrames.BACKED.contains(sentence.lower(child + 2));
            if (relation(child).startsWith("nsubj") && !backer) {
                heads.addAll(joined(withoutTime(child)));
            }
        }
        // "Germany, France slam": in a headline a comma joins.
        boolean headline = heads.size() == 1
                && heads.get(0) == 2
                && sentence.lower(1).equals(",")
                && sentence.isNamed(0)
                && sentence.isNamed(2);
        if (headline) {
            heads.add(0, 0);
        }
        return heads;
    }

    // "this month the congress had rejected": a time is no subject, but what the parser took for its apposition is.
    private int withoutTime(int subject) {
        if (TIMES.contains(sentence.lemma(subject))) {
            for (int child : sentence.tree().children(subject)) {
                if (is(child, "appos")) {
                    return child;
                }
            }
        }
        return subject;
    }

    // "urged Iran to stop", "was urged to stop", "called on Iran to stop", "wants to stop"
    private List<Integer> controllers(int above, int predicate, int depth) {
        boolean bySubject = isPassive(above) || SUBJECT_CONTROL.contains(sentence.lemma(above));
        if (!bySubject) {
            List<Integer> objects = ownObjects(above);
            if (!objects.isEmpty()) {
                return objects;
            }
            for (Oblique oblique : ownObliques(above)) {
                if (Set.of("on", "upon", "for", "to").contains(oblique.preposition()) && oblique.head() < predicate) {
                    return joined(oblique.head());
                }
            }
        }
        return subjects(above, depth + 1);
    }

    private List<Integer> ofAdverbial(int above, int predicate, int depth) {
        String mark = mark(predicate);
        boolean lent = !sentence.form(predicate).startsWith("VBZ")
                && !sentence.form(predicate).equals("VBD");
        if (isVerb(above) && OBJECT_MARKS.contains(mark)) {
            List<Integer> accused = patients(above);
            return accused.isEmpty() ? subjects(above, depth + 1) : accused;
        }
        return isClause(above) && (lent || isReduced(predicate)) ? subjects(above, depth + 1) : List.of();
    }

    // "efforts to bolster", "missiles striking", "a partnership aimed at"
    private List<Integer> ofNoun(int noun, int predicate, int depth) {
        String mark = mark(predicate);
        if (!mark.equals("to") && !OBJECT_MARKS.contains(mark)) {
            return joined(noun);
        }
        List<Integer> owners = new ArrayList<>();
        for (int child : sentence.tree().children(noun)) {
            if (is(child, "nmod:poss")) {
                owners.addAll(joined(child));
            }
        }
        if (!owners.isEmpty()) {
            return owners;
        }
        if (!sentence.within(extent(noun).begin(), noun).isEmpty()) {
            return List.of(noun);
        }
        int verb = sentence.tree().head(noun);
        return verb >= 0 && isClause(verb) && relation(noun).equals("obj") ? subjects(verb, depth + 1) : List.of(noun);
    }

    // "after the US and Israel attacked": read as a preposition, "after" takes the subject away.
    private List<Integer> lost(int predicate) {
        int at = predicate - 1;
        boolean finite = FINITE.contains(sentence.form(predicate));
        if (at < 0 || !finite || !isNominal(at) || !mark(predicate).isEmpty()) {
            return List.of();
        }
        while (sentence.tree().head(at) >= 0 && sentence.tree().head(at) < at && is(at, "conj")) {
            at = sentence.tree().head(at);
        }
        boolean subordinated =
                SUBORDINATORS.contains(preposition(at)) && sentence.tree().head(at) != predicate;
        return subordinated ? joined(at) : List.of();
    }

    // "The United States, with its allies, imposed": where the parser lost the subject, it stands above.
    private List<Integer> ofParataxis(int above, int predicate, int depth) {
        boolean finite = FINITE.contains(sentence.form(predicate))
                || sentence.form(predicate).equals("VBN");
        if (above > predicate || !finite) {
            return List.of();
        }
        return isClause(above) ? subjects(above, depth + 1) : isNominal(above) ? joined(above) : List.of();
    }

    /** What marks a clause: "to", "that", "if", "of"; empty where nothing does. */
    String mark(int predicate) {
        for (int child : sentence.tree().children(predicate)) {
            if (is(child, "mark")) {
                return fixed(child);
            }
        }
        return "";
    }

    /** Objects, also those that a relative clause leaves to the noun before: "the missiles that Iran fired". */
    List<Integer> objects(int predicate) {
        List<Integer> own = ownObjects(predicate);
        boolean gap = own.isEmpty()
                && relation(predicate).equals("acl:relcl")
                && !subjects(predicate).equals(joined(sentence.tree().head(predicate)));
        return gap ? joined(sentence.tree().head(predicate)) : own;
    }

    private List<Integer> ownObjects(int predicate) {
        List<Integer> heads = new ArrayList<>();
        for (int child : sentence.tree().children(predicate)) {
            if (is(child, "obj")) {
                heads.addAll(joined(child));
            }
        }
        return heads.isEmpty() ? behind(predicate) : heads;
    }

    // "condemned Russia for what they called": what stands behind a verb, where the parser hung it on what follows.
    private List<Integer> behind(int predicate) {
        for (int at = predicate + 1; at < Math.min(sentence.size() - 1, predicate + 5); at++) {
            if (sentence.isNamed(at) && is(at, "nsubj") && sentence.tree().head(at) > at) {
                boolean loose = REASONS.contains(sentence.lower(at + 1))
                        && sentence.tree().head(sentence.tree().head(at)) == predicate;
                return loose ? List.of(at) : List.of();
            }
        }
        return List.of();
    }

    /** "gave Ukraine tanks" */
    List<Integer> recipients(int predicate) {
        List<Integer> heads = new ArrayList<>();
        for (int child : sentence.tree().children(predicate)) {
            if (is(child, "iobj")) {
                heads.addAll(joined(child));
            }
        }
        return heads;
    }

    /**
     * Noun phrases under prepositions that may belong to a verb: its own, and those that the parser put under its object, since no
     * grammar tells these apart.
     */
    List<Oblique> obliques(int predicate) {
        List<Oblique> all = new ArrayList<>(ownObliques(predicate));
        for (int object : ownObjects(predicate)) {
            all.addAll(ownObliques(object));
        }
        all.sort((one, other) -> Integer.compare(one.head(), other.head()));
        return all;
    }

    /** Noun phrases under prepositions that hang on a word. */
    List<Oblique> ownObliques(int word) {
        List<Oblique> all = new ArrayList<>();
        for (int child : sentence.tree().children(word)) {
            boolean oblique =
                    relation(child).startsWith("obl") || is(child, "nmod") || is(child, "advmod") && isNominal(child);
            String preposition = oblique ? preposition(child) : "";
            if (!preposition.isEmpty()) {
                all.add(new Oblique(preposition, child));
            }
        }
        return all;
    }

    /** Clauses that a verb governs without a conjunction: "aimed at containing", "wants to stop". */
    List<Integer> complements(int predicate) {
        return sentence.tree().children(predicate).stream()
                .filter(child -> is(child, "xcomp") || is(child, "ccomp"))
                .toList();
    }

    boolean isPassive(int predicate) {
        if (!sentence.form(predicate).equals("VBN") && !sentence.form(predicate).equals("VBD")) {
            return false;
        }
        for (int child : sentence.tree().children(predicate)) {
            if (is(child, "aux:pass") || is(child, "nsubj:pass")) {
                return true;
            }
        }
        boolean perfect = hasChild(predicate, "aux") || hasChild(predicate, "nsubj");
        if (perfect) {
            return false;
        }
        return isReduced(predicate)
                || is(predicate, "conj")
                        && sentence.form(predicate).equals("VBN")
                        && isPassive(sentence.tree().head(predicate));
    }

    // "missiles made by", "backed by Iran, the group": a participle without an auxiliary
    private boolean isReduced(int predicate) {
        boolean participle =
                is(predicate, "acl") || is(predicate, "advcl") || is(predicate, "xcomp") || is(predicate, "amod");
        boolean form = sentence.form(predicate).equals("VBN")
                || sentence.form(predicate).equals("VBD") && !by(predicate).isEmpty();
        return participle && form && ownObjects(predicate).isEmpty();
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

    /** From the first to behind the last word of a noun phrase, without clauses and without what is joined or in apposition. */
    PairView.Place extent(int head) {
        int begin = head;
        int end = head + 1;
        for (int child : sentence.tree().children(head)) {
            String relation = relation(child);
            boolean outside = relation.startsWith("acl")
                    || relation.equals("conj")
                    || relation.equals("cc")
                    || relation.equals("appos")
                    || relation.equals("punct")
                    || relation.equals("parataxis")
                    || relation.startsWith("nsubj")
                    || relation.equals("cop")
                    || relation.equals("mark")
                    || relation.startsWith("aux")
                    || relation.startsWith("advcl")
                    || relation.startsWith("obl")
                    || relation.equals("case") && child < head;
            if (!outside) {
                io.github.stancewire.analysis.Span whole = sentence.tree().extent(child);
                begin = Math.min(begin, whole.begin());
                end = Math.max(end, whole.end());
            }
        }
        return new PairView.Place(begin, end);
    }

    /** The verb or copular predicate of the clause that a token stands in; -1 where there is none. */
    int clauseOf(int token) {
        int at = token;
        for (int steps = 0; at >= 0 && steps < SentenceView.MAX_TOKENS; steps++) {
            if (isClause(at)) {
                return at;
            }
            at = sentence.tree().head(at);
        }
        return -1;
    }

    boolean hasChild(int token, String relation) {
        return sentence.tree().children(token).stream()
                .anyMatch(child -> relation(child).equals(relation));
    }

    boolean is(int token, String relation) {
        return relation(token).equals(relation);
    }

    String relation(int token) {
        return sentence.tree().relation(token);
    }

    Set<Integer> subtree(int token) {
        return new LinkedHashSet<>(sentence.tree().subtree(token));
    }
}
