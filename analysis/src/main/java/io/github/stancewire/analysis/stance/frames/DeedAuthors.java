package io.github.stancewire.analysis.stance.frames;

import io.github.stancewire.analysis.stance.Actor;
import io.github.stancewire.analysis.stance.clause.Grammar;
import io.github.stancewire.analysis.stance.clause.Grammar.Oblique;
import io.github.stancewire.analysis.stance.clause.Phrases;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Who did what a noun names, where that stands behind the noun: "the accusations by Ukraine", "the decision taken by the ministry".
 * For one thread.
 */
final class DeedAuthors {
    private static final Set<String> PREPOSITIONS = Set.of("by", "from");

    private final Reading reading;
    private final Grammar grammar;
    private final Phrases phrases;

    DeedAuthors(Reading reading) {
        this.reading = reading;
        this.grammar = reading.grammar();
        this.phrases = reading.phrases();
    }

    /**
     * Heads of the noun phrases that name them; empty where nobody is named.
     *
     * @param others what else may hold them, since the parser may hang them on the verb
     */
    List<Integer> heads(int deed, List<Oblique> others) {
        List<Integer> told = inClause(deed);
        if (!told.isEmpty()) {
            return told;
        }
        List<Oblique> places = new ArrayList<>(grammar.deedObliques(deed));
        places.addAll(others);
        return places.stream()
                .filter(oblique -> PREPOSITIONS.contains(oblique.preposition()))
                .findFirst()
                .map(oblique -> phrases.joined(oblique.head()))
                .orElse(List.of());
    }

    /** The same for what somebody may also come from: "the withdrawal of troops from Chad" is not Chad's. */
    List<Integer> doers(int deed) {
        List<Integer> by = grammar.by(deed);
        return by.isEmpty() ? inClause(deed) : by;
    }

    // "the decision taken by the ministry"
    private List<Integer> inClause(int deed) {
        return reading.sentence().tree().children(deed).stream()
                .filter(child -> phrases.relation(child).startsWith("acl"))
                .map(grammar::agents)
                .filter(doers -> !doers.isEmpty() && !doers.contains(deed))
                .findFirst()
                .orElse(List.of());
    }

    /** Whoever did it, or owns it where nobody is told to have done it. */
    List<Actor> actors(int deed, List<Oblique> others) {
        return Stream.of(
                        reading.sources(heads(deed, others)), reading.resolver().owners(deed))
                .filter(actors -> !actors.isEmpty())
                .findFirst()
                .orElse(List.of());
    }
}
