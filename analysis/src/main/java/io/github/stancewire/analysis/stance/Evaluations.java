package io.github.stancewire.analysis.stance;

import io.github.stancewire.analysis.stance.StanceLexicon.Judgement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Stances of a speaker, or in strong words of the outlet, by judging words: "their aggressive policy", "the plan is a
 * dangerous provocation".
 */
final class Evaluations {
    private static final double STRENGTH = 0.2;

    private final Reading reading;
    private final Optional<Actor> outlet;

    Evaluations(Reading reading, Optional<Actor> outlet) {
        this.reading = reading;
        this.outlet = outlet;
    }

    List<Finding> find(Clause clause) {
        List<Finding> findings = new ArrayList<>();
        for (Argument place : reading.ownPlaces(clause)) {
            for (Nominal nominal : place.nominals()) {
                inside(clause, nominal).ifPresent(findings::add);
            }
        }
        predicate(clause).ifPresent(findings::add);
        return findings;
    }

    // "Washington's aggressive policy": the judging word stands before or is the head of what somebody owns.
    private Optional<Finding> inside(Clause clause, Nominal nominal) {
        Phrase phrase = nominal.phrase();
        int head = phrase.head();
        if (reading.sentence().isNamed(head)) {
            return Optional.empty();
        }
        for (int i = phrase.begin(); i <= head; i++) {
            Optional<Judgement> judgement = judgement(i).filter(word -> !word.onlyPredicate());
            if (judgement.isPresent()) {
                List<Actor> judged =
                        reading.resolver().owners(phrase, reading.subjectActors(clause), reading.speakersOf(clause));
                return finding(clause, judgement.get(), judged, i, phrase.begin(), nominal.end(), true);
            }
        }
        return Optional.empty();
    }

    // "the plan is dangerous", "Iran is a threat": the judging word is said of the subject by a copula.
    private Optional<Finding> predicate(Clause clause) {
        if (!reading.verbLemma(clause).equals("be") || clause.subject().isEmpty()) {
            return Optional.empty();
        }
        List<Actor> judged = reading.targets(clause.subject().get(), clause);
        int begin = clause.subject().get().begin();
        for (Phrase adjective : clause.predicates()) {
            Optional<Judgement> judgement = judgement(adjective.head());
            if (judgement.isPresent()) {
                return finding(clause, judgement.get(), judged, adjective.head(), begin, adjective.end(), false);
            }
        }
        for (Argument direct : clause.direct()) {
            Phrase phrase = direct.nominals().get(0).phrase();
            for (int i = phrase.begin(); i < phrase.end(); i++) {
                Optional<Judgement> judgement = judgement(i);
                if (judgement.isPresent() && !reading.sentence().isNamed(i)) {
                    return finding(clause, judgement.get(), judged, i, begin, direct.end(), false);
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Judgement> judgement(int token) {
        String tag = reading.sentence().tag(token);
        boolean content = tag.equals("ADJ") || tag.equals("NOUN") || tag.equals("VERB") || tag.equals("ADV");
        return content ? reading.lexicon().judgement(reading.sentence().lemma(token)) : Optional.empty();
    }

    private Optional<Finding> finding(
            Clause clause,
            Judgement judgement,
            List<Actor> judged,
            int predicate,
            int begin,
            int end,
            boolean presupposed) {
        List<Actor> speakers = reading.speech().speakersAt(predicate);
        boolean own = speakers.isEmpty();
        List<Actor> judges = own ? outlet.stream().toList() : speakers;
        if (judges.isEmpty() || judged.isEmpty() || own && !judgement.strong()) {
            return Optional.empty();
        }
        double score = judgement.good() ? STRENGTH : -STRENGTH;
        EventType event = judgement.good() ? EventType.SUPPORT : EventType.ACCUSE;
        return Optional.of(new Finding(
                judges,
                judged,
                false,
                score,
                Optional.of(event),
                clause,
                predicate,
                Math.min(begin, predicate),
                end,
                presupposed,
                0.55,
                "judging word '" + reading.sentence().lemma(predicate) + "'"));
    }
}
