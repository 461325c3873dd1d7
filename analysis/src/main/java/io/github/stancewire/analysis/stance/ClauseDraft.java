package io.github.stancewire.analysis.stance;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A clause while it is being read. Its fields are {@link Clause}'s. For one thread. */
final class ClauseDraft {
    Optional<Phrase> verb = Optional.empty();
    Optional<Argument> subject = Optional.empty();
    List<Argument> arguments = new ArrayList<>();
    List<Phrase> predicates = new ArrayList<>();
    Optional<Integer> governor = Optional.empty();
    Clause.Link link = Clause.Link.MAIN;

    Optional<Argument> lastArgument() {
        return arguments.isEmpty() ? Optional.empty() : Optional.of(arguments.get(arguments.size() - 1));
    }

    Clause toClause(int index) {
        return new Clause(index, verb, subject, arguments, predicates, governor, link);
    }
}
