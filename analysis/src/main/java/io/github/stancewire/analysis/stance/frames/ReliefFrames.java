package io.github.stancewire.analysis.stance.frames;

import io.github.stancewire.analysis.stance.Actor;
import io.github.stancewire.analysis.stance.EventType;
import io.github.stancewire.analysis.stance.clause.Grammar;
import io.github.stancewire.analysis.stance.clause.Grammar.Oblique;
import io.github.stancewire.analysis.stance.clause.Phrases;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Aid that is told of by what brings it: "sent a plane loaded with medicine to Peru", "flew two trucks of food to Peru". */
final class ReliefFrames {
    private static final double CONFIDENCE = 0.75;
    private static final Set<String> SEND = Set.of("send", "dispatch", "fly", "ship", "despatch", "airlift");
    private static final Set<String> HOLDING = Set.of("of", "with");
    private static final Set<String> TO = Set.of("to", "for");

    private final Reading reading;
    private final Grammar grammar;
    private final Phrases phrases;

    ReliefFrames(Reading reading) {
        this.reading = reading;
        this.grammar = reading.grammar();
        this.phrases = reading.phrases();
    }

    List<Finding> find(int verb) {
        if (!SEND.contains(reading.sentence().lemma(verb)) || !phrases.isVerb(verb)) {
            return List.of();
        }
        return grammar.patients(verb).stream()
                .filter(this::bringsRelief)
                .findFirst()
                .flatMap(carrier -> find(verb, carrier))
                .stream()
                .toList();
    }

    private boolean bringsRelief(int carrier) {
        return reading.lexicon().is("carrier", reading.sentence().lemma(carrier))
                && Stream.concat(
                                grammar.ownObliques(carrier).stream()
                                        .filter(oblique -> HOLDING.contains(oblique.preposition()))
                                        .map(Oblique::head),
                                clauses(carrier).flatMap(this::load))
                        .flatMap(load -> phrases.joined(load).stream())
                        .anyMatch(load -> reading.lexicon()
                                .is("relief", reading.sentence().lemma(load)));
    }

    private Stream<Integer> clauses(int carrier) {
        return reading.sentence().tree().children(carrier).stream()
                .filter(child -> phrases.relation(child).startsWith("acl"));
    }

    // "carrying food", "loaded with food"
    private Stream<Integer> load(int clause) {
        return Stream.concat(
                grammar.ownObjects(clause).stream(),
                grammar.ownObliques(clause).stream().map(Oblique::head));
    }

    private Optional<Finding> find(int verb, int carrier) {
        List<Integer> from = grammar.agents(verb);
        List<Actor> sources = reading.sources(from);
        // The parser hangs the place on the verb, on what is sent, or on what it holds.
        List<Integer> towards = Stream.of(
                        Stream.of(verb, carrier),
                        clauses(carrier),
                        clauses(carrier).flatMap(this::load).flatMap(load -> phrases.joined(load).stream()))
                .flatMap(words -> words)
                .flatMap(word -> grammar.ownObliques(word).stream())
                .filter(oblique -> oblique.head() > verb && TO.contains(oblique.preposition()))
                .findFirst()
                .map(oblique -> phrases.joined(oblique.head()))
                .orElse(List.of());
        List<Actor> targets = reading.targets(towards);
        if (reading.lacks(verb, from, sources, towards, targets)) {
            return Optional.empty();
        }
        return Optional.of(new Finding(
                sources,
                targets,
                false,
                reading.moved(reading.lexicon().strength(EventType.AID), verb),
                Optional.of(EventType.AID),
                verb,
                reading.evidence(verb, from, towards),
                false,
                CONFIDENCE,
                "what it sends brings relief"));
    }
}
