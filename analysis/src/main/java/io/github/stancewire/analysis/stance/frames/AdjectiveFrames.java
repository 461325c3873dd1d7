package io.github.stancewire.analysis.stance.frames;

import io.github.stancewire.analysis.stance.Actor;
import io.github.stancewire.analysis.stance.clause.Grammar;
import io.github.stancewire.analysis.stance.clause.Grammar.Oblique;
import io.github.stancewire.analysis.stance.clause.Phrases;
import io.github.stancewire.analysis.stance.lexicon.Frame;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Stances that an adjective shows: "was critical of", "is grateful to", "a president friendly to". */
final class AdjectiveFrames {
    private static final double CONFIDENCE = 0.75;

    private final Reading reading;
    private final Grammar grammar;
    private final Phrases phrases;

    AdjectiveFrames(Reading reading) {
        this.reading = reading;
        this.grammar = reading.grammar();
        this.phrases = reading.phrases();
    }

    List<Finding> find(int adjective) {
        String tag = reading.sentence().tag(adjective);
        if (!tag.equals("ADJ") && !tag.equals("VERB") || reading.sentence().isNamed(adjective)) {
            return List.of();
        }
        List<Finding> findings = new ArrayList<>();
        for (Frame frame : reading.lexicon().frames('a', word(adjective))) {
            find(adjective, frame).ifPresent(findings::add);
        }
        return findings;
    }

    // "concerned" is an adjective to the lexicon, whatever the tagger makes of it.
    private String word(int adjective) {
        return reading.sentence().tag(adjective).equals("VERB")
                ? reading.sentence().lower(adjective)
                : reading.sentence().lemma(adjective);
    }

    private Optional<Finding> find(int adjective, Frame frame) {
        Optional<Oblique> place = grammar.ownObliques(adjective).stream()
                .filter(oblique -> frame.takes(oblique.preposition()) && oblique.head() > adjective)
                .findFirst();
        if (place.isEmpty()) {
            return Optional.empty();
        }
        List<Integer> from = holders(adjective);
        List<Integer> towards = phrases.joined(place.get().head());
        List<Actor> sources = reading.sources(from);
        List<Actor> targets = reading.targets(towards);
        if (reading.lacks(adjective, from, sources, towards, targets)) {
            return Optional.empty();
        }
        return Optional.of(new Finding(
                sources,
                targets,
                frame.mutual(),
                reading.moved(frame.score(), adjective),
                Optional.of(frame.event()),
                adjective,
                reading.evidence(adjective, from, towards),
                false,
                CONFIDENCE,
                "adjective '" + word(adjective) + "' tells " + frame.event()));
    }

    private List<Integer> holders(int adjective) {
        boolean attribute = phrases.is(adjective, "amod") || phrases.is(adjective, "acl");
        return attribute ? phrases.joined(reading.sentence().tree().head(adjective)) : grammar.subjects(adjective);
    }
}
