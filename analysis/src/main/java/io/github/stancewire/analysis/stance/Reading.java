package io.github.stancewire.analysis.stance;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Everything that the frames need to know of a sentence.
 *
 * @param phrases its phrases, in order
 * @param clauses its clauses, in order of their verbs
 */
record Reading(
        SentenceView sentence,
        List<Phrase> phrases,
        List<Clause> clauses,
        Speech speech,
        ActorResolver resolver,
        StanceLexicon lexicon) {
    private static final Set<String> PRONOUNS = Set.of("it", "they", "he", "she");

    List<Actor> speakersOf(Clause clause) {
        return speech.speakersAt(clause.verb().map(Phrase::head).orElseGet(clause::begin));
    }

    List<Actor> subjectActors(Clause clause) {
        if (clause.subject().isEmpty()) {
            return List.of();
        }
        Argument subject = clause.subject().get();
        Optional<List<Actor>> before = isPronoun(subject) ? subjectBefore(clause, subject) : Optional.empty();
        return before.orElseGet(() -> resolver.sources(subject, speakersOf(clause)));
    }

    private boolean isPronoun(Argument subject) {
        int head = subject.nominals().get(0).phrase().head();
        return PRONOUNS.contains(sentence.lower(head)) && !sentence.isNamed(head);
    }

    // "Germany denied that it opposes": the nearest subject of the same sentence, if one or many agrees.
    private Optional<List<Actor>> subjectBefore(Clause clause, Argument pronoun) {
        String word = sentence.lower(pronoun.nominals().get(0).phrase().head());
        for (int i = clause.index() - 1; i >= 0; i--) {
            Clause earlier = clauses.get(i);
            boolean other = earlier.subject().isPresent()
                    && !isPronoun(earlier.subject().get());
            List<Actor> actors = other ? ActorResolver.agreeing(word, subjectActors(earlier)) : List.of();
            if (!actors.isEmpty()) {
                return Optional.of(actors);
            }
        }
        return Optional.empty();
    }

    /** Subject and arguments, without a subject that an earlier clause lent. */
    List<Argument> ownPlaces(Clause clause) {
        return isLent(clause) ? clause.arguments() : clause.places();
    }

    private boolean isLent(Clause clause) {
        return clause.index() > 0
                && clause.subject().isPresent()
                && clause.subject().get().begin()
                        < clauses.get(clause.index() - 1).begin();
    }

    List<Actor> targets(Argument argument, Clause clause) {
        return resolver.targets(argument, subjectActors(clause), speakersOf(clause));
    }

    String verbLemma(Clause clause) {
        return clause.verb().map(verb -> sentence.lemma(verb.head())).orElse("");
    }

    /** "was accused", "backed by": what would be the object is the subject. */
    boolean isPassive(Clause clause) {
        if (clause.verb().isEmpty()) {
            return false;
        }
        Phrase verb = clause.verb().get();
        String word = sentence.lower(verb.head());
        if (!sentence.tag(verb.head()).equals("VERB") || word.endsWith("ing")) {
            return false;
        }
        boolean be = false;
        for (int i = verb.begin(); i < verb.head(); i++) {
            be |= sentence.lemma(i).equals("be") || sentence.lemma(i).equals("get");
        }
        boolean reduced = verb.end() - verb.begin() == 1
                && sentence.lower(verb.end()).equals("by")
                && (word.endsWith("ed") || clause.link() == Clause.Link.PARTICIPLE);
        return be || reduced;
    }

    /** The argument with the preposition, the first of them. */
    static Optional<Argument> after(Clause clause, String preposition) {
        return clause.arguments().stream()
                .filter(argument -> argument.preposition().equals(preposition))
                .findFirst();
    }

    /** Strength moved by intensifiers and hedges that stand in or beside a token's phrase; sign kept, within 1. */
    double moved(double score, int predicate) {
        double moved = score;
        for (int i = Math.max(0, predicate - 2); i < Math.min(sentence.size(), predicate + 3); i++) {
            if (lexicon.is("intensify", sentence.lower(i))) {
                moved *= 1.25;
            } else if (lexicon.is("hedge", sentence.lower(i))) {
                moved *= 0.6;
            }
        }
        return Math.max(-1, Math.min(1, moved));
    }
}
