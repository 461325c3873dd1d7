package io.github.stancewire.analysis.stance.frames;

import io.github.stancewire.analysis.stance.Actor;
import io.github.stancewire.analysis.stance.EventType;
import io.github.stancewire.analysis.stance.clause.Grammar;
import io.github.stancewire.analysis.stance.clause.Phrases;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Stances of those who will not let another do something: "will not allow Peru to", "could not let Chad build", said or done. */
final class RefusalFrames {
    private static final double STRENGTH = -0.3;
    private static final double CONFIDENCE = 0.7;
    private static final Set<String> FIRM =
            Set.of("will", "would", "can", "cannot", "ca", "wo", "must", "should", "shall", "'ll", "'d");

    private final Reading reading;
    private final Grammar grammar;
    private final Phrases phrases;

    RefusalFrames(Reading reading) {
        this.reading = reading;
        this.grammar = reading.grammar();
        this.phrases = reading.phrases();
    }

    List<Finding> find(int verb) {
        if (!phrases.isVerb(verb)
                || !reading.lexicon().is("letting", reading.sentence().lemma(verb))
                || !isRefused(verb)) {
            return List.of();
        }
        List<Integer> hindered = allowed(verb);
        List<Integer> from = grammar.agents(verb);
        // "the world cannot allow": whoever says so.
        List<Actor> doers = reading.sources(from);
        List<Actor> sources = doers.isEmpty() ? reading.speakers(verb) : doers;
        List<Actor> targets = reading.sources(hindered);
        if (reading.lacks(verb, from, sources, hindered, targets)) {
            return List.of();
        }
        List<Integer> ends = new ArrayList<>(hindered);
        ends.addAll(grammar.complements(verb));
        return List.of(new Finding(
                sources,
                targets,
                false,
                reading.moved(STRENGTH, verb),
                Optional.of(EventType.REJECT),
                verb,
                reading.evidence(verb, from, ends),
                true,
                CONFIDENCE,
                "will not '" + reading.sentence().lemma(verb) + "'"));
    }

    private boolean isRefused(int verb) {
        return grammar.isNegated(verb)
                && reading.sentence().tree().children(verb).stream()
                        .anyMatch(child -> FIRM.contains(reading.sentence().lower(child)));
    }

    // "allow Peru to build", "let Peru build": only where he is to do something
    private List<Integer> allowed(int verb) {
        List<Integer> objects = grammar.objects(verb).isEmpty() ? grammar.recipients(verb) : grammar.objects(verb);
        List<Integer> doing = grammar.complements(verb).stream()
                .filter(complement -> !grammar.isPassive(complement))
                .toList();
        if (doing.isEmpty()) {
            return List.of();
        }
        return objects.isEmpty() ? grammar.subjects(doing.get(0)) : objects;
    }
}
