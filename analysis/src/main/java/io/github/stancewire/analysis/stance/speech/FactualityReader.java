package io.github.stancewire.analysis.stance.speech;

import io.github.stancewire.analysis.stance.Stance.Factuality;
import io.github.stancewire.analysis.stance.clause.Phrases;
import io.github.stancewire.analysis.stance.clause.SentenceView;
import io.github.stancewire.analysis.stance.lexicon.StanceLexicon;
import java.util.Set;

/** Reads from a predicate's own words and from what governs it whether a stance is told as a fact. */
public final class FactualityReader {
    /** "not only a threat": more than that. */
    private static final Set<String> ONLY = Set.of("only", "just", "merely", "simply");

    private static final Set<String> NEGATIONS = Set.of("not", "n't", "n’t", "never", "no", "neither", "nor");
    private static final Set<String> MODALS = Set.of("may", "might", "could", "would", "should");
    private static final Set<String> CONDITIONS = Set.of("if", "unless", "whether");
    /** With the present behind them, they tell what is still to come. */
    private static final Set<String> AWAITED = Set.of("until", "till", "before", "once");

    private static final Set<String> PRESENT = Set.of("VBZ", "VBP");
    private static final Set<String> FUTURE = Set.of("will", "'ll", "’ll", "shall");
    /** "has to cooperate", "needs to stop" */
    private static final Set<String> DUE = Set.of("have", "need", "ought");
    /** What happened at the time of something else does not depend on it. */
    private static final Set<String> TIMES =
            Set.of("after", "following", "before", "since", "during", "amid", "until", "despite", "because of", "over");

    /** What opens the clause of what a verb denies, regrets or is set on. */
    private static final Set<String> DEEDS = Set.of("of", "from", "for", "in", "on");

    private static final Set<String> POSSIBLE = Set.of("possible", "potential", "proposed", "would-be", "hypothetical");

    private final SentenceView sentence;
    private final Phrases phrases;
    private final StanceLexicon lexicon;
    private final Speech speech;

    public FactualityReader(SentenceView sentence, Phrases phrases, StanceLexicon lexicon, Speech speech) {
        this.sentence = sentence;
        this.phrases = phrases;
        this.lexicon = lexicon;
        this.speech = speech;
    }

    /**
     * @param predicate token that tells the stance
     * @param ownWords true when the source itself speaks: its "will" is then a promise or a threat, an act by itself
     */
    public Factuality of(int predicate, boolean ownWords) {
        int at = predicate;
        Factuality told = own(at, ownWords);
        for (int steps = 0; told == Factuality.ASSERTED && steps < SentenceView.MAX_TOKENS; steps++) {
            int above = sentence.tree().head(at);
            if (above < 0 || !reaches(at, above)) {
                break;
            }
            told = governed(above, at, ownWords);
            at = above;
        }
        return told;
    }

    /** Whether what governs a word may take back what it tells: a verb its complements, a word its nouns, but not one main clause the other. */
    private boolean reaches(int at, int above) {
        String relation = phrases.relation(at);
        if (TIMES.contains(phrases.preposition(at))) {
            return false;
        }
        boolean nominal = phrases.isNominal(at) && !phrases.hasChild(at, "cop");
        return switch (relation) {
            case "xcomp", "ccomp", "acl" -> true;
            case "advcl" ->
                DEEDS.contains(phrases.mark(at)) || sentence.tag(above).equals("ADJ");
            case "conj" -> phrases.isVerb(at) && phrases.isVerb(above) && !phrases.hasChild(at, "nsubj");
            case "obj", "obl", "nmod", "nsubj", "nsubj:pass", "amod", "compound", "nmod:poss", "obl:agent" ->
                nominal || relation.equals("amod");
            default -> false;
        };
    }

    private Factuality own(int word, boolean ownWords) {
        // "said it would": what was a "will" when it was said.
        boolean told = speech.isReported(word);
        boolean promise = false;
        for (int child : sentence.tree().children(word)) {
            String lower = sentence.lower(child);
            boolean reported = lower.equals("would") && told;
            boolean close = phrases.is(child, "advmod")
                    || phrases.is(child, "det")
                    || phrases.relation(child).startsWith("aux");
            boolean over = lower.equals("longer") && sentence.lower(child - 1).equals("no");
            if (close && (over || NEGATIONS.contains(lower)) && !ONLY.contains(sentence.lower(child + 1))) {
                return Factuality.NEGATED;
            }
            if (phrases.relation(child).startsWith("aux") && MODALS.contains(lower) && !reported
                    || phrases.is(child, "mark")
                            && (CONDITIONS.contains(lower) || AWAITED.contains(lower) && isPresent(word))
                    || phrases.is(child, "amod") && POSSIBLE.contains(lower)) {
                return Factuality.HYPOTHETICAL;
            }
            promise |= phrases.relation(child).startsWith("aux") && (FUTURE.contains(lower) || reported);
        }
        return promise && !ownWords ? Factuality.PLANNED : Factuality.ASSERTED;
    }

    // "until the ministry lifts the ban", "before it has withdrawn"
    private boolean isPresent(int verb) {
        return PRESENT.contains(sentence.form(verb))
                || sentence.tree().children(verb).stream()
                        .anyMatch(child ->
                                phrases.relation(child).startsWith("aux") && PRESENT.contains(sentence.form(child)));
    }

    // "is mulling tariffs on", but not "discussed Kenya's tariffs on", "considers Peru a threat"
    private boolean isWeighed(int complement) {
        int governor = sentence.tree().head(complement);
        return phrases.is(complement, "obj")
                && !phrases.hasChild(complement, "nmod:poss")
                && sentence.tree().children(complement).stream()
                        .noneMatch(child -> lexicon.is("definite", sentence.lower(child)))
                && sentence.tree().children(governor).stream()
                        .noneMatch(child -> child != complement && phrases.is(child, "obj"));
    }

    private Factuality governed(int governor, int complement, boolean ownWords) {
        String lemma = sentence.lemma(governor);
        boolean content = !phrases.relation(complement).startsWith("nsubj") && !phrases.is(complement, "nmod:poss");
        boolean direct = content && !phrases.relation(complement).startsWith("obl") && !phrases.is(complement, "nmod");
        // "its role in the raid was denied"
        boolean denied = phrases.is(complement, "nsubj:pass") && lemma.equals("deny");
        if (denied || direct && lexicon.is("deny", lemma)) {
            return Factuality.NEGATED;
        }
        if (content && phrases.isClause(complement) && lexicon.is("plan", lemma)) {
            return Factuality.PLANNED;
        }
        if (isWeighed(complement) && lexicon.is("weigh", lemma)) {
            return Factuality.PLANNED;
        }
        boolean due =
                phrases.is(complement, "xcomp") && phrases.mark(complement).equals("to") && DUE.contains(lemma);
        if (due) {
            return Factuality.HYPOTHETICAL;
        }
        boolean wished = phrases.is(complement, "xcomp")
                        && phrases.mark(complement).equals("to")
                || phrases.is(complement, "ccomp") && sentence.form(complement).equals("VB");
        // "wants to help" is his own wish, and tells his side.
        boolean own = lemma.equals("want")
                && sentence.tree().children(governor).stream()
                        .noneMatch(child -> phrases.is(child, "obj") || phrases.is(child, "iobj"));
        boolean asked = wished && !own && lexicon.is("request", lemma);
        if (asked) {
            return Factuality.HYPOTHETICAL;
        }
        return own(governor, ownWords);
    }
}
