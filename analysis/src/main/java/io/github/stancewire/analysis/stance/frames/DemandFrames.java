package io.github.stancewire.analysis.stance.frames;

import io.github.stancewire.analysis.stance.Actor;
import io.github.stancewire.analysis.stance.EventType;
import io.github.stancewire.analysis.stance.clause.Grammar;
import io.github.stancewire.analysis.stance.clause.Phrases;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Demands that somebody stop: "Russia must end the war", said a minister; "urged Togo to halt its patrols". */
final class DemandFrames {
    private static final double STRENGTH = -0.3;
    private static final double CONFIDENCE = 0.65;
    private static final Set<String> OUGHT = Set.of("must", "should", "ought");

    private final Reading reading;
    private final Grammar grammar;
    private final Phrases phrases;

    DemandFrames(Reading reading) {
        this.reading = reading;
        this.grammar = reading.grammar();
        this.phrases = reading.phrases();
    }

    /** @param verb what is to be done */
    List<Finding> find(int verb) {
        boolean concession = phrases.isVerb(verb) && isConcession(verb);
        boolean owed = phrases.isVerb(verb)
                && reading.lexicon().is("owed", reading.sentence().lemma(verb));
        if (!concession && !owed) {
            return List.of();
        }
        List<Integer> asked = grammar.agents(verb);
        List<Actor> targets = reading.targets(asked);
        int above = reading.sentence().tree().head(verb);
        boolean urged = above >= 0
                && concession
                && !grammar.isNegated(above)
                && phrases.mark(verb).equals("to")
                && reading.lexicon().is("request", reading.sentence().lemma(above))
                && (phrases.is(verb, "xcomp") || phrases.is(verb, "advcl"));
        if (urged) {
            List<Integer> askers = grammar.agents(above);
            return finding(verb, reading.sources(askers), askers, targets, asked).stream()
                    .toList();
        }
        return isDue(verb)
                ? finding(verb, reading.speakers(verb), List.of(), targets, asked).stream()
                        .toList()
                : List.of();
    }

    // "stop", "hand over", "take responsibility", "do more"
    private boolean isConcession(int verb) {
        String lemma = reading.sentence().lemma(verb);
        boolean more = lemma.equals("do") && reading.sentence().lower(verb + 1).equals("more");
        return more
                || reading.lexicon().is("cease", lemma)
                || reading.lexicon()
                        .is("cease", lemma + " " + reading.sentence().lower(verb + 1));
    }

    // "must stop", "needs to stop", "has to stop"
    private boolean isDue(int verb) {
        for (int child : reading.sentence().tree().children(verb)) {
            if (phrases.relation(child).startsWith("aux")
                    && OUGHT.contains(reading.sentence().lower(child))) {
                return true;
            }
        }
        int above = reading.sentence().tree().head(verb);
        return above >= 0
                && phrases.is(verb, "xcomp")
                && Set.of("need", "have").contains(reading.sentence().lemma(above));
    }

    private Optional<Finding> finding(
            int verb, List<Actor> sources, List<Integer> from, List<Actor> targets, List<Integer> towards) {
        if (reading.lacks(verb, from, sources, towards, targets)) {
            return Optional.empty();
        }
        List<Integer> ends = new ArrayList<>(grammar.objects(verb));
        ends.addAll(towards);
        return Optional.of(new Finding(
                sources,
                targets,
                false,
                STRENGTH,
                Optional.of(EventType.REQUEST),
                verb,
                reading.evidence(verb, from, ends),
                true,
                CONFIDENCE,
                "demand to '" + reading.sentence().lemma(verb) + "'"));
    }
}
