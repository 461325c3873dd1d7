package io.github.stancewire.analysis.stance;

import io.github.stancewire.analysis.stance.Clause.Link;
import java.util.List;
import java.util.Set;

/** Reads from a verb group and what governs it whether a stance is told as a fact. */
final class FactualityReader {
    private static final Set<String> NEGATIONS = Set.of("not", "n't", "n’t", "never", "no", "neither", "nor");
    private static final Set<String> MODALS = Set.of("may", "might", "could", "would", "should");
    private static final Set<String> CONDITIONS = Set.of("if", "unless", "whether");
    private static final Set<String> FUTURE = Set.of("will", "'ll", "’ll", "shall");

    private static final Set<String> POSSIBLE = Set.of("possible", "potential", "proposed", "would-be", "hypothetical");

    private final SentenceView sentence;
    private final List<Clause> clauses;
    private final StanceLexicon lexicon;

    FactualityReader(SentenceView sentence, List<Clause> clauses, StanceLexicon lexicon) {
        this.sentence = sentence;
        this.clauses = clauses;
        this.lexicon = lexicon;
    }

    /**
     * @param predicate token that tells the stance
     * @param ownWords true when the source itself speaks: its "will" is then a promise or a threat, an act by itself
     */
    Stance.Factuality of(Clause clause, int predicate, boolean ownWords) {
        Stance.Factuality worst = own(clause, ownWords);
        if (worst == Stance.Factuality.ASSERTED && isOnlyPossible(predicate)) {
            return Stance.Factuality.HYPOTHETICAL;
        }
        Clause at = clause;
        while (worst == Stance.Factuality.ASSERTED && at.governor().isPresent() && depends(at)) {
            Link link = at.link();
            at = clauses.get(at.governor().get());
            worst = governed(at, link, ownWords);
        }
        return worst;
    }

    // "a possible alliance", "no sanctions": said by the words before a noun.
    private boolean isOnlyPossible(int predicate) {
        for (int i = Math.max(0, predicate - 3); i < predicate; i++) {
            if (POSSIBLE.contains(sentence.lower(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean depends(Clause clause) {
        return clause.link() == Link.INFINITIVE || clause.link() == Link.PARTICIPLE || clause.link() == Link.COMPLEMENT;
    }

    private Stance.Factuality own(Clause clause, boolean ownWords) {
        if (clause.verb().isEmpty()) {
            return Stance.Factuality.ASSERTED;
        }
        Phrase verb = clause.verb().get();
        if (anyIn(verb, NEGATIONS)) {
            return Stance.Factuality.NEGATED;
        }
        if (anyIn(verb, MODALS) || conditional(clause)) {
            return Stance.Factuality.HYPOTHETICAL;
        }
        return anyIn(verb, FUTURE) && !ownWords ? Stance.Factuality.PLANNED : Stance.Factuality.ASSERTED;
    }

    private Stance.Factuality governed(Clause governor, Link link, boolean ownWords) {
        if (governor.verb().isEmpty()) {
            return Stance.Factuality.ASSERTED;
        }
        String lemma = sentence.lemma(governor.verb().get().head());
        if (lexicon.is("deny", lemma)) {
            return Stance.Factuality.NEGATED;
        }
        if (lexicon.is("plan", lemma)) {
            return Stance.Factuality.PLANNED;
        }
        if (link == Link.INFINITIVE && lexicon.is("request", lemma)) {
            return Stance.Factuality.HYPOTHETICAL;
        }
        return own(governor, ownWords);
    }

    private boolean anyIn(Phrase verb, Set<String> words) {
        for (int i = verb.begin(); i < verb.end(); i++) {
            if (words.contains(sentence.lower(i))) {
                return true;
            }
        }
        return false;
    }

    private boolean conditional(Clause clause) {
        int begin = clause.subject().map(Argument::begin).orElse(clause.begin());
        for (int i = Math.min(begin, clause.begin()) - 1; i >= 0 && i >= begin - 3; i--) {
            if (CONDITIONS.contains(sentence.lower(i))) {
                return true;
            }
        }
        return false;
    }
}
