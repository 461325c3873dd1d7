package io.github.stancewire.analysis.stance.frames;

import io.github.stancewire.analysis.stance.Actor;
import io.github.stancewire.analysis.stance.clause.Grammar;
import io.github.stancewire.analysis.stance.clause.Grammar.Oblique;
import io.github.stancewire.analysis.stance.clause.Phrases;
import io.github.stancewire.analysis.stance.lexicon.Frame;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Stances of those with whose help somebody acts: "attacked with support from Kenya", "won the vote with Kenya's blessing". */
final class HelpFrames {
    private static final double CONFIDENCE = 0.7;
    private static final Set<String> HELP =
            Set.of("support", "help", "backing", "aid", "assistance", "blessing", "encouragement");

    private final Reading reading;
    private final Grammar grammar;
    private final Phrases phrases;
    private final DeedAuthors authors;

    HelpFrames(Reading reading) {
        this.reading = reading;
        this.grammar = reading.grammar();
        this.phrases = reading.phrases();
        this.authors = new DeedAuthors(reading);
    }

    List<Finding> find(int noun) {
        String lemma = reading.sentence().lemma(noun);
        int clause = reading.sentence().tree().head(noun);
        boolean helped = HELP.contains(lemma)
                && phrases.preposition(noun).equals("with")
                && phrases.relation(noun).startsWith("obl")
                && clause >= 0
                && phrases.isVerb(clause);
        if (!helped) {
            return List.of();
        }
        List<Actor> sources = authors.actors(noun, List.of());
        if (sources.isEmpty()) {
            sources = reading.targets(of(noun));
        }
        List<Integer> helpedOnes = grammar.agents(clause);
        List<Actor> targets = reading.sources(helpedOnes);
        if (reading.lacks(noun, List.of(), sources, helpedOnes, targets)) {
            return List.of();
        }
        List<Integer> ends = new ArrayList<>(helpedOnes);
        ends.add(noun);
        Frame frame = reading.lexicon().frames('n', lemma).get(0);
        return List.of(new Finding(
                sources,
                targets,
                false,
                reading.moved(frame.score(), noun),
                Optional.of(frame.event()),
                noun,
                reading.evidence(noun, List.of(), ends),
                false,
                CONFIDENCE,
                "with the '" + lemma + "' of another"));
    }

    // "with the support of Kenya"
    private List<Integer> of(int noun) {
        Optional<Oblique> place = grammar.ownObliques(noun).stream()
                .filter(oblique -> oblique.preposition().equals("of"))
                .findFirst();
        return place.map(oblique -> phrases.joined(oblique.head())).orElse(List.of());
    }
}
