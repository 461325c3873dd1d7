package io.github.stancewire.analysis.stance;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Stances that an adjective behind a copula shows: "was critical of", "is grateful to". */
final class AdjectiveFrames {
    private final Reading reading;

    AdjectiveFrames(Reading reading) {
        this.reading = reading;
    }

    List<Finding> find(Clause clause) {
        List<Finding> findings = new ArrayList<>();
        for (Phrase predicate : clause.predicates()) {
            for (Frame frame : reading.lexicon().frames('a', reading.sentence().lemma(predicate.head()))) {
                find(clause, predicate, frame).ifPresent(findings::add);
            }
        }
        return findings;
    }

    private Optional<Finding> find(Clause clause, Phrase predicate, Frame frame) {
        Optional<Argument> place = clause.arguments().stream()
                .filter(argument -> frame.takes(argument.preposition()) && argument.begin() >= predicate.end())
                .findFirst();
        List<Actor> sources = reading.subjectActors(clause);
        List<Actor> targets =
                place.map(argument -> reading.targets(argument, clause)).orElse(List.of());
        if (sources.isEmpty() || targets.isEmpty()) {
            return Optional.empty();
        }
        int begin = clause.subject()
                .map(Argument::begin)
                .filter(first -> first < predicate.begin())
                .orElse(clause.begin());
        return Optional.of(new Finding(
                sources,
                targets,
                frame.mutual(),
                reading.moved(frame.score(), predicate.head()),
                Optional.of(frame.event()),
                clause,
                predicate.head(),
                begin,
                place.orElseThrow().end(),
                false,
                0.75,
                "adjective '" + reading.sentence().lemma(predicate.head()) + "' tells " + frame.event()));
    }
}
