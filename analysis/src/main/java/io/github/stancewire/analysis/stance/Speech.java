package io.github.stancewire.analysis.stance;

import io.github.stancewire.analysis.stance.Clause.Link;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Who speaks where in a sentence. What stands inside a quotation or behind "said that" is its speaker's.
 *
 * @param acts the speech acts, in order of their verbs
 * @param speakers {@code speakers[i]} are those whose words token {@code i} is; empty for the article's own
 */
record Speech(List<Act> acts, List<List<Actor>> speakers) {
    /**
     * Somebody says something.
     *
     * @param carrier true when the words only carry another's, and take no side
     */
    record Act(Clause clause, List<Actor> speakers, boolean carrier) {}

    List<Actor> speakersAt(int token) {
        return speakers.get(token);
    }

    /** The last who spoke, for a quotation that runs on. */
    List<Actor> last() {
        return acts.isEmpty() ? List.of() : acts.get(acts.size() - 1).speakers();
    }

    /**
     * @param quoted {@code quoted[i]} tells whether token {@code i} stands inside quotation marks
     * @param running who spoke in the quotation that was open when the sentence began, or just before it
     */
    static Speech read(
            SentenceView sentence,
            List<Clause> clauses,
            boolean[] quoted,
            ActorResolver resolver,
            StanceLexicon lexicon,
            List<Actor> running) {
        List<Act> acts = new ArrayList<>();
        for (Clause clause : clauses) {
            act(sentence, clause, quoted, resolver, lexicon, running).ifPresent(acts::add);
        }
        List<List<Actor>> speakers = new ArrayList<>();
        for (int token = 0; token < quoted.length; token++) {
            int at = token;
            List<Actor> said = acts.stream()
                    .filter(act -> contains(sentence, act, clauses, quoted, at))
                    .reduce((outer, inner) -> inner)
                    .map(Act::speakers)
                    .orElse(quoted[token] && acts.isEmpty() ? running : List.of());
            speakers.add(said);
        }
        return new Speech(List.copyOf(acts), List.copyOf(speakers));
    }

    private static Optional<Act> act(
            SentenceView sentence,
            Clause clause,
            boolean[] quoted,
            ActorResolver resolver,
            StanceLexicon lexicon,
            List<Actor> running) {
        if (clause.verb().isEmpty()) {
            return Optional.empty();
        }
        Phrase verb = clause.verb().get();
        String lemma = sentence.lemma(verb.head());
        if (!lexicon.is("speech", lemma) || quoted[verb.head()]) {
            return Optional.empty();
        }
        // "…", said the minister: the speaker follows the verb.
        boolean inverted = clause.subject().isEmpty() && !clause.direct().isEmpty();
        Optional<Argument> speaker = inverted ? Optional.of(clause.direct().get(0)) : clause.subject();
        List<Actor> speakers =
                speaker.map(argument -> resolver.sources(argument, running)).orElse(List.of());
        return speakers.isEmpty()
                ? Optional.empty()
                : Optional.of(new Act(clause, speakers, lexicon.is("carrier", lemma)));
    }

    private static boolean contains(SentenceView sentence, Act act, List<Clause> clauses, boolean[] quoted, int token) {
        Phrase verb = act.clause().verb().orElseThrow();
        if (verb.covers(token)) {
            return false;
        }
        if (quoted[token]) {
            return true;
        }
        boolean complement = clauses.stream()
                .anyMatch(clause -> clause.link() == Link.COMPLEMENT
                        && clause.governor()
                                .filter(index -> index == act.clause().index())
                                .isPresent());
        boolean that = sentence.lower(verb.end()).equals("that")
                || sentence.lower(verb.end() + 1).equals("that");
        if (complement || that) {
            return token >= verb.end();
        }
        return trails(sentence, act.clause())
                && token < act.clause().subject().map(Argument::begin).orElse(verb.begin());
    }

    // "The talks failed, the ministry said.": what is said stands before.
    private static boolean trails(SentenceView sentence, Clause clause) {
        int begin = clause.subject().map(Argument::begin).orElse(clause.begin());
        return begin > 0 && sentence.lower(begin - 1).equals(",") && clause.end() >= sentence.size() - 4;
    }
}
