package io.github.stancewire.analysis.stance;

import java.util.List;
import java.util.Optional;

/**
 * A verb group with what belongs to it.
 *
 * @param index place among the sentence's clauses
 * @param verb the verb group; empty for a headline's or heading's noun phrases without a verb
 * @param subject who the verb is said of; empty where it stands in no reach
 * @param arguments what follows the verb (objects and prepositional phrases), in order
 * @param predicates adjectives that follow a copula
 * @param governor index of the clause it depends on
 * @param link how it depends
 */
record Clause(
        int index,
        Optional<Phrase> verb,
        Optional<Argument> subject,
        List<Argument> arguments,
        List<Phrase> predicates,
        Optional<Integer> governor,
        Link link) {
    /** How a clause depends on another. */
    enum Link {
        MAIN,
        COORDINATE,
        /** What is said, wanted or known: "said the US wants". */
        COMPLEMENT,
        INFINITIVE,
        /** "accusing Washington of": shares the subject. */
        PARTICIPLE,
        RELATIVE,
        /** "if", "because", "while". */
        ADVERBIAL
    }

    Clause {
        arguments = List.copyOf(arguments);
        predicates = List.copyOf(predicates);
    }

    /** Every place in the clause, subject first. */
    List<Argument> places() {
        return java.util.stream.Stream.concat(subject.stream(), arguments.stream())
                .toList();
    }

    List<Argument> direct() {
        return arguments.stream().filter(Argument::isDirect).toList();
    }

    int begin() {
        int verbBegin = verb.map(Phrase::begin).orElse(Integer.MAX_VALUE);
        int argumentBegin =
                arguments.isEmpty() ? Integer.MAX_VALUE : arguments.get(0).begin();
        return Math.min(verbBegin, argumentBegin);
    }

    int end() {
        int end = verb.map(Phrase::end).orElse(0);
        for (Argument argument : arguments) {
            end = Math.max(end, argument.end());
        }
        for (Phrase predicate : predicates) {
            end = Math.max(end, predicate.end());
        }
        return end;
    }
}
