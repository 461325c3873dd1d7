package io.github.stancewire.analysis.stance.frames;

import io.github.stancewire.analysis.stance.Actor;
import io.github.stancewire.analysis.stance.EventType;
import io.github.stancewire.analysis.stance.clause.Grammar;
import io.github.stancewire.analysis.stance.clause.Phrases;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Stances by a noun with a clause: "accusations by Peru that Chile spied", "the demand that Togo leave". */
final class AccusationFrames {
    private static final double STRENGTH = -0.2;
    private static final double CONFIDENCE = 0.7;
    private static final Set<String> ACCUSATIONS =
            Set.of("accusation", "allegation", "complaint", "charge", "criticism", "suspicion", "insinuation");
    private static final Set<String> DEMANDS = Set.of("demand", "insistence", "ultimatum");
    /** Verbs whose subject makes the accusation that is their object. */
    private static final Set<String> MAKING = Set.of(
            "make", "repeat", "renew", "voice", "reiterate", "level", "raise", "express", "issue", "file", "air");

    private final Reading reading;
    private final Grammar grammar;
    private final Phrases phrases;
    private final DeedAuthors authors;

    AccusationFrames(Reading reading) {
        this.reading = reading;
        this.grammar = reading.grammar();
        this.phrases = reading.phrases();
        this.authors = new DeedAuthors(reading);
    }

    List<Finding> find(int noun) {
        boolean demand = DEMANDS.contains(reading.sentence().lemma(noun));
        if (!demand && !ACCUSATIONS.contains(reading.sentence().lemma(noun))
                || !reading.sentence().tag(noun).equals("NOUN")) {
            return List.of();
        }
        Optional<Integer> clause = clause(noun);
        if (clause.isEmpty()) {
            return List.of();
        }
        int verb = reading.sentence().tree().head(noun);
        boolean made = verb >= 0
                && (phrases.is(noun, "obj")
                                && MAKING.contains(reading.sentence().lemma(verb))
                        || isPublic(noun, verb));
        List<Integer> from = made ? grammar.agents(verb) : authors.heads(noun, List.of());
        List<Actor> owners = reading.resolver().owners(noun);
        List<Actor> sources = from.isEmpty() ? owners : reading.sources(from);
        List<Integer> towards = grammar.subjects(clause.get());
        List<Actor> targets = reading.sources(towards);
        if (reading.lacks(noun, from, sources, towards, targets)) {
            return List.of();
        }
        return List.of(new Finding(
                sources,
                targets,
                false,
                reading.moved(STRENGTH, noun),
                Optional.of(demand ? EventType.REQUEST : EventType.ACCUSE),
                noun,
                reading.evidence(noun, from, List.of(clause.get())),
                true,
                CONFIDENCE,
                "'" + reading.sentence().lemma(noun) + "' with a clause"));
    }

    // "went public with allegations that", "came forward with"
    private boolean isPublic(int noun, int verb) {
        return phrases.relation(noun).startsWith("obl")
                && phrases.preposition(noun).equals("with")
                && Set.of("go", "come").contains(reading.sentence().lemma(verb))
                && Set.of("public", "forward", "out")
                        .contains(reading.sentence().lower(verb + 1));
    }

    // Behind "that", wherever the parser hangs the clause.
    private Optional<Integer> clause(int noun) {
        int end = Math.min(reading.sentence().size(), phrases.extent(noun).end() + 4);
        for (int that = noun + 1; that < end; that++) {
            if (reading.sentence().lower(that).equals("that") && phrases.is(that, "mark")) {
                return Optional.of(reading.sentence().tree().head(that));
            }
            if (phrases.isVerb(that) || phrases.is(that, "punct")) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }
}
