package io.github.stancewire.analysis.stance.frames;

import io.github.stancewire.analysis.stance.Actor;
import io.github.stancewire.analysis.stance.EventType;
import io.github.stancewire.analysis.stance.clause.Grammar;
import io.github.stancewire.analysis.stance.clause.Grammar.Oblique;
import io.github.stancewire.analysis.stance.clause.Phrases;
import io.github.stancewire.analysis.stance.lexicon.Frame;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Stances towards whoever suffers something: "came under fire from Peru", "is under heavy Peruvian pressure". */
final class UnderFrames {
    private static final double CONFIDENCE = 0.75;
    private static final Set<String> SUFFERING = Set.of("come", "be", "fall", "remain", "live", "operate", "stay");
    private static final Set<String> REASONS = Set.of("over", "for");
    private static final double CRITICISM = -0.2;

    private final Reading reading;
    private final Grammar grammar;
    private final Phrases phrases;
    private final DeedAuthors authors;

    UnderFrames(Reading reading) {
        this.reading = reading;
        this.grammar = reading.grammar();
        this.phrases = reading.phrases();
        this.authors = new DeedAuthors(reading);
    }

    List<Finding> find(int noun) {
        if (!phrases.preposition(noun).equals("under") || reading.sentence().isNamed(noun)) {
            return List.of();
        }
        return reading.lexicon().frames('n', reading.sentence().lemma(noun)).stream()
                .filter(frame -> frame.score() < 0)
                .findFirst()
                .flatMap(frame -> find(noun, frame))
                .stream()
                .toList();
    }

    private Optional<Finding> find(int noun, Frame frame) {
        int clause =
                phrases.hasChild(noun, "cop") ? noun : reading.sentence().tree().head(noun);
        boolean suffers = clause == noun
                || clause >= 0
                        && phrases.isVerb(clause)
                        && SUFFERING.contains(reading.sentence().lemma(clause));
        if (!suffers) {
            return Optional.empty();
        }
        List<Oblique> others = new ArrayList<>(clause == noun ? List.of() : grammar.ownObliques(clause));
        List<Integer> from = authors.heads(noun, others);
        List<Actor> sources = authors.actors(noun, others);
        List<Integer> towards = grammar.subjects(clause);
        List<Actor> targets = reading.targets(towards);
        if (reading.lacks(noun, from, sources, towards, targets)) {
            return Optional.empty();
        }
        // "came under fire over the law": with words.
        boolean words = frame.event() == EventType.ASSAULT
                && others.stream().anyMatch(oblique -> REASONS.contains(oblique.preposition()));
        EventType event = words ? EventType.ACCUSE : frame.event();
        List<Integer> ends = new ArrayList<>(towards);
        ends.addAll(from);
        return Optional.of(new Finding(
                sources,
                targets,
                false,
                reading.moved(words ? CRITICISM : frame.score(), noun),
                Optional.of(event),
                noun,
                reading.evidence(noun, towards, ends),
                false,
                CONFIDENCE,
                "'under " + reading.sentence().lemma(noun) + "' tells " + event));
    }
}
